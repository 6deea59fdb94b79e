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

type Unit = (Pick<Criterion, 'unit'> & Partial<Pick<Criterion, 'comparison'>>) | undefined

/** Decimals of a mean, whose figures are in hundredths: as many as tell them, two at most. */
const meanDigits = (hundredths: number) => (hundredths % 10 === 0 ? 1 : 2)

/** A threshold as it is read: "40 %", "17,6 %", "2,1" for a mean, or a word where the territory does not give it. */
export function thresholdText(threshold: number, lang: Lang, criterion?: Unit): string {
  if (Number.isNaN(threshold)) return methodWords[lang].unknownThreshold
  return criterion?.unit === 'mean'
    ? formatNumber(threshold / 100, lang, meanDigits(threshold))
    : formatPercent(threshold, lang, digitsOf(threshold))
}

/** Decimals that tell a rate from a threshold on the other side of which it would be read: "23,53 %" above 23.5 %. */
function digitsBeside(rate: number, threshold: number, digits: number, criterion: Unit): number {
  const under = digitsUnder(rate, [threshold], digits)
  const isStrict = criterion?.comparison === '>' || criterion?.comparison === '<='
  // over a threshold, a rate is under it with both signs turned
  return isStrict ? Math.max(under, digitsUnder(-rate, [-threshold], digits)) : under
}

/** The rate of a criterion, with enough decimals not to be written as a threshold that it does not reach, or is to be above. */
export function rateText(rate: number, threshold: number, lang: Lang, criterion: Unit): string {
  return criterion?.unit === 'mean'
    ? formatNumber(rate / 100, lang, digitsBeside(rate / 100, threshold / 100, 2, criterion))
    : formatPercent(rate, lang, digitsBeside(rate, threshold, 1, criterion))
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
  const digits = digitsBeside(read, at, isMean ? 2 : 1, criterion)
  const gap = Number.isFinite(at) ? shownNumber(read, digits) - at : isMean ? margin / 100 : margin
  return formatSigned(Number(gap.toFixed(digits)), lang, digits)
}
