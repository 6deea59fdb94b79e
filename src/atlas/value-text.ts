import { formatNumber, formatPercent, formatSigned, shownNumber } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { STATE_WORDS, unitWord } from '../i18n/words/values.ts'
import { viewWords } from '../i18n/words/view.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import type { Unit } from '../indicators/units.ts'
import { isNumber, type Value } from '../indicators/value.ts'

type Shown = Pick<Indicator, 'unit' | 'decimals'> & { readonly signed?: boolean }

/** A number without its unit, as tables and legends show it: "12,5", "1 234". */
export function bareNumber(value: number, shown: Shown, lang: Lang): string {
  return shown.signed ? formatSigned(value, lang, shown.decimals) : formatNumber(value, lang, shown.decimals)
}

/** A value with its unit in words: "12,5 %", "1 234 logements", "secret statistique". Never 0 for a state. */
export function valueText(value: Value, shown: Shown, lang: Lang): string {
  if (!isNumber(value)) return STATE_WORDS[lang][value]
  if (shown.unit === 'percent') return formatPercent(value, lang, shown.decimals)
  // the unit agrees with the number as it is shown
  return `${bareNumber(value, shown, lang)}${unitAfter(shown.unit, shownNumber(value, shown.decimals), lang)}`
}

/** A value in words, and the date of the last results of a zone that has none in the year shown: null else. */
export function datedText(value: Value, asOf: number | null, shown: Shown, lang: Lang): string {
  const text = valueText(value, shown, lang)
  return asOf === null ? text : `${text} (${viewWords[lang].lastResults(asOf)})`
}

/** The sign after a percentage. */
export const percentSign = (lang: Lang): string => (lang === 'fr' ? '\u202f%' : '%')

/** " logements", " pour 1 000 habitants": a unit of one word stays on the line of its number. Empty without unit. */
export function unitAfter(unit: Unit, value: number, lang: Lang): string {
  const word = unitWord(unit, value, lang)
  if (word === '') return ''
  return `${word.includes(' ') ? ' ' : '\u00a0'}${word}`
}
