import type { Correction } from '../indicators/correction.ts'
import type { Territory } from '../indicators/territory.ts'
import type { OwnReading } from './read-own.ts'

const keyOf = ({ method, level, code, year }: Correction) => `${method} ${level} ${code} ${year}`

/** The classes of the workshops, those of the reader's own files in place of what was published of the same zone. */
export function withOwnCorrections(
  { corrections = [] }: Pick<Territory, 'corrections'>,
  readings: readonly OwnReading[],
): Pick<Territory, 'corrections'> {
  const all = [...corrections, ...readings.flatMap((reading) => reading.corrections)]
  return all.length === 0 ? {} : { corrections: [...new Map(all.map((one) => [keyOf(one), one])).values()] }
}
