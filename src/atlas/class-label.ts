import { classIndex } from '../classify/breaks.ts'
import { shownNumber } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { viewWords } from '../i18n/words/view.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import { boundsDigits, digitsWithin, innerDigits } from './class-digits.ts'
import { bareNumber, percentSign, unitAfter } from './value-text.ts'

/**
 * "5,0 à moins de 10,0 %"; the last class is closed on both sides. Bounds have the decimals, the same for all, that keep
 * them true of every value. A class of one value has that value for label.
 * @param values that the classes are made of
 */
export function boundsLabel(
  bounds: readonly number[],
  index: number,
  values: readonly number[],
  indicator: Indicator,
  lang: Lang,
): string {
  const w = viewWords[lang]
  const inner = bounds.slice(1, -1)
  const { decimals } = indicator
  const number = (value: number, digits: number) =>
    bareNumber(value, { ...indicator, decimals: digits }, lang)
  const isHeld = (value: number) => classIndex(bounds, value) === index
  const first = values.find(isHeld)
  if (first !== undefined && values.every((value) => value === first || !isHeld(value))) {
    const digits = digitsWithin(first, inner, decimals)
    return w.classOne(number(first, digits), unitSuffix(indicator, shownNumber(first, digits), lang))
  }
  const last = index === bounds.length - 2
  const [min = 0, max = 0] = [bounds[index], bounds[index + 1]]
  const digits = boundsDigits(bounds, decimals)
  const [from, to] = [number(min, digits), number(max, digits)]
  const unit = unitSuffix(indicator, shownNumber(max, digits), lang)
  // values that are all written alike
  if (last && shownNumber(min, digits) === shownNumber(max, digits)) return w.classOne(to, unit)
  return (last ? w.classLast : w.classFrom)(from, to, unit)
}

/** Bounds that were chosen, by law or by the reader, are open at both ends: data stop where they stop. */
export function chosenLabel(
  bounds: readonly number[],
  index: number,
  indicator: Indicator,
  lang: Lang,
): string {
  const w = viewWords[lang]
  const [min = 0, max = 0] = [bounds[index], bounds[index + 1]]
  const inner = bounds.slice(1, -1)
  // bounds finer than the values are written whole: two of them must not read the same
  const decimals = innerDigits(inner, indicator.decimals)
  const number = (value: number) => bareNumber(value, { ...indicator, decimals }, lang)
  const unit = (value: number) => unitSuffix(indicator, value, lang)
  if (index === 0) return w.classBelow(number(max), unit(max))
  if (index === bounds.length - 2) return w.classAbove(number(min), unit(min))
  return w.classFrom(number(min), number(max), unit(max))
}

const unitSuffix = ({ unit }: Indicator, value: number, lang: Lang): string =>
  unit === 'percent' ? percentSign(lang) : unitAfter(unit, value, lang)
