import { isNumber } from '../indicators/value.ts'
import type { Criterion } from '../methods/method.ts'
import type { ViewZone } from './view.ts'

/**
 * Whether a criterion is a yes or a no wherever it is known: its rate is of one thing in each zone, as a condominium that
 * has a mandate or has not. No threshold between the two is nearer to one than to the other.
 */
export function isYesOrNo(
  { id, unit }: Pick<Criterion, 'id' | 'unit'>,
  zones: readonly Pick<ViewZone, 'checks'>[],
): boolean {
  const known = zones
    .map(({ checks }) => checks.find(({ criterion }) => criterion === id))
    .filter((check) => check !== undefined && isNumber(check.rate))
  return (
    unit !== 'mean' &&
    known.length > 0 &&
    known.every((check) => check?.denominator === 1 && (check.numerator === 0 || check.numerator === 1))
  )
}
