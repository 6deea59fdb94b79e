import { DeclarationError } from './declaration-error.ts'

const LINE_FEED = 0x0a

/**
 * The text of a declared file, which is UTF-8.
 * @param file as messages show it
 * @throws DeclarationError at the line of the first byte that is not UTF-8: Latin-1, Windows-1252, UTF-16
 */
export function declaredText(bytes: Uint8Array, file: string): string {
  const text = utf8(bytes)
  if (text !== null) return text
  // a byte of 0x0a is a line feed and nothing else in UTF-8, so that lines can be tried one by one
  let [start, line] = [0, 1]
  for (;;) {
    const end = bytes.indexOf(LINE_FEED, start)
    if (end === -1 || utf8(bytes.subarray(start, end)) === null) break
    start = end + 1
    line++
  }
  throw new DeclarationError(file, line, 'is not UTF-8 (Latin-1 or Windows-1252 ?): save the file as UTF-8')
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
