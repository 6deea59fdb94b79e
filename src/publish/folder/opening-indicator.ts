import { USUAL_OPENINGS } from '../../atlas/settle.ts'
import type { Indicator } from '../../indicators/catalogue.ts'
import type { Territory } from '../../indicators/territory.ts'
import { isNumber, type Value } from '../../indicators/value.ts'

/** An indicator as a territory would open on it: its values at the level and in the year of its first map. */
export interface OpeningCandidate {
  readonly indicator: Indicator
  readonly values: readonly Value[]
}

/** With fewer values that differ, the classes of a map tell nothing; a method has few classes by nature. */
const DIFFERENT = { method: 2, other: 3 }

/**
 * Whether a first map says something: its values differ, and two thirds at least of the zones that the indicator is about are
 * coloured (an IRIS without a social dwelling has nothing to class). Circles leave the ground of every zone plain: those that
 * have none leave no hole.
 */
export function tells({ indicator, values }: OpeningCandidate): boolean {
  const numbers = values.filter(isNumber)
  const least = indicator.formula.kind === 'method' ? DIFFERENT.method : DIFFERENT.other
  const isAbout = values.filter((value) => value !== 'not_applicable' && value !== 'undefined')
  const isFilled = indicator.symbol === 'circles' || numbers.length * 3 >= isAbout.length * 2
  return isFilled && new Set(numbers).size >= least
}

/**
 * The indicator that a territory opens on, where the usual one would be a map of one class, or of which more than a
 * third is without colour: the next usual one, or else the first rate that is of concern, or else any; undefined where the usual one is
 * good, or nothing is better.
 */
export function openingIndicator(candidates: readonly OpeningCandidate[]): Territory['opening'] {
  const usual = USUAL_OPENINGS.flatMap((id) => candidates.find(({ indicator }) => indicator.id === id) ?? [])
  const first = usual[0] ?? candidates[0]
  if (!first || tells(first)) return undefined
  const telling = candidates.filter(tells)
  const better =
    usual.find(tells) ??
    telling.find(({ indicator: { unit, direction } }) => unit === 'percent' && direction !== 'neutral') ??
    telling[0]
  return better?.indicator.id
}
