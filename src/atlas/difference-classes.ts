import { classIndex } from '../classify/breaks.ts'
import { classColors, ink } from '../classify/palettes.ts'
import { formatNumber, shownNumber } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { compareWords } from '../i18n/words/compare.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import { isNumber } from '../indicators/value.ts'
import { unitAfter } from './value-text.ts'
import { CIRCLE_COLOR, type Classes, GAP_COLOR } from './view-classes.ts'

/** Circles under zero, of nothing, and over zero, as circles of a gap have them. */
const CIRCLE_COLORS = [GAP_COLOR, '#767676', CIRCLE_COLOR]
/** Differences are written to the ninth decimal: half of it parts a value from a bound that it meets. */
const LEAST = 5e-10

/** Which way a difference goes: 0 where it prints as zero. */
export const shownSign = (value: number, decimals: number): -1 | 0 | 1 =>
  shownNumber(value, decimals) === 0 ? 0 : value > 0 ? 1 : -1

/** Sizes that part differences of each sign in three thirds, with the decimals of the indicator; fewer where they are few or near. */
function cutsOf(numbers: readonly number[], decimals: number): number[] {
  const sizes = numbers
    .filter((value) => shownSign(value, decimals) !== 0)
    .map(Math.abs)
    .sort((a, b) => a - b)
  const [least] = sizes
  const at = (share: number) => shownNumber(sizes[Math.floor(sizes.length * share)] ?? 0, decimals)
  return [...new Set([at(1 / 3), at(2 / 3)])].filter((cut) => least !== undefined && cut > least && cut > 0)
}

/**
 * Classes of a difference: cut at zero by sign, alike on both sides, around a class of what prints as zero. A bound
 * counts in the class that is farther from zero.
 * @param rises whether the difference is a change from an earlier to a later year: its words are then those of a rise and a fall
 */
export function differenceClasses(
  numbers: readonly number[],
  {
    indicator,
    circles,
    rises,
    palette,
  }: { indicator: Indicator; circles: boolean; rises: boolean; palette: string },
  lang: Lang,
): Classes {
  const { decimals, unit } = indicator
  const cuts = circles ? [] : cutsOf(numbers, decimals)
  const half = 0.5 * 10 ** -decimals
  const most = Math.max(half, ...cuts, ...numbers.map(Math.abs))
  const under = [...cuts.toReversed(), half].map((cut) => -cut + LEAST)
  const bounds = [-most, ...under, half, ...cuts, most]
  const colors = circles ? CIRCLE_COLORS : classColors(palette, bounds, 0)
  const w = compareWords[lang]
  const number = (size: number) => formatNumber(size, lang, decimals)
  const sized = (size: number) => `${number(size)}${unitAfter(unit, shownNumber(size, decimals), lang)}`
  /** @param step 1 for the class next to zero */
  const label = (sign: -1 | 1, step: number) => {
    const [from, to] = [cuts[step - 2], cuts[step - 1]]
    const size =
      from === undefined
        ? to === undefined
          ? null
          : w.sizeUnder(sized(to))
        : to === undefined
          ? w.sizeFrom(sized(from))
          : w.sizeBetween(number(from), sized(to))
    const way = rises ? (sign < 0 ? w.fall : w.rise) : sign < 0 ? w.below : w.above
    return size === null ? way : `${way} ${size}`
  }
  const middle = cuts.length + 1
  return {
    bounds,
    classes: bounds.slice(1).map((max, index) => {
      const color = colors[index] ?? '#f7f7f7'
      const step = Math.abs(index - middle)
      return {
        index,
        label: step === 0 ? (rises ? w.noChange : w.equal) : label(index < middle ? -1 : 1, step),
        color,
        ink: ink(color),
        min: bounds[index] ?? max,
        max,
      }
    }),
    indexOf: ({ value }) =>
      isNumber(value) ? (shownSign(value, decimals) === 0 ? middle : classIndex(bounds, value)) : -1,
  }
}
