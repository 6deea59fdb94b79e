import { isNumber } from '../indicators/value.ts'
import type { ViewZone } from './view.ts'

/** In how many zones a criterion is met, and in how many it is known. */
export interface MetCount {
  readonly met: number
  readonly known: number
}

/** How many zones of a view meet a criterion: one that all meet, or none, tells no zone from another. */
export function metCount(criterion: string, zones: readonly Pick<ViewZone, 'checks'>[]): MetCount {
  const known = zones
    .map(({ checks }) => checks.find((check) => check.criterion === criterion))
    .filter((check) => check !== undefined && isNumber(check.rate) && check.verdict !== 'unknown')
  return { met: known.filter((check) => check?.verdict === 'met').length, known: known.length }
}
