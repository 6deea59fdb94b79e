import { digitsOf, formatNumber, formatPercent, formatSigned } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { methodPageWords } from '../i18n/words/method-page.ts'
import { exhausted } from '../lib/exhausted.ts'
import type { Bound } from '../methods/bound.ts'
import type { Criterion } from '../methods/method.ts'

const SIGNS = { '>=': '≥', '>': '>', '<=': '≤', '<': '<' } as const

function boundWords(bound: Bound, unit: Criterion['unit'], lang: Lang): string {
  const w = methodPageWords[lang]
  const that = unit === 'mean' ? w.thatMean : w.thatRate
  switch (bound.kind) {
    case 'value':
      return formatPercent(bound.percent, lang, digitsOf(bound.percent))
    case 'mean':
      return formatNumber(bound.value, lang, digitsOf(bound.value))
    case 'quantile':
      return w.quantile(that, formatPercent(bound.share, lang, digitsOf(bound.share)))
    case 'epci':
    case 'departement':
    case 'france': {
      const { plus } = bound
      return w[bound.kind](that, plus === 0 ? '' : w.plus(formatSigned(plus, lang, digitsOf(plus))))
    }
    default:
      return exhausted(bound)
  }
}

const own = (threshold: number, unit: Criterion['unit']): Bound =>
  unit === 'mean' ? { kind: 'mean', value: threshold / 100 } : { kind: 'value', percent: threshold }

/** When a criterion is met, in words: "taux ≥ 40 %", "moyenne ≤ 10". */
export function metWords({ comparison, bound, threshold, unit }: Criterion, lang: Lang): string {
  const w = methodPageWords[lang]
  const figure = unit === 'mean' ? w.mean : w.rate
  return `${figure} ${SIGNS[comparison]} ${boundWords(bound ?? own(threshold, unit), unit, lang)}`
}
