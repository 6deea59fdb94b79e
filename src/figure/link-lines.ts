import { textWidth } from './text-width.ts'

/** An address in lines of a width, cut anywhere: it has no word to break at. */
export function linkLines(link: string, width: number, size: number): string[] {
  const lines = ['']
  for (const letter of link) {
    const line = `${lines.at(-1)}${letter}`
    if (textWidth(line, size) <= width) lines[lines.length - 1] = line
    else lines.push(letter)
  }
  return lines.filter(Boolean)
}
