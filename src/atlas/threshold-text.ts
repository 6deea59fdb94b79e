import {
  digitsOf,
  digitsUnder,
  formatNumber,
  formatPercent,
  formatSigned,
  shownNumber,
} from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { methodWords } from '../i18n/words/method.ts'
import type { Criterion } from '../methods/method.ts'

type Unit = Pick<Criterion, 'unit'> | undefined

/** Decimals of a mean, whose figures are in hundredths: as many as tell them, two at most. */
const meanDigits = (hundredths: number) => (hundredths % 10 === 0 ? 1 : 2)

/** A threshold as it is read: "40 %", "17,6 %", "2,1" for a mean, or a word where the territory does not give it. */
export function thresholdText(threshold: number, lang: Lang, criterion?: Unit): string {
  if (Number.isNaN(threshold)) return methodWords[lang].unknownThreshold
  return criterion?.unit === 'mean'
    ? formatNumber(threshold / 100, lang, meanDigits(threshold))
    : formatPercent(threshold, lang, digitsOf(threshold))
}

/** The rate of a criterion, with enough decimals not to be written as the threshold that it stays under. */
export function rateText(rate: number, threshold: number, lang: Lang, criterion: Unit): string {
  return criterion?.unit === 'mean'
    ? formatNumber(rate / 100, lang, digitsUnder(rate / 100, [threshold / 100], 2))
    : formatPercent(rate, lang, digitsUnder(rate, [threshold], 1))
}

/** How far a rate stands from its threshold: the rate as it is written, less the threshold, so that the three agree. */
export function marginText(
  margin: number,
  rate: number,
  threshold: number,
  lang: Lang,
  criterion: Unit,
): string {
  const isMean = criterion?.unit === 'mean'
  const [read, at] = isMean ? [rate / 100, threshold / 100] : [rate, threshold]
  const digits = digitsUnder(read, [at], isMean ? 2 : 1)
  const gap = Number.isFinite(at) ? shownNumber(read, digits) - at : isMean ? margin / 100 : margin
  return formatSigned(Number(gap.toFixed(digits)), lang, digits)
}
