import { PartsBar } from '../charts/PartsBar.tsx'
import type { Lang } from '../i18n/lang.ts'
import { sheetWords } from '../i18n/words/sheet.ts'
import { ScrollRegion } from '../table/ScrollRegion.tsx'
import { FigureRows } from './FigureRows.tsx'
import { type Objectives, resultText } from './objectives.ts'
import { ResultsChart } from './ResultsChart.tsx'

/** Objectives, their parts, what is done of them by year and the pace that is left, printed against summed. */
export function ObjectivesSection({
  objectives,
  lang,
  list = null,
}: {
  objectives: Objectives
  lang: Lang
  /** sources at the foot of the sheet, which paper cites by number */
  list?: readonly string[] | null
}) {
  const w = sheetWords[lang]
  const { parts, results, pace, discrepancies } = objectives
  return (
    <section className="sheet-section">
      <h2>{w.objectives}</h2>
      <p className="soft sheet-run-in">{objectives.title}</p>
      <FigureRows table={objectives.figures} caption={w.objectives} lang={lang} list={list} />
      <div className="sheet-charts sheet-wide">
        {parts.map((one, i) => (
          <div key={one.label} className="sheet-keep sheet-parts">
            <h3>{one.label}</h3>
            <PartsBar parts={one.parts} total={one.total} lang={lang} idPrefix={`parts-${i}`} width={220} />
          </div>
        ))}
        {results.length > 0 && (
          <div className="sheet-keep">
            <h3>{w.results}</h3>
            <ResultsChart results={results} lang={lang} />
            <p className="soft">{w.resultsChart}</p>
          </div>
        )}
        {results.length > 0 && (
          <div className="sheet-keep">
            <ScrollRegion label={w.results}>
              <table className="data sheet-results">
                <caption className="visually-hidden">{w.results}</caption>
                <thead>
                  <tr>
                    <th scope="col">{w.year}</th>
                    <th scope="col" className="number">
                      {w.done}
                    </th>
                    <th scope="col" className="number">
                      {w.cumulated}
                    </th>
                    <th scope="col" className="number">
                      {w.expected}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {results.map(({ year, done, cumulated, expected }) => (
                    <tr key={year}>
                      <th scope="row">{year}</th>
                      <td className="number">{resultText(done, lang)}</td>
                      <td className="number">{resultText(cumulated, lang)}</td>
                      <td className="number">{resultText(expected, lang)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollRegion>
          </div>
        )}
        {results.length > 0 && (
          <div className="sheet-keep">
            <dl className="pairs">
              {pace.map(([label, text]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </div>
        )}
      </div>
      {objectives.isFollowed || <p className="soft">{w.noResults}</p>}
      {discrepancies.length > 0 && (
        <div className="sheet-keep">
          <h3>{w.printedSummed}</h3>
          <ul>
            {discrepancies.map((one) => (
              <li key={one.id}>{w.discrepancy(one.label, one.printed, one.summed, one.gap, one.note)}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
