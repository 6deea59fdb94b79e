import { shareText } from '../../../atlas/bounds-text.ts'
import type { CrossSummary } from '../../../atlas/cross-table.ts'
import type { ThresholdStep } from '../../../atlas/threshold-step.ts'
import type { Lang } from '../../../i18n/lang.ts'
import { findingWords } from '../../../i18n/words/finding.ts'

/** The share of the stock before and after a change of thresholds, in words; null where one of them is not known. */
export function stepShares({ before, after }: ThresholdStep, lang: Lang): string | null {
  const w = findingWords[lang]
  const [from, to] = [before, after].map((one) => one && shareOf(one, lang))
  if (from == null || to == null) return null
  return from === to ? w.stepSame(to) : w.step(from, to)
}

/** A stock that is not known has no share, neither before nor after. */
const shareOf = ({ concern, possible, stock }: CrossSummary, lang: Lang): string | null =>
  stock.all === 0 ? null : shareText(concern.all, possible.all, stock.all, lang)
