import type { ClassMethod } from '../indicators/catalogue.ts'
import { increasing } from '../lib/increasing.ts'
import { thresholds } from './thresholds.ts'

export interface BreakOptions {
  readonly method: ClassMethod
  /** classes asked for; fewer come where there are fewer to make */
  readonly count: number
  /** inner bounds of method `manual` */
  readonly bounds?: readonly number[]
  /** inner bounds of method `policy` */
  readonly policy?: readonly number[]
  /** least decimals of a bound: it has as many more as it takes for no value to change class */
  readonly digits?: number
}

/** A double has no more decimals to tell two rates apart. */
const MOST_DIGITS = 15

/**
 * Bounds of n classes: n + 1 numbers, the first is the minimum and the last the maximum of the values. Classes are
 * closed on the left, the last one on both sides. Bounds increase; the last two are equal where the last class holds
 * the maximum alone. No class is empty, except for `manual` and `policy`, whose bounds are kept as they are (the ends
 * then reach the outermost of them where the values do not).
 * @returns [] where there is no value
 */
export function breaks(values: readonly number[], options: BreakOptions): number[] {
  const sorted = increasing(values)
  const [min, max] = [sorted[0], sorted.at(-1)]
  if (min === undefined || max === undefined) return []
  if (options.method === 'manual' || options.method === 'policy') {
    const given = (options.method === 'manual' ? options.bounds : options.policy) ?? []
    const inner = [...new Set(given)].sort((a, b) => a - b)
    return [Math.min(min, inner[0] ?? min), ...inner, Math.max(max, inner.at(-1) ?? max)]
  }
  if (min === max || options.count < 2) return [min, max]
  const inner: number[] = []
  let from = min
  for (const threshold of thresholds(options.method, sorted, options.count).sort((a, b) => a - b)) {
    if (threshold > max || !sorted.some((v) => v >= from && v < threshold)) continue
    inner.push(threshold)
    from = threshold
  }
  const { digits } = options
  return [min, ...(digits === undefined ? inner : inner.map((t) => rounded(t, sorted, digits))), max]
}

/** The threshold with as few decimals, from `digits` on, as split the same values in the same two. */
function rounded(threshold: number, sorted: readonly number[], digits: number): number {
  const below = sorted.findLast((v) => v < threshold) ?? -Infinity
  const above = sorted.find((v) => v >= threshold) ?? Infinity
  for (let more = digits; more <= MOST_DIGITS; more++) {
    const unit = 10 ** more
    const near = [Math.round, Math.floor, Math.ceil].map((round) => round(threshold * unit) / unit)
    const found = near.find((t) => t > below && t <= above)
    if (found !== undefined) return found
  }
  return threshold
}

/** The class of a value within bounds given by `breaks`: the count of inner bounds that it reaches. */
export function classIndex(bounds: readonly number[], value: number): number {
  let index = 0
  while (index < bounds.length - 2 && value >= (bounds[index + 1] as number)) index++
  return index
}
