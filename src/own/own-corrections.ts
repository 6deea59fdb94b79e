import type { Catalogue } from '../atlas/catalogue.ts'
import type { Correction } from '../indicators/correction.ts'
import type { Territory } from '../indicators/territory.ts'
import type { OwnGiven } from './read-own.ts'

const keyOf = ({ method, level, code, year }: Correction) => `${method} ${level} ${code} ${year}`

/** The classes of the workshops, those of the reader's own files in place of what was published of the same zone. */
export function withOwnCorrections(
  { corrections = [] }: Pick<Territory, 'corrections'>,
  readings: readonly OwnGiven[],
): Pick<Territory, 'corrections'> {
  const all = [...corrections, ...readings.flatMap((reading) => reading.corrections)]
  return all.length === 0 ? {} : { corrections: [...new Map(all.map((one) => [keyOf(one), one])).values()] }
}

/** The indicators of the methods on which files give classes. */
export function correctedIndicators(
  readings: readonly Pick<OwnGiven, 'corrections'>[],
  { indicators }: Pick<Catalogue, 'indicators'>,
): ReadonlySet<string> {
  const methods = new Set<string>(
    readings.flatMap(({ corrections }) => corrections.map(({ method }) => method)),
  )
  return new Set(
    indicators.flatMap(({ id, formula }) =>
      formula.kind === 'method' && methods.has(formula.method) ? [id] : [],
    ),
  )
}

/** Each view of a method on which the reader's own files give classes is local. */
export function withLocalCorrections(
  available: Territory['available'],
  readings: readonly OwnGiven[],
  catalogue: Pick<Catalogue, 'indicators'>,
): Territory['available'] {
  const corrected = correctedIndicators(readings, catalogue)
  return available.map((one) =>
    corrected.has(one.indicator)
      ? { ...one, credits: one.credits.map((credit) => ({ ...credit, local: true as const })) }
      : one,
  )
}
