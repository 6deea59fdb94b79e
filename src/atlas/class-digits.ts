import { shownNumber } from '../i18n/format.ts'

/** Decimals beyond which two doubles that are percents are the same. */
const MOST_DIGITS = 15

const firstDigits = (least: number, enough: (digits: number) => boolean): number => {
  for (let digits = least; digits <= MOST_DIGITS; digits++) if (enough(digits)) return digits
  return MOST_DIGITS
}

/** Decimals, `least` or more, that write the whole of a bound. */
export const digitsOf = (bound: number, least: number): number =>
  firstDigits(least, (digits) => shownNumber(bound, digits) === bound)

/**
 * Decimals, `least` or more, with which a value is written within its class: 19.98 is not written 20.0 under a bound of
 * 20, nor 8.54 as 8.5 above a bound of 8.54.
 * @param inner bounds between classes, increasing; a class is closed on the left
 */
export function digitsWithin(value: number, inner: readonly number[], least: number): number {
  const above = inner.findIndex((bound) => value < bound)
  const low = inner[(above < 0 ? inner.length : above) - 1] ?? -Infinity
  const high = inner[above] ?? Infinity
  return firstDigits(least, (digits) => {
    const shown = shownNumber(value, digits)
    return shown >= low && shown < high
  })
}

/** Decimals, `least` or more, that write the whole of each bound between classes: one number of them a legend. */
export const innerDigits = (inner: readonly number[], least: number): number =>
  Math.max(least, ...inner.map((bound) => digitsOf(bound, least)))

/** Decimals of the bounds of a legend, one number for all: the whole of those between classes, the ends within theirs. */
export function boundsDigits(bounds: readonly number[], least: number): number {
  const inner = bounds.slice(1, -1)
  const ends = [bounds[0], bounds.at(-1)].filter((end): end is number => Number.isFinite(end))
  let digits = innerDigits(inner, least)
  for (;;) {
    // more decimals may bring an end nearer to a bound than fewer did
    const next = Math.max(digits, ...ends.map((end) => digitsWithin(end, inner, digits)))
    if (next === digits) return digits
    digits = next
  }
}
