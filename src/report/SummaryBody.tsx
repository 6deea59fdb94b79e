import type { ReactNode } from 'react'
import type { Geometry } from '../figure/geometry.ts'
import { sheetWords } from '../i18n/words/sheet.ts'
import { summaryWords } from '../i18n/words/summary.ts'
import { FragilitySection } from './FragilitySection.tsx'
import { ObjectivesSection } from './ObjectivesSection.tsx'
import { SheetHead } from './SheetHead.tsx'
import { SheetMap } from './SheetMap.tsx'
import { SheetPlot } from './SheetPlot.tsx'
import { SummaryMethod } from './SummaryMethod.tsx'
import { SummarySays } from './SummarySays.tsx'
import type { Summary } from './summary.ts'
import '../table/table.css'
import './sheet.css'
import './summary.css'

/** Id of its first page, in a document that holds other sheets. */
export const SUMMARY_ANCHOR = 'summary'

interface Props {
  readonly summary: Summary
  readonly geometry: Geometry
  /** the day that the summary bears, in words */
  readonly date: string
  readonly tools?: ReactNode
}

/** The summary of a territory in four pages of A4, the same in the page and in a static file. */
export function SummaryBody({ summary, geometry, date, tools }: Props) {
  const { lang, zone, territory, fragility, classes, concentrated, objectives, places } = summary
  const w = sheetWords[lang]
  const s = summaryWords[lang]
  const page = (n: number, title: string, content: ReactNode) => (
    <article className="sheet summary-page" data-page={n} id={n === 1 ? SUMMARY_ANCHOR : undefined}>
      <p className="kicker">
        {s.summary} · {territory.name} · {s.page(n)}
      </p>
      {content}
      {n > 1 && <p className="summary-warnings soft">{summary.warnings.join(' · ')}</p>}
      <span className="visually-hidden">{title}</span>
    </article>
  )
  return (
    <>
      {page(
        1,
        s.indicators,
        <>
          <SheetHead
            zone={zone}
            geometry={geometry}
            territory={territory.epci}
            lang={lang}
            identity={summary.identity}
            warnings={summary.warnings}
          />
          {tools}
          <section className="sheet-section">
            <h2>{s.indicators}</h2>
            <SummarySays lines={summary.lines} lang={lang} />
          </section>
          <div className="sheet-maps">
            {summary.maps.map((view) => (
              <SheetMap
                key={view.indicator.id}
                view={view}
                geometry={geometry}
                idPrefix={`summary-${view.indicator.id}`}
              />
            ))}
          </div>
        </>,
      )}
      {page(
        2,
        s.concentration,
        <>
          <h2>{s.concentration}</h2>
          {fragility ? (
            <>
              <div className="sheet-maps">
                <SheetMap view={fragility.view} geometry={geometry} idPrefix="summary-fragility" />
                {classes && <SheetPlot plot={classes} idPrefix="summary-classes" />}
              </div>
              <p className="soft">{s.most}</p>
              <FragilitySection fragility={fragility} lang={lang} />
            </>
          ) : (
            <>
              <p>{s.noMethod}</p>
              {concentrated.map(({ plot, view }) => (
                <div key={view.indicator.id} className="sheet-maps">
                  <SheetPlot plot={plot} idPrefix={`summary-rank-${view.indicator.id}`} />
                  <SheetMap view={view} geometry={geometry} idPrefix={`summary-high-${view.indicator.id}`} />
                </div>
              ))}
            </>
          )}
        </>,
      )}
      {page(
        3,
        w.objectives,
        <>
          {objectives ? (
            <ObjectivesSection objectives={objectives} lang={lang} />
          ) : (
            <>
              <h2>{w.objectives}</h2>
              <p>{s.noPlan}</p>
            </>
          )}
          <div className="sheet-maps">
            {places.map((plot) => (
              <SheetPlot
                key={plot.view.indicator.id}
                plot={plot}
                idPrefix={`summary-place-${plot.view.indicator.id}`}
              />
            ))}
          </div>
        </>,
      )}
      {page(4, s.method, <SummaryMethod summary={summary} date={date} />)}
    </>
  )
}
