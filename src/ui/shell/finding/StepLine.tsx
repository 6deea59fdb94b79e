import type { ThresholdStep } from '../../../atlas/threshold-step.ts'
import type { ResolvedView } from '../../../atlas/view.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { findingWords } from '../../../i18n/words/finding.ts'
import { stepShares } from './step-shares.ts'

/** Before and after the last change of thresholds: the share of the stock, and the zones that changed class. */
export function StepLine({ step, view }: { step: ThresholdStep; view: ResolvedView }) {
  const { lang, choice } = view
  const w = findingWords[lang]
  const n = step.moved.length
  const zones = w.moved(formatNumber(n, lang), choice.level, n > 1)
  const changes = [
    ...(step.pointsOthers ? [w.pointsOthers] : []),
    ...(n > 0 ? [zones] : step.pointsOthers ? [] : [w.movedNone]),
  ]
  return (
    <p className="step" role="status">
      {[stepShares(step, lang), ...changes].filter((part) => part !== null).join(', ')}
    </p>
  )
}
