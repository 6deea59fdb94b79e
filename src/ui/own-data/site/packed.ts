const GZIP = [0x1f, 0x8b]

/**
 * The bytes of a file of the site as the site keeps them. Some hosts send `x.gz` as what the page asked for, packed on its way
 * (`Content-Encoding: gzip`), and the browser unpacks it: it is packed again.
 * @param path of the file in the site
 */
export async function packed(path: string, bytes: Uint8Array): Promise<Uint8Array> {
  if (!path.endsWith('.gz') || GZIP.every((byte, i) => bytes[i] === byte)) return bytes
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
