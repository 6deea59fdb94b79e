import { isNumber, type Value } from '../indicators/value.ts'
import { groupBy } from '../lib/group-by.ts'
import { keptWith } from '../lib/kept-with.ts'
import type { Criterion } from '../methods/method.ts'
import type { ViewZone } from './view.ts'

/** Whether each rate is of one thing, which is so or is not; of no rate none is. */
export const areYesOrNo = (
  rates: readonly { readonly numerator: Value; readonly denominator: Value }[],
): boolean =>
  rates.length > 0 &&
  rates.every(({ numerator, denominator }) => denominator === 1 && (numerator === 0 || numerator === 1))

/**
 * Whether a criterion is a yes or a no wherever it is known: its rate is of one thing in each zone, as a condominium that
 * has a mandate or has not. No threshold between the two is nearer to one than to the other.
 */
export function isYesOrNo(
  { id, unit }: Pick<Criterion, 'id' | 'unit'>,
  zones: readonly Pick<ViewZone, 'checks'>[],
): boolean {
  return unit !== 'mean' && yesOrNoIn(zones).has(id)
}

/** The criteria that are of a yes or a no: a tooltip asks each time that it is on another zone. */
const yesOrNoIn = keptWith((zones: readonly Pick<ViewZone, 'checks'>[]): ReadonlySet<string> => {
  const known = zones.flatMap(({ checks }) => checks.filter(({ rate }) => isNumber(rate)))
  const byCriterion = groupBy(known, ({ criterion }) => criterion)
  return new Set([...byCriterion].flatMap(([id, rates]) => (areYesOrNo(rates) ? [id] : [])))
})
