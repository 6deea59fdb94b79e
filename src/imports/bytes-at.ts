/**
 * A file of the site.
 * @throws Error where it is not there
 */
export async function bytesAt(url: URL): Promise<Uint8Array> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url.pathname}: ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}
