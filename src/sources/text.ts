import type { ProblemLog } from './problem.ts'
import { damagedCharacters, emptyFile, htmlPage, tooLarge, wrongCharset } from './problem-words.ts'
import { LARGEST } from './zip.ts'

export const CHARSETS = ['auto', 'utf-8', 'windows-1252', 'iso-8859-1', 'utf-16le'] as const
export type Charset = (typeof CHARSETS)[number]

// bytes 0x80 to 0x9f; the others are those of Latin-1 (https://encoding.spec.whatwg.org/index-windows-1252.txt)
const LETTERS = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ'
const WINDOWS_1252 = Uint16Array.from({ length: 256 }, (_, byte) => LETTERS.charCodeAt(byte - 0x80) || byte)

/** The TextDecoder of some versions of Node (20.20 among them) gives C1 controls for 0x80 to 0x9f, hence the table. */
export const decodeWindows1252 = (bytes: Uint8Array): string => {
  const letters = new Uint16Array(bytes.length)
  for (const [i, byte] of bytes.entries()) letters[i] = WINDOWS_1252[byte] ?? byte
  return new TextDecoder('utf-16le').decode(letters)
}

/**
 * Bytes of a text file to text, without byte order mark. `auto` reads the byte order mark, then UTF-8 where the
 * bytes are valid UTF-8, then Windows-1252 (of which Latin-1 is a part). A declared UTF-8 that is not valid is read
 * as Windows-1252 and reported. C1 controls (U+0080 for the euro) are Windows-1252 letters once misread as Latin-1:
 * they are restored and reported. Null, with the problem logged, for an empty file or an HTML error page.
 */
export function decodeText(bytes: Uint8Array, charset: Charset, log: ProblemLog): string | null {
  if (bytes.length > LARGEST) {
    log.add(tooLarge, { value: String(bytes.length) })
    return null
  }
  const text = restoreC1(decode(bytes, charset, log), log)
  if (text.trim() === '') {
    log.add(emptyFile)
    return null
  }
  if (looksLikeHtml(text)) {
    const title = /<title[^>]*>([^<]*)/i.exec(text)?.[1]?.trim() || text.trim().slice(0, 40)
    log.add(htmlPage({ fr: 'les données du producteur', en: "the producer's data" }), { value: title })
    return null
  }
  return text
}

export const looksLikeHtml = (text: string): boolean =>
  /^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?<(!doctype html|html|head|body)\b/is.test(text.slice(0, 2000))

function decode(bytes: Uint8Array, charset: Charset, log: ProblemLog): string {
  const [a, b, c] = bytes
  if (charset === 'utf-16le' || (a === 0xff && b === 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (charset === 'windows-1252' || charset === 'iso-8859-1') {
    // a producer's next edition may well be UTF-8: its byte order mark says so
    if (!(a === 0xef && b === 0xbb && c === 0xbf)) return decodeWindows1252(bytes)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    if (charset === 'utf-8') log.add(wrongCharset('UTF-8'))
    // a mark of UTF-8 before letters of Windows-1252: two files put end to end
    return decodeWindows1252(a === 0xef && b === 0xbb && c === 0xbf ? bytes.subarray(3) : bytes)
  }
}

// C1 controls
const C1 = /[\u0080-\u009f]/g

function restoreC1(text: string, log: ProblemLog): string {
  let count = 0
  const restored = text.replace(C1, (control) => {
    const letter = decodeWindows1252(Uint8Array.of(control.charCodeAt(0)))
    if (letter === '\ufffd') return control
    count++
    return letter
  })
  if (count > 0) log.add(damagedCharacters(count))
  return restored
}
