import { formatNumber, formatPercent, formatSigned } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { STATE_WORDS, unitWord } from '../i18n/words/values.ts'
import type { Indicator } from '../indicators/catalogue.ts'
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
  const unit = unitWord(shown.unit, Number(value.toFixed(shown.decimals)), lang)
  const number = bareNumber(value, shown, lang)
  return unit ? `${number}\u00a0${unit}` : number
}
