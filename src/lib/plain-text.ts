/** Letters without accents, case or punctuation: "Saint-Étienne" and "saint etienne" are the same. */
export const plainText = (text: string): string => latinText(text) ?? anyText(text)

const anyText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** What each letter of European languages becomes alone, by code unit: names are made plain by the ten thousand. */
const LATIN = Array.from({ length: 0x180 }, (_, code) => anyText(String.fromCharCode(code)))

/** null where the text has other letters. */
function latinText(text: string): string | null {
  let plain = ''
  let isApart = false
  for (let i = 0; i < text.length; i++) {
    const letter = LATIN[text.charCodeAt(i)]
    if (letter === undefined) return null
    if (letter !== '') plain += isApart && plain !== '' ? ` ${letter}` : letter
    isApart = letter === ''
  }
  return plain
}
