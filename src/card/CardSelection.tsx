import { useEffect } from 'react'
import { aggregateText, isSummed } from '../atlas/aggregate-text.ts'
import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import { zoneName } from '../atlas/zone-name.ts'
import { Glossed } from '../gloss/Glossed.tsx'
import { formatNumber } from '../i18n/format.ts'
import { sentence } from '../i18n/typeset.ts'
import { cardWords } from '../i18n/words/card.ts'
import { overlapWords } from '../i18n/words/overlap.ts'
import { uiWords } from '../i18n/words/ui.ts'
import { STATE_WORDS } from '../i18n/words/values.ts'
import { sum } from '../indicators/ratio.ts'
import { isNumber } from '../indicators/value.ts'
import { mayOverlap } from '../territory/level.ts'
import { ZoneComparison } from './ZoneComparison.tsx'

interface Props {
  view: ResolvedView
  onSelection?: ((codes: readonly string[]) => void) | undefined
  onReference?: ((reference: string | null) => void) | undefined
  onColumns?: (() => void) | undefined
  /** called once its content is there, which comes after the card that it stands above */
  onShown?: (() => void) | undefined
}

/** Several zones selected: which, what they come to together, and the way back to none. */
export default function CardSelection({ view, onSelection, onReference, onColumns, onShown }: Props) {
  const { lang, choice, answers, method } = view
  const w = uiWords[lang]
  const card = cardWords[lang]
  const zones = view.zones.filter(({ selected }) => selected)
  const total = answers?.selection
  useEffect(() => {
    onShown?.()
  }, [onShown])
  return (
    <section className="selection" aria-label={card.several}>
      <p>
        <strong>{w.selection(zones.length)}</strong>
        {isSummed(view) && total && <Glossed text={`, ${aggregateText(total, view)}`} lang={lang} />}{' '}
        {onSelection && (
          <button type="button" className="link" onClick={() => onSelection([])}>
            {w.clearSelection}
          </button>
        )}
      </p>
      {(method || isSummed(view)) && zones.length > 1 && mayOverlap(choice.level) && (
        <p className="soft">{sentence(overlapWords[lang].sharedTwice)}</p>
      )}
      {method && <Classes view={view} />}
      {zones.length > 1 && <ZoneComparison view={view} onReference={onReference} onColumns={onColumns} />}
      <ul className="selection-zones">
        {zones
          .map((zone) => ({ code: zone.code, name: zoneName(zone, view.zones) }))
          .map(({ code, name }) => (
            <li key={code}>
              {onSelection ? (
                <>
                  <button
                    type="button"
                    className="link"
                    onClick={() => onSelection([...others(choice.selection, code), code])}
                  >
                    {name}
                  </button>{' '}
                  <button
                    type="button"
                    className="remove"
                    aria-label={card.remove(name)}
                    onClick={() => onSelection(others(choice.selection, code))}
                  >
                    ×
                  </button>
                </>
              ) : (
                name
              )}
            </li>
          ))}
      </ul>
    </section>
  )
}

const others = (codes: readonly string[], code: string) => codes.filter((other) => other !== code)

/** The dwellings of the zones selected, by class and by state: their sums, or the state that leaves none. */
function Classes({ view }: Pick<Props, 'view'>) {
  const { lang, zones } = view
  const groups = [
    ...view.classes.map(({ index, label }) => ({
      id: String(index),
      label,
      is: ({ classIndex }: ViewZone) => classIndex === index,
    })),
    ...view.states.map(({ state, label }) => ({
      id: state,
      label: sentence(label),
      is: (zone: ViewZone) => zone.state === state,
    })),
  ]
  const rows = groups.flatMap(({ id, label, is }) => {
    const members = zones.filter((zone) => zone.selected && is(zone))
    if (members.length === 0) return []
    const { value } = sum(members.map(({ weight }) => weight ?? 'missing'))
    return [{ id, label, text: isNumber(value) ? formatNumber(value, lang) : STATE_WORDS[lang][value] }]
  })
  if (rows.length === 0) return null
  return (
    <dl className="pairs">
      <dt>{cardWords[lang].dwellings}</dt>
      <dd />
      {rows.map(({ id, label, text }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
