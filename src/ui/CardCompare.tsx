import type { ResolveInput } from '../atlas/resolve.ts'
import { valueText } from '../atlas/value-text.ts'
import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import type { Aggregate } from '../db/answers-types.ts'
import { cardWords } from '../i18n/words/card.ts'
import { uiWords } from '../i18n/words/ui.ts'
import { STATE_WORDS } from '../i18n/words/values.ts'
import { viewWords } from '../i18n/words/view.ts'
import { isNumber } from '../indicators/value.ts'

/** The zone beside its group, the EPCI, the département and France where they are known. */
export function CardCompare({
  view,
  zone,
  input,
}: {
  view: ResolvedView
  zone: ViewZone
  input: ResolveInput
}) {
  const { lang, answers, indicator } = view
  const w = uiWords[lang]
  const card = cardWords[lang]
  const aggregate = (a: Aggregate | undefined | null): string => {
    if (!a) return w.wait
    if (isNumber(a.value)) {
      const text = valueText(a.value, indicator, lang)
      const printed = isNumber(a.printed ?? 'missing')
        ? valueText(a.printed ?? 'missing', indicator, lang)
        : text
      const more = [
        ...(a.asOf === null || a.asOf === view.year ? [] : [viewWords[lang].asOf(a.asOf)]),
        // what was voted and what its members sum to are both kept
        ...(printed === text ? [] : [w.printed(printed)]),
      ]
      return more.length === 0 ? text : `${text} (${more.join(', ')})`
    }
    if (a.printed !== null && isNumber(a.printed)) return valueText(a.printed, indicator, lang)
    return a.of > 0 && a.known < a.of ? w.knownOf(a.known, a.of) : STATE_WORDS[lang][a.value]
  }
  const rows: [string, string][] = []
  if (indicator.summability !== 'none') {
    if (zone.group !== null && view.choice.level !== 'group') {
      rows.push([
        card.labelled(w.group, zone.groupName ?? zone.group),
        aggregate(answers?.groups[zone.group]),
      ])
    }
    rows.push([card.labelled(w.epci, input.territory.epci.name), aggregate(answers?.epci)])
    if (view.choice.selection.length > 1)
      rows.push([w.selection(view.choice.selection.length), aggregate(answers?.selection)])
  }
  for (const reference of ['departement', 'france'] as const) {
    const value = answers?.[reference]
    if (value !== null && value !== undefined) rows.push([w[reference], valueText(value, indicator, lang)])
  }
  if (rows.length === 0) return null
  return (
    <>
      <h3>{w.compare}</h3>
      <dl className="pairs" aria-busy={!view.answersCurrent}>
        <dt>{zone.name}</dt>
        <dd>{zone.text}</dd>
        {rows.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
