import { ckmeans } from 'simple-statistics'
import { equal, headtail, q6, quantile } from 'statsbreaks'
import type { ClassMethod } from '../indicators/catalogue.ts'
import { exhausted } from '../lib/exhausted.ts'

/** Inner bounds only, never rounded. */
const RAW = { precision: null, minmax: false } as const

/**
 * Classes where a mean is in the middle one (odd count) or is itself a bound (even count); each is one standard
 * deviation wide (of the sample, n - 1) but the two ends, which are open.
 */
function standardDeviations(sorted: readonly number[], count: number): number[] {
  const mean = sorted.reduce((a, b) => a + b, 0) / sorted.length
  const squares = sorted.reduce((a, b) => a + (b - mean) ** 2, 0)
  const deviation = Math.sqrt(squares / (sorted.length - 1))
  return Array.from({ length: count - 1 }, (_, i) => mean + (i + 1 - count / 2) * deviation)
}

/** The least value of each class but the first. Values are copied: the package sorts what it is given. */
const leastVariance = (sorted: readonly number[], count: number): number[] =>
  ckmeans([...sorted], count)
    .slice(1)
    .map(([least]) => least as number)

/**
 * The values between classes, as each method gives them: they may repeat, leave classes empty or lie outside the
 * data (`breaks` puts that right). README.md beside this file describes each method.
 * @param sorted increasing, with two distinct values at least
 * @param count classes asked for, 2 or more; q6 has its own six, headtail may stop earlier
 */
export function thresholds(
  method: Exclude<ClassMethod, 'manual' | 'policy'>,
  sorted: readonly number[],
  count: number,
): number[] {
  const distinct = [...new Set(sorted)]
  const nb = Math.min(count, distinct.length)
  const next = (value: number) => distinct.find((d) => d > value) ?? value
  // A quantile on the minimum (a mass of zeros) would leave nothing below it: the mass is then a class.
  const aboveMinimum = (t: number) => (t > (distinct[0] as number) ? t : next(t))
  switch (method) {
    case 'quantile':
      return distinct.length <= count ? distinct.slice(1) : quantile(sorted, { ...RAW, nb }).map(aboveMinimum)
    case 'q6':
      return distinct.length <= 6 ? distinct.slice(1) : q6(sorted, RAW).map(aboveMinimum)
    case 'equal':
      return equal(sorted, { ...RAW, nb })
    case 'jenks':
      return distinct.length <= count ? distinct.slice(1) : leastVariance(sorted, count)
    case 'headtail':
      // The head is what is strictly above the mean, so the bound, which belongs to it, is its least value.
      return headtail(sorted, { ...RAW, nb }).map(next)
    case 'stddev':
      return standardDeviations(sorted, count)
    default:
      return exhausted(method)
  }
}
