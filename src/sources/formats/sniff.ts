/** What a file is by its first bytes, whatever its name says. */
export type FileKind =
  | 'empty'
  | 'zip'
  | 'xlsx'
  | 'ods'
  | 'docx'
  | 'gzip'
  | '7z'
  | 'rar'
  | 'sqlite'
  | 'parquet'
  | 'flatgeobuf'
  | 'xls'
  | 'locked'
  | 'pdf'
  | 'shapefile'
  | 'html'
  | 'json'
  | 'picture'
  | 'text'
  | 'binary'

const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes)
const starts = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, i) => bytes[i] === byte)

/** @param bytes the whole file, or its beginning and its end */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty'
  const head = latin(bytes.subarray(0, 512))
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return zipKind(bytes)
  if (starts(bytes, 0x1f, 0x8b)) return 'gzip'
  if (starts(bytes, 0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)) return '7z'
  if (head.startsWith('Rar!')) return 'rar'
  if (head.startsWith('SQLite format 3\0') || head.startsWith('SQLite format 3')) return 'sqlite'
  if (head.startsWith('PAR1')) return 'parquet'
  if (starts(bytes, 0x66, 0x67, 0x62, 0x03)) return 'flatgeobuf'
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return isLocked(bytes) ? 'locked' : 'xls'
  if (head.startsWith('%PDF')) return 'pdf'
  if (starts(bytes, 0x00, 0x00, 0x27, 0x0a)) return 'shapefile'
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) return 'text'
  if (isPicture(bytes, head)) return 'picture'
  if (head.includes('\0')) return 'binary'
  const text = head.replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  if (/^(<\?xml[^>]*>\s*)?<(!doctype html|html|head|body)\b/i.test(text)) return 'html'
  if (SVG.test(text)) return 'picture'
  return /^[[{]/.test(text) ? 'json' : 'text'
}

/** PNG, JPEG, GIF, TIFF (either order of bytes, BigTIFF too), WebP, BMP and HEIF, by their first bytes. */
function isPicture(bytes: Uint8Array, head: string): boolean {
  const isTiff = ['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].some((magic) => head.startsWith(magic))
  return (
    isTiff ||
    starts(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    starts(bytes, 0xff, 0xd8, 0xff) ||
    /^GIF8[79]a/.test(head) ||
    /^RIFF.{4}WEBP/s.test(head) ||
    // its reserved bytes are zero
    /^BM.{4}\0{4}/s.test(head) ||
    /^.{4}ftyp(heic|heix|hevc|mif1|msf1|avif)/s.test(head)
  )
}
/** After a declaration, comments and a document type of any length that the beginning holds. */
const SVG = /^(<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!doctype svg[^>]*>\s*)*<svg\b/i

/** A workbook under a password is a compound file with a stream of this name, in UTF-16 (MS-OFFCRYPTO, 2.3.4). */
const LOCKED = Uint8Array.from([...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]))

function isLocked(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1))
    if (LOCKED.every((byte, i) => bytes[at + i] === byte)) return true
  return false
}

/** A workbook is a zip: its members' names stand in clear at its beginning and its end. */
function zipKind(bytes: Uint8Array): FileKind {
  const around = latin(bytes.subarray(0, 2048)) + latin(bytes.subarray(Math.max(0, bytes.length - 16_384)))
  if (around.includes('opendocument.spreadsheet')) return 'ods'
  if (around.includes('xl/workbook.xml') || around.includes('xl/worksheets/')) return 'xlsx'
  if (around.includes('word/document.xml')) return 'docx'
  return 'zip'
}
