import { embedWords } from '../i18n/words/embed.ts'
import type { Sketch } from './sketch-markup.ts'

/** What a first picture says of one zone, a line each: name, value or state, numerator, denominator, flags. */
export function zoneWords({ outlines, table }: Sketch, index: number): string[] {
  const [, name = '', within = ''] = outlines.zones[index] ?? []
  const [row = -1, text = '', numerator = '', denominator = '', flags = ''] = table.zones[index] ?? []
  const { colon } = embedWords[table.lang]
  const line = table.rows[row]
  const inClass =
    line?.paint.kind === 'class' && line.label.toLowerCase() !== text.toLowerCase() ? ` (${line.label})` : ''
  const parts =
    table.parts && numerator !== ''
      ? [`${table.parts[0]}${colon}${numerator}`, `${table.parts[1]}${colon}${denominator}`]
      : []
  return [within === '' ? name : `${name}, ${within}`, `${text}${inClass}`, ...parts, flags].filter(
    (words) => words !== '',
  )
}
