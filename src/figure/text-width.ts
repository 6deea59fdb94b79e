/**
 * Text measured without a browser. Widths, in hundredths of the font size, are those of the widest sans-serif that a
 * reader's machine may put for the font stack (DejaVu Sans, Verdana), or of Arial where it is wider: a box made for
 * them holds its text in any of the others.
 */
const BY_WIDTH: readonly (readonly [width: number, characters: string])[] = [
  [20, '\u202f\u2009'],
  [28, "'il"],
  [36, ' \u00a0.,·j’‘'],
  [41, '!²³'],
  [43, 'Iftr'],
  [46, '-\u2011()[]:;/\\|"'],
  [56, 'cszJL?°'],
  [62, 'aeovxykFT'],
  [65, 'bdghnpqu0123456789$€_*`–{}«»“”'],
  [69, 'ABEKPSVXYZ'],
  [73, 'CR'],
  [79, 'DGHNOQU&'],
  [84, 'w+<>=~^×−≥≤'],
  [87, 'M'],
  [99, 'mW'],
  [103, '@œ—…'],
  [108, '%Œ'],
]
const BOLD = 1.15
const OTHER = 0.84

const WIDTH = new Map(
  BY_WIDTH.flatMap(([width, characters]) => [...characters].map((character) => [character, width / 100])),
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
 * than the line is cut, after its hyphens where it has some.
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
  const fits = (text: string) => textWidth(text, size, bold) <= width
  const parts: string[] = []
  let part = ''
  for (const piece of word.split(/(?<=-)/).flatMap((one) => (fits(one) ? one : [...one]))) {
    if (part !== '' && !fits(part + piece)) {
      parts.push(part)
      part = ''
    }
    part += piece
  }
  return [...parts, part]
}
