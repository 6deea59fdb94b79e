import { formatNumber, formatPercent } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { methodWords } from '../i18n/words/method.ts'

/** Dwellings that are known, and those that may be: "12", or "12 à 187" where a class is not known. */
export const countText = (known: number, possible: number, lang: Lang): string =>
  range(formatNumber(known, lang), formatNumber(known + possible, lang), lang)

/** The same as a part of a whole, in percent without decimals; a dash where there is nothing to be a part of. */
export function shareText(known: number, possible: number, whole: number, lang: Lang): string {
  if (whole === 0) return '–'
  return percentText((known * 100) / whole, ((known + possible) * 100) / whole, lang)
}

/** The share that dwellings inside are of all, each known or possible: least where all else is counted, and greatest. */
export function shareOfBounds(inside: Bounds, all: Bounds, lang: Lang): string {
  const least = all.known + all.possible - inside.possible
  const greatest = all.known + inside.possible
  if (least === 0 || greatest === 0) return '–'
  return percentText((inside.known * 100) / least, ((inside.known + inside.possible) * 100) / greatest, lang)
}

interface Bounds {
  readonly known: number
  readonly possible: number
}

const percentText = (low: number, high: number, lang: Lang): string =>
  range(formatPercent(low, lang, 0), formatPercent(high, lang, 0), lang)

const range = (low: string, high: string, lang: Lang): string =>
  low === high ? low : methodWords[lang].range(low, high)
