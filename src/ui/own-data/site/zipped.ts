/** What is compressed already. */
const PACKED = /\.(gz|zip|png|parquet)$/

/** Files as a zip, made file by file so that the page answers meanwhile. */
export async function zipped(files: ReadonlyMap<string, Uint8Array>): Promise<Blob> {
  const { Zip, ZipDeflate, ZipPassThrough } = await import('fflate')
  const parts: BlobPart[] = []
  let fault: Error | null = null
  const zip = new Zip((error, part) => {
    if (error) fault = error
    else parts.push(new Uint8Array(part))
  })
  for (const [path, bytes] of files) {
    const file = PACKED.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 })
    zip.add(file)
    file.push(bytes, true)
    await new Promise((resolve) => setTimeout(resolve))
  }
  zip.end()
  if (fault) throw fault
  return new Blob(parts)
}
