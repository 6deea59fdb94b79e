import type { Correction } from '../../indicators/correction.ts'
import { quotedCell } from '../../lib/quoted-cell.ts'

const HEADER = 'methode;code;annee;classe;fonction;date;motif'

/** A line of a form holds no line of its own. */
const inLine = (text: string) => quotedCell(text.replaceAll(/\s+/g, ' ').trim())

const isOfSame = (a: Correction, b: Correction) =>
  a.method === b.method && a.level === b.level && a.code === b.code && a.year === b.year

/**
 * The form of docs/formats/corrections.md: the classes that were given before, and those of today, which take the place of
 * what the same zones were given by the same method for the same year.
 */
export function correctionTable(before: readonly Correction[], given: readonly Correction[]): string {
  const kept = before.filter((one) => !given.some((other) => isOfSame(one, other)))
  return [
    HEADER,
    ...[...kept, ...given].map((one) =>
      [one.method, one.code, one.year, one.class, inLine(one.author), one.date, inLine(one.reason)].join(';'),
    ),
  ].join('\n')
}
