import { digitsOf, formatNumber, formatPercent } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { cardWords } from '../i18n/words/card.ts'
import { isNumber, type Value } from '../indicators/value.ts'
import { exhausted } from '../lib/exhausted.ts'
import { judge, type TargetRange } from '../targets/range.ts'

/** A printed range of percents, and where the value stands against it; the range alone where there is no value. */
export function rangeText(value: Value, range: TargetRange, lang: Lang): string {
  const w = cardWords[lang]
  const percent = (bound: number) => formatPercent(bound, lang, digitsOf(bound))
  const { least, most } = range
  const said = least === most ? percent(least) : w.fromTo(formatNumber(least, lang), percent(most))
  if (!isNumber(value)) return said
  const judged = judge(value, range)
  switch (judged.kind) {
    case 'within':
      return w.within(said)
    case 'under':
      return w.under(said, pointsText(judged.by, lang))
    case 'over':
      return w.over(said, pointsText(judged.by, lang))
    default:
      return exhausted(judged)
  }
}

/** Never 0,0 for a gap that is there. */
const pointsText = (points: number, lang: Lang): string =>
  cardWords[lang].points(formatNumber(points, lang, points < 0.05 ? 3 : 1), points)
