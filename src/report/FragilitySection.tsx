import type { Lang } from '../i18n/lang.ts'
import { sheetWords } from '../i18n/words/sheet.ts'
import { CrossTable } from '../table/method/CrossTable.tsx'
import { ScrollRegion } from '../table/ScrollRegion.tsx'
import type { FragileIris } from './fragile-iris.ts'

/** What a method says of the IRIS of a zone: class, criteria met and dwellings of each, then dwellings by class and place. */
export function FragilitySection({ fragility, lang }: { fragility: FragileIris; lang: Lang }) {
  const w = sheetWords[lang]
  const { rows, summary, method, view } = fragility
  return (
    <section className="sheet-section">
      <h2>{fragility.title}</h2>
      <p className="soft">{view.subtitle}</p>
      {rows.length === 0 ? (
        <p>{w.noIris}</p>
      ) : (
        <ScrollRegion label={w.irisRows}>
          <table className="data sheet-iris">
            <caption className="visually-hidden">{w.irisRows}</caption>
            <thead>
              <tr>
                <th scope="col">{w.zones}</th>
                <th scope="col">{w.class}</th>
                <th scope="col" className="number">
                  {w.criteriaMet}
                </th>
                <th scope="col" className="number">
                  {w.dwellings}
                </th>
                <th scope="col" className="number">
                  {w.located}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.code}>
                  <th scope="row">{row.name}</th>
                  <td>{row.class}</td>
                  <td className="number">{row.met}</td>
                  <td className="number">{row.dwellings}</td>
                  <td className="number">{row.located}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {summary && summary.stock.all > 0 && (
        <div className="sheet-keep">
          <h3>{w.byClass}</h3>
          <CrossTable summary={summary} method={method} lang={lang} />
        </div>
      )}
      {view.caveats.map((caveat) => (
        <p key={caveat} className="soft">
          {caveat}
        </p>
      ))}
      <p className="source-line">{view.sourceLine}</p>
    </section>
  )
}
