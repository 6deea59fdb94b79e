import type { ReactNode } from 'react'
import { EvolutionChart } from '../charts/EvolutionChart.tsx'
import type { Geometry } from '../figure/geometry.ts'
import { sheetWords } from '../i18n/words/sheet.ts'
import { FigureRows } from './FigureRows.tsx'
import { FragilitySection } from './FragilitySection.tsx'
import { Lacks } from './Lacks.tsx'
import { ObjectivesSection } from './ObjectivesSection.tsx'
import { PointClassesSection } from './PointClassesSection.tsx'
import { SheetFoot } from './SheetFoot.tsx'
import { SheetHead } from './SheetHead.tsx'
import { SheetMap } from './SheetMap.tsx'
import { citedBy, SourceLine } from './SourceLine.tsx'
import type { Sheet } from './sheet.ts'
import '../table/table.css'
import './sheet.css'

/** Of the charts that stand four in a row, in pixels of their drawing. */
const SMALL = { width: 220, height: 100 }

interface Props {
  readonly sheet: Sheet
  readonly geometry: Geometry
  /** the day that the sheet bears, in words */
  readonly date: string
  /** beside the title, in a page: what the reader may press; nothing on paper */
  readonly tools?: ReactNode
  /** where the zone stands among the others (`SheetPlots`); its charts are a library's, which a page fetches later */
  readonly plots?: ReactNode
  /** what the zone's attributions could be (`ScenarioSection`), which a page fetches later */
  readonly scenario?: ReactNode
  /** keeps the patterns of several sheets of one document apart */
  readonly idPrefix?: string
}

/** The sheet of a zone, the same in the page and in a static file. What a zone does not have takes no room, or one line. */
export function SheetBody({ sheet, geometry, date, tools, plots, scenario, idPrefix = 'sheet' }: Props) {
  const { lang, zone, territory, figures, maps, objectives, sru, vacancy, fragility, sources } = sheet
  const w = sheetWords[lang]
  return (
    <article
      className="sheet"
      id={`${idPrefix}-${zone.code}`}
      data-zone={zone.code}
      data-crowded={objectives !== null && fragility !== null}
    >
      <SheetHead
        kicker={
          <p className="kicker">
            {w.sheet} · {territory.name}
          </p>
        }
        zone={zone}
        geometry={geometry}
        territory={territory.epci}
        lang={lang}
        identity={sheet.identity}
        warnings={sheet.warnings}
      />
      {tools}
      {sheet.says.length > 0 && (
        <section className="sheet-section sheet-keep">
          <h2>{w.says}</h2>
          <p className="soft sheet-run-in">{w.readRule}</p>
          <ul className="sheet-says">
            {sheet.says.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      {sheet.classes && <PointClassesSection classes={sheet.classes} lang={lang} />}
      {figures.rows.length > 0 && (
        <section className="sheet-section">
          <h2>{w.figures}</h2>
          <FigureRows table={figures} caption={w.figures} lang={lang} list={sources} />
          <p className="soft">
            {w.ratesNote} {zone.level !== 'epci' && w.rankNote}
          </p>
        </section>
      )}
      <div className="sheet-standing" data-single={maps.length === 1}>
        {plots}
        {maps.length > 0 && (
          <div className="sheet-maps">
            {maps.map((view) => (
              <SheetMap
                key={view.indicator.id}
                view={view}
                geometry={geometry}
                idPrefix={`${idPrefix}-${zone.code}-${view.indicator.id}`}
                list={sources}
              />
            ))}
          </div>
        )}
      </div>
      {objectives && <ObjectivesSection objectives={objectives} lang={lang} list={sources} />}
      {sru && (
        <section className="sheet-section sheet-keep">
          <h2>{w.sru}</h2>
          {sru.why !== null ? (
            <p>{sru.why}</p>
          ) : (
            <FigureRows table={sru.figures} caption={w.sru} lang={lang} list={sources} />
          )}
          {sru.why !== null && sru.figures.rows[0] && (
            <SourceLine
              text={sru.figures.rows[0].source}
              sources={sru.figures.rows[0].sources}
              list={sources}
              lang={lang}
            />
          )}
        </section>
      )}
      {vacancy.length > 0 && (
        <section className="sheet-section">
          <h2>{w.vacancy}</h2>
          <div className="sheet-charts">
            {vacancy.map(({ indicator, label, series, extent, view }) => (
              <div key={indicator.id} className="sheet-keep">
                <h3>{label}</h3>
                <EvolutionChart
                  series={series}
                  extent={extent}
                  indicator={indicator}
                  lang={lang}
                  idPrefix={`${idPrefix}-${zone.code}-${indicator.id}-years`}
                  width={SMALL.width}
                  height={SMALL.height}
                />
                <SourceLine {...citedBy(view)} list={sources} />
              </div>
            ))}
          </div>
        </section>
      )}
      {fragility && <FragilitySection fragility={fragility} lang={lang} list={sources} />}
      {scenario}
      {sheet.actions && (
        <section className="sheet-section sheet-keep">
          <h2>{w.actions}</h2>
          {sheet.actions.lines.length > 0 && (
            <ul className="sheet-says">
              {sheet.actions.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          <p className="soft">{sheet.actions.note}</p>
        </section>
      )}
      {sheet.lacks.length > 0 && (
        <section className="sheet-section sheet-keep sheet-lacks">
          <h2>{w.lacks}</h2>
          <Lacks lacks={sheet.lacks} />
        </section>
      )}
      <SheetFoot sources={sources} date={date} lang={lang} />
    </article>
  )
}
