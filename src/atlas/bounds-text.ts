import { formatNumber, formatPercent } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { methodWords } from '../i18n/words/method.ts'

/** Dwellings that are known, and those that may be: "12", or "12 à 187" where a class is not known. */
export const countText = (known: number, possible: number, lang: Lang): string =>
  range(formatNumber(known, lang), formatNumber(known + possible, lang), lang)

/** The same as a part of a whole, in percent without decimals; a dash where there is nothing to be a part of. */
export function shareText(known: number, possible: number, whole: number, lang: Lang): string {
  if (whole === 0) return '–'
  const percent = (part: number) => formatPercent((part * 100) / whole, lang, 0)
  return range(percent(known), percent(known + possible), lang)
}

const range = (low: string, high: string, lang: Lang): string =>
  low === high ? low : methodWords[lang].range(low, high)
