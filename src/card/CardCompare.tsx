import { aggregateText, pendingClass, pendingText } from '../atlas/aggregate-text.ts'
import { valueText } from '../atlas/value-text.ts'
import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import type { Aggregate } from '../db/answers-types.ts'
import { Glossed } from '../gloss/Glossed.tsx'
import { cardWords } from '../i18n/words/card.ts'
import { uiWords } from '../i18n/words/ui.ts'
import { SUM_LEVEL } from '../territory/level.ts'

/** The zone beside its group, the EPCI, the département and France where they are known. */
export function CardCompare({ view, zone }: { view: ResolvedView; zone: ViewZone }) {
  const { lang, answers, indicator } = view
  const w = uiWords[lang]
  const card = cardWords[lang]
  const aggregate = (a: Aggregate | undefined | null): string =>
    a ? aggregateText(a, view) : pendingText(view)
  const rows: [string, string][] = []
  if (indicator.summability !== 'none') {
    if (zone.group !== null && view.choice.level !== SUM_LEVEL) {
      rows.push([
        card.labelled(w.group, zone.groupName ?? zone.group),
        aggregate(answers?.groups[zone.group]),
      ])
    }
    rows.push([card.labelled(w.epci, view.territory.epci), aggregate(answers?.epci)])
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
      <h3>{w.benchmarks}</h3>
      <dl className="pairs" aria-busy={view.answering === 'awaited'}>
        <dt>{zone.name}</dt>
        <dd>{zone.text}</dd>
        {rows.map(([label, text]) => (
          <div key={label}>
            <dt>
              <Glossed text={label} lang={lang} />
            </dt>
            <dd className={pendingClass(view)}>
              <Glossed text={text} lang={lang} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
