import type { ThresholdStep } from '../../../atlas/threshold-step.ts'
import type { ResolvedView } from '../../../atlas/view.ts'
import { zoneName } from '../../../atlas/zone-name.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { findingWords } from '../../../i18n/words/finding.ts'

interface Props {
  step: ThresholdStep
  view: ResolvedView
  onPick: (code: string) => void
}

/** The zones that the last change of thresholds moved to another class, with that class, each a way to its card. */
export function MovedZones({ step, view, onPick }: Props) {
  const { lang, zones } = view
  const moved = new Set(step.moved)
  if (moved.size === 0) return null
  return (
    <details className="more moved-zones">
      <summary>{findingWords[lang].movedList(formatNumber(moved.size, lang))}</summary>
      <ul className="extremes">
        {zones
          .filter(({ code }) => moved.has(code))
          .map((zone) => (
            <li key={zone.code}>
              <button type="button" className="link" onClick={() => onPick(zone.code)}>
                {zoneName(zone, zones)}
              </button>
              <span>{zone.text}</span>
            </li>
          ))}
      </ul>
    </details>
  )
}
