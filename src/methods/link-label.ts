/** Of the characters that a link leaves as they are, those that words bear, and that no mail takes for the end of a link. */
const PLAIN = /^[A-Za-z0-9-]$/

/** Words within a link: every other byte of their UTF-8 as `_` and two hexadecimal digits. */
export const labelText = (label: string): string =>
  [...new TextEncoder().encode(label)]
    .map((byte) => {
      const character = String.fromCharCode(byte)
      return PLAIN.test(character) ? character : `_${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    .join('')

/** The words of that text; null where it is none. */
export function readLabel(text: string): string | null {
  if (!/^(?:[A-Za-z0-9'()-]|_[0-9A-F]{2})*$/.test(text)) return null
  try {
    return decodeURIComponent(text.replaceAll('_', '%'))
  } catch {
    return null
  }
}
