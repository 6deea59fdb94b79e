/** Metres in an inch. */
const INCH = 0.0254
const SIGNATURE = 8
/** Length, name, 13 bytes and checksum of the header, always the first chunk. */
const HEADER = 25

/** A PNG that says how many of its pixels make an inch (chunk pHYs), so that a document gives it its size on paper. */
export function withDensity(png: Uint8Array<ArrayBuffer>, dpi: number): Uint8Array<ArrayBuffer> {
  const chunk = new DataView(new ArrayBuffer(21))
  chunk.setUint32(0, 9)
  for (const [i, letter] of [...'pHYs'].entries()) chunk.setUint8(4 + i, letter.charCodeAt(0))
  const perMetre = Math.round(dpi / INCH)
  chunk.setUint32(8, perMetre)
  chunk.setUint32(12, perMetre)
  chunk.setUint8(16, 1)
  chunk.setUint32(17, crc32(new Uint8Array(chunk.buffer, 4, 13)))
  const made = new Uint8Array(png.length + chunk.byteLength)
  made.set(png.subarray(0, SIGNATURE + HEADER))
  made.set(new Uint8Array(chunk.buffer), SIGNATURE + HEADER)
  made.set(png.subarray(SIGNATURE + HEADER), SIGNATURE + HEADER + chunk.byteLength)
  return made
}

/** The checksum of a chunk (PNG specification, annex D). */
function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}
