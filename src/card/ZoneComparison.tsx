import { comparedLines, comparedZones, groupsOf } from '../atlas/compared-lines.ts'
import { sheetAddress } from '../atlas/sheet-address.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { cardWords } from '../i18n/words/card.ts'
import { isNumber } from '../indicators/value.ts'
import { ReferenceChoice } from './ReferenceChoice.tsx'
import './zone-comparison.css'

interface Props {
  view: ResolvedView
  /** another reference; absent where nothing is chosen (a sheet) */
  onReference?: ((reference: string | null) => void) | undefined
  /** shows the zones as columns; absent where there is no room for them */
  onColumns?: (() => void) | undefined
}

/**
 * The zones selected under one another, their groups, the whole they are part of and the reference chosen, each with a bar
 * to the same scale.
 */
export function ZoneComparison({ view, onReference, onColumns }: Props) {
  const { lang, choice } = view
  const w = cardWords[lang]
  const zones = comparedZones(view)
  const lines = comparedLines(view)
  const isBarred = view.method === null
  const most = Math.max(0, ...lines.map(({ value }) => (isNumber(value) ? Math.abs(value) : 0)))
  return (
    <>
      <dl className="comparison" aria-label={w.comparison}>
        {lines.map(({ key, label, text, caveat, value, color }) => (
          <div key={key}>
            <dt>
              {label}
              {caveat !== '' && <span className="soft">, {caveat}</span>}
            </dt>
            <dd>
              {isBarred && isNumber(value) && most > 0 && (
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(Math.abs(value) * 100) / most} height="10" fill={color} />
                </svg>
              )}
              <span>{text}</span>
            </dd>
          </div>
        ))}
      </dl>
      {onReference && <ReferenceChoice view={view} onReference={onReference} />}
      {onColumns && (
        <button type="button" className="link show-columns" onClick={onColumns}>
          {w.columns}
        </button>
      )}
      <p className="card-sheet">
        <a
          href={sheetAddress({
            territory: view.territory.id,
            zones: zones.map(({ code }) => code),
            // a sheet has no group beside zones of another scale
            reference: groupsOf(zones).has(choice.reference ?? '') ? null : choice.reference,
            lang,
          })}
        >
          {w.sideBySide}
        </a>
      </p>
    </>
  )
}
