/**
 * Text measured without a browser. Widths, in hundredths of the font size, are those of Arial, which the other fonts
 * of the stack do not exceed by more than `MARGIN`.
 */
const BY_WIDTH: readonly (readonly [width: number, characters: string])[] = [
  [14, '\u202f\u2009'],
  [22, "'ijl’"],
  [28, ' \u00a0.,·:;/\\!It|ft[]'],
  [34, '-()r"`*{}'],
  [41, '°'],
  [50, 'csvxykzJ'],
  [56, 'abdeghnopqu0123456789$€?_–L«»≥≤'],
  [59, '+<>=~^×−'],
  [61, 'FTZ'],
  [67, 'ABEKPSVXY&'],
  [72, 'CDHNRUw'],
  [78, 'GOQ'],
  [83, 'mM'],
  [94, 'W%œ'],
  [102, '@Œ—…'],
]
const MARGIN = 1.06
const BOLD = 1.08
const OTHER = 0.64

const WIDTH = new Map(
  BY_WIDTH.flatMap(([width, characters]) =>
    [...characters].map((character) => [character, (width / 100) * MARGIN]),
  ),
)

/** An accent takes no room of its own. */
const bare = (character: string) => character.normalize('NFD').charAt(0)

/** Width of `text` in the unit of `size`, seldom less than what is drawn. */
export function textWidth(text: string, size: number, bold = false): number {
  let width = 0
  for (const character of text) width += WIDTH.get(character) ?? WIDTH.get(bare(character)) ?? OTHER
  return width * size * (bold ? BOLD : 1)
}

/**
 * Lines no wider than `width`. Breaks only at plain spaces, so that the no-break spaces of French hold; a word wider
 * than the line is cut.
 */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((long) => cut(long, width, size, bold))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, size, bold) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

function cut(word: string, width: number, size: number, bold: boolean): string[] {
  if (textWidth(word, size, bold) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const character of word) {
    if (part !== '' && textWidth(part + character, size, bold) > width) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}
