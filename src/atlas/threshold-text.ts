import { formatPercent } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { methodWords } from '../i18n/words/method.ts'

/** A threshold as it is read: "40 %", "17,6 %", or a word where the territory does not give it. */
export const thresholdText = (threshold: number, lang: Lang): string =>
  Number.isNaN(threshold)
    ? methodWords[lang].unknownThreshold
    : formatPercent(threshold, lang, Number.isInteger(threshold) ? 0 : 1)
