import { aggregateText } from '../atlas/aggregate-text.ts'
import { sheetAddress } from '../atlas/sheet-address.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { sentence } from '../i18n/typeset.ts'
import { cardWords } from '../i18n/words/card.ts'
import { uiWords } from '../i18n/words/ui.ts'
import { isNumber, type Value } from '../indicators/value.ts'
import './zone-comparison.css'

/** Side by side on a sheet at most. */
export const MOST_COMPARED = 4

interface Line {
  readonly key: string
  readonly label: string
  readonly text: string
  readonly value: Value
  /** of its class; undefined for the whole, which has none */
  readonly color: string | undefined
}

/** The zones selected under one another, and the whole they are part of, each with a bar to the same scale. */
export function ZoneComparison({ view }: { view: ResolvedView }) {
  const { lang, answers, indicator, choice } = view
  const w = cardWords[lang]
  const zones = choice.selection
    .flatMap((code) => view.zones.find((zone) => zone.code === code) ?? [])
    .slice(0, MOST_COMPARED)
  const whole = indicator.summability === 'none' ? null : (answers?.epci ?? null)
  const lines: Line[] = zones.map((zone) => ({
    key: zone.code,
    label: zone.name,
    text: sentence(zone.text),
    value: zone.value,
    color: view.classes[zone.classIndex]?.color,
  }))
  // a total of counts would leave no room for its members
  if (whole && view.symbol === 'choropleth')
    lines.push({
      key: 'whole',
      label: `${uiWords[lang].epci} ${view.territory.epci}`,
      text: aggregateText(whole, view),
      value: whole.value,
      color: undefined,
    })
  const isBarred = view.method === null
  const most = Math.max(0, ...lines.map(({ value }) => (isNumber(value) ? Math.abs(value) : 0)))
  return (
    <>
      <dl className="comparison" aria-label={w.comparison}>
        {lines.map(({ key, label, text, value, color }) => (
          <div key={key}>
            <dt>{label}</dt>
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
      <p>
        <a
          href={sheetAddress({
            territory: view.territory.id,
            zones: zones.map(({ code }) => code),
            reference: null,
            lang,
          })}
        >
          {w.sideBySide}
        </a>
      </p>
    </>
  )
}
