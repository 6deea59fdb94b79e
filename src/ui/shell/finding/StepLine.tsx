import { shareText } from '../../../atlas/bounds-text.ts'
import type { CrossSummary } from '../../../atlas/cross-table.ts'
import type { ThresholdStep } from '../../../atlas/threshold-step.ts'
import type { ResolvedView } from '../../../atlas/view.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { findingWords } from '../../../i18n/words/finding.ts'

/** Before and after the last change of thresholds: the share of the stock, and the zones that changed class. */
export function StepLine({ step, view }: { step: ThresholdStep; view: ResolvedView }) {
  const { lang, choice } = view
  const w = findingWords[lang]
  // a stock that is not known has no share, neither before nor after
  const share = ({ concern, possible, stock }: CrossSummary) =>
    stock.all === 0 ? null : shareText(concern.all, possible.all, stock.all, lang)
  const n = step.moved.length
  const before = step.before && share(step.before)
  const after = step.after && share(step.after)
  const shares =
    after === null || before === null ? null : before === after ? w.stepSame(after) : w.step(before, after)
  const zones = w.moved(formatNumber(n, lang), choice.level, n > 1)
  const changes = [
    ...(step.pointsOthers ? [w.pointsOthers] : []),
    ...(n > 0 ? [zones] : step.pointsOthers ? [] : [w.movedNone]),
  ]
  return (
    <p className="step" role="status">
      {[shares, ...changes].filter((part) => part !== null).join(', ')}
    </p>
  )
}
