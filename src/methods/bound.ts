import * as v from 'valibot'
import { exhausted } from '../lib/exhausted.ts'
import { increasing } from '../lib/increasing.ts'
import type { ReferenceLevel } from '../territory/level.ts'

const percent = (min: number) => v.pipe(v.number(), v.minValue(min), v.maxValue(100))

/**
 * What a criterion compares with: a rate, a mean (2.1 persons a dwelling), the rate that a share of the zones does not exceed, or the rate of the EPCI,
 * of its département or of France and a difference in points.
 */
export const bound = v.variant('kind', [
  v.strictObject({ kind: v.literal('value'), percent: percent(0) }),
  v.strictObject({ kind: v.literal('mean'), value: v.pipe(v.number(), v.minValue(0), v.maxValue(100)) }),
  v.strictObject({ kind: v.literal('quantile'), share: percent(0) }),
  v.strictObject({ kind: v.literal('epci'), plus: percent(-100) }),
  v.strictObject({ kind: v.literal('departement'), plus: percent(-100) }),
  v.strictObject({ kind: v.literal('france'), plus: percent(-100) }),
])

export type Bound = v.InferOutput<typeof bound>

/** Whether zones are compared with one another: where few zones stand beside each other, a rank says nothing. */
export const ranksZones = (criteria: readonly { readonly bound?: Bound | undefined }[]): boolean =>
  criteria.some(({ bound }) => bound?.kind === 'quantile')

/** The rates that bounds refer to, percent; null where the territory does not give one. */
export type WholeRates = Readonly<Record<'epci' | ReferenceLevel, number | null>>

const toTenth = (value: number): number => Math.round(value * 10) / 10

/**
 * The rate that a share of the zones does not exceed: the least of the known rates that at least `share` percent of
 * them are equal to or under (inverse of the empirical distribution); of share 0, the least rate.
 * @param rates percent, of the zones whose rate is known, in any order; not empty
 */
export function quantileOf(rates: readonly number[], share: number): number {
  const sorted = increasing(rates)
  const rank = Math.max(1, Math.ceil((share * sorted.length) / 100 - 1e-9))
  return sorted[rank - 1] ?? Number.NaN
}

/**
 * The bound of a criterion in percent (a mean of 2.1 is 210), rounded to a tenth, which is what thresholds are compared in; null where the
 * territory does not give it (no zone with a known rate, no rate of the EPCI or of what is around it).
 * @param rates percent, of the zones of the level shown whose rate is known
 * @param most a rate in percent goes no further than 100, a mean does
 */
export function boundIn(
  bound: Bound,
  rates: readonly number[],
  wholes: WholeRates,
  most = 100,
): number | null {
  switch (bound.kind) {
    case 'value':
      return toTenth(bound.percent)
    case 'mean':
      return toTenth(bound.value * 100)
    case 'quantile':
      return rates.length === 0 ? null : toTenth(quantileOf(rates, bound.share))
    case 'epci':
    case 'departement':
    case 'france': {
      const whole = wholes[bound.kind]
      return whole === null ? null : toTenth(Math.min(most, Math.max(0, whole + bound.plus)))
    }
    default:
      return exhausted(bound)
  }
}
