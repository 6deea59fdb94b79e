import { aggregateText } from '../atlas/aggregate-text.ts'
import { caveatText } from '../atlas/caveat-text.ts'
import { referenceLine } from '../atlas/reference-line.ts'
import { sheetAddress } from '../atlas/sheet-address.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { zoneName } from '../atlas/zone-name.ts'
import { sentence } from '../i18n/typeset.ts'
import { cardWords } from '../i18n/words/card.ts'
import { uiWords } from '../i18n/words/ui.ts'
import { isNumber, type Value } from '../indicators/value.ts'
import { MOST_COMPARED } from './most-compared.ts'
import { ReferenceChoice } from './ReferenceChoice.tsx'
import './zone-comparison.css'

interface Line {
  readonly key: string
  readonly label: string
  readonly text: string
  /** what the value is to be read with; absent of a total */
  readonly caveat?: string
  readonly value: Value
  /** of its class; undefined for the whole, which has none */
  readonly color: string | undefined
}

interface Props {
  view: ResolvedView
  /** another reference; absent where nothing is chosen (a sheet) */
  onReference?: ((reference: string | null) => void) | undefined
}

/**
 * The zones selected under one another, their groups, the whole they are part of and the reference chosen, each with a bar
 * to the same scale.
 */
export function ZoneComparison({ view, onReference }: Props) {
  const { lang, answers, indicator, choice } = view
  const w = cardWords[lang]
  const zones = choice.selection
    .flatMap((code) => view.zones.find((zone) => zone.code === code) ?? [])
    .slice(0, MOST_COMPARED)
  const whole = indicator.summability === 'none' ? null : (answers?.epci ?? null)
  const lines: Line[] = zones.map((zone) => ({
    key: zone.code,
    label: zoneName(zone, view.zones),
    text: sentence(zone.text),
    caveat: caveatText(zone.flags, lang),
    value: zone.value,
    color: view.classes[zone.classIndex]?.color,
  }))
  const groups = new Map<string, string>(
    zones.flatMap(({ group, groupName }) => (group === null ? [] : [[group, groupName ?? group]])),
  )
  if (indicator.summability !== 'none' && view.symbol === 'choropleth' && choice.level !== 'group')
    for (const [group, label] of groups) {
      const total = answers?.groups[group]
      if (total && group !== choice.reference)
        lines.push({
          key: group,
          label,
          text: aggregateText(total, view),
          value: total.value,
          color: undefined,
        })
    }
  // a total of counts would leave no room for its members
  if (whole && view.symbol !== 'circles')
    lines.push({
      key: 'whole',
      label: `${uiWords[lang].epci} ${view.territory.epci}`,
      text: aggregateText(whole, view),
      value: whole.value,
      color: undefined,
    })
  const reference = referenceLine(view)
  if (reference && !zones.some(({ code }) => code === choice.reference))
    lines.push({ key: 'reference', ...reference, text: sentence(reference.text), color: undefined })
  const isBarred = view.method === null
  const most = Math.max(0, ...lines.map(({ value }) => (isNumber(value) ? Math.abs(value) : 0)))
  return (
    <>
      <dl className="comparison" aria-label={w.comparison}>
        {lines.map(({ key, label, text, caveat, value, color }) => (
          <div key={key}>
            <dt>
              {label}
              {caveat && <span className="soft">, {caveat}</span>}
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
      <p className="card-sheet">
        <a
          href={sheetAddress({
            territory: view.territory.id,
            zones: zones.map(({ code }) => code),
            // a sheet has no group beside zones of another scale
            reference: groups.has(choice.reference ?? '') ? null : choice.reference,
            lang,
          })}
        >
          {w.sideBySide}
        </a>
      </p>
    </>
  )
}
