import { isNumber } from '../indicators/value.ts'
import type { ViewZone } from './view.ts'

/** The greatest mean that a criterion has in a zone, up to a whole number that a threshold may be: where its slider ends. */
export function greatestMean(criterion: string, zones: readonly Pick<ViewZone, 'checks'>[]): number {
  const greatest = zones.reduce((most, { checks }) => {
    const rate = checks.find((check) => check.criterion === criterion)?.rate
    return rate !== undefined && isNumber(rate) ? Math.max(most, rate) : most
  }, 1)
  return Math.min(100, Math.ceil(greatest / 100))
}
