import { formatNumber } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { sheetWords } from '../i18n/words/sheet.ts'
import { CrossTable } from '../table/method/CrossTable.tsx'
import { ScrollRegion } from '../table/ScrollRegion.tsx'
import { SHORT } from './FigureRows.tsx'
import type { FragileIris, FragileRow } from './fragile-iris.ts'
import { citedBy, SourceLine } from './SourceLine.tsx'

/** Rows that stand in one column; that paper has whatever they say; that it has at most. */
const IN_ONE_COLUMN = 6
const ALL_ON_PAPER = 12
const MOST_ON_PAPER = 18

/** The rows that paper leaves to the screen: where there are many, those that are of no concern, and the last of the others. */
export function leftToScreen(rows: readonly FragileRow[]): readonly FragileRow[] {
  if (rows.length <= ALL_ON_PAPER) return []
  const kept = rows.filter(({ isMinor }) => !isMinor).slice(0, MOST_ON_PAPER)
  return rows.filter((row) => !kept.includes(row))
}

/** What paper says of them. */
function leftText(left: readonly FragileRow[], lang: Lang): string {
  const w = sheetWords[lang]
  const n = (value: number) => formatNumber(value, lang)
  const classes = [...new Set(left.map((row) => row.class))]
  const list = classes.map((text) => w.counted(text, n(left.filter((row) => row.class === text).length)))
  return w.leftToScreen(left.length, n(left.length), list.join(', '))
}

/** What a method says of the IRIS of a zone: class, criteria met and dwellings of each, then dwellings by class and place. */
export function FragilitySection({
  fragility,
  lang,
  list = null,
}: {
  fragility: FragileIris
  lang: Lang
  /** sources at the foot of the sheet, which paper cites by number */
  list?: readonly string[] | null
}) {
  const w = sheetWords[lang]
  const { rows, summary, method, view } = fragility
  const left = leftToScreen(rows)
  return (
    <section className="sheet-section">
      <h2>{fragility.title}</h2>
      <p className="soft sheet-run-in">{view.subtitle}</p>
      {rows.length === 0 ? (
        <p>{w.noIris}</p>
      ) : (
        <div className={rows.length - left.length > IN_ONE_COLUMN ? 'sheet-two' : undefined}>
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
                  <tr key={row.code} className={left.includes(row) ? 'screen-only' : undefined}>
                    <th scope="row">{row.name}</th>
                    <td className={row.class.length <= SHORT ? 'short' : undefined}>{row.class}</td>
                    <td className="number">{row.met}</td>
                    <td className="number">{row.dwellings}</td>
                    <td className="number">{row.located}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </div>
      )}
      {left.length > 0 && <p className="soft paper-only">{leftText(left, lang)}</p>}
      <div className="sheet-beside">
        {summary && summary.stock.all > 0 && (
          <div className="sheet-keep">
            <h3>{w.byClass}</h3>
            <CrossTable summary={summary} method={method} lang={lang} />
          </div>
        )}
        <div className="sheet-notes">
          {view.caveats.map((caveat) => (
            <p key={caveat} className="soft">
              {caveat}
            </p>
          ))}
          <SourceLine {...citedBy(view)} list={list} />
        </div>
      </div>
    </section>
  )
}
