import type { ThresholdStep } from '../../../atlas/threshold-step.ts'
import type { ResolvedView } from '../../../atlas/view.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { findingWords } from '../../../i18n/words/finding.ts'
import { stepShares } from './step-shares.ts'

interface Props {
  step: ThresholdStep | null
  view: ResolvedView
  /** its zones are outlined on the map */
  isShown: boolean
  onToggle: () => void
}

/** Beside the finding: what the last change of thresholds did to the share, how many zones it moved, and what outlines them on the map. */
export function MovedWay({ step, view, isShown, onToggle }: Props) {
  const { lang, choice } = view
  const n = step?.moved.length ?? 0
  if (step === null || n === 0) return null
  const w = findingWords[lang]
  const moved = w.moved(formatNumber(n, lang), choice.level, n > 1)
  return (
    <span className="moved-way">
      {' '}
      {[stepShares(step, lang), moved].filter((part) => part !== null).join(', ')}{' '}
      <button
        type="button"
        className="link"
        aria-pressed={isShown}
        title={w.showMovedHint}
        onClick={onToggle}
      >
        {w.showMoved}
        <span className="visually-hidden"> ({moved})</span>
      </button>
    </span>
  )
}
