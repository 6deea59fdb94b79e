import { isNumber, type Value } from '../indicators/value.ts'
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
  const known = zones.flatMap(({ checks }) => {
    const check = checks.find(({ criterion }) => criterion === id)
    return check && isNumber(check.rate) ? [check] : []
  })
  return unit !== 'mean' && areYesOrNo(known)
}
