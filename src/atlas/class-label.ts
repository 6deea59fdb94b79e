import { classIndex } from '../classify/breaks.ts'
import { shownNumber } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { viewWords } from '../i18n/words/view.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import { bareNumber, unitAfter } from './value-text.ts'

/**
 * "5,0 à moins de 10,0 %"; the last class is closed on both sides. A class whose values are all written alike has that
 * number for label.
 * @param values of the zones that the classes are made of, as they are written
 */
export function boundsLabel(
  bounds: readonly number[],
  index: number,
  values: readonly number[],
  indicator: Indicator,
  lang: Lang,
): string {
  const w = viewWords[lang]
  const [min = 0, max = 0] = [bounds[index], bounds[index + 1]]
  const number = (value: number) => bareNumber(value, indicator, lang)
  const [first, ...others] = values.filter((value) => classIndex(bounds, value) === index)
  if (first !== undefined && others.every((value) => value === first))
    return w.classOne(number(first), unitSuffix(indicator, first, lang))
  const unit = unitSuffix(indicator, max, lang)
  const last = index === bounds.length - 2
  return last ? w.classLast(number(min), number(max), unit) : w.classFrom(number(min), number(max), unit)
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
  const decimals = Math.max(indicator.decimals, ...inner.map(decimalsOf))
  const number = (value: number) => bareNumber(value, { ...indicator, decimals }, lang)
  const unit = (value: number) => unitSuffix(indicator, value, lang)
  if (index === 0) return w.classBelow(number(max), unit(max))
  if (index === bounds.length - 2) return w.classAbove(number(min), unit(min))
  return w.classFrom(number(min), number(max), unit(max))
}

const decimalsOf = (value: number): number =>
  [0, 1, 2, 3, 4, 5, 6].find((digits) => shownNumber(value, digits) === value) ?? 6

const unitSuffix = ({ unit }: Indicator, value: number, lang: Lang): string =>
  unit === 'percent' ? (lang === 'fr' ? '\u202f%' : '%') : unitAfter(unit, value, lang)
