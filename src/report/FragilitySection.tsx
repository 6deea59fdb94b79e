import { formatNumber } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { sheetWords } from '../i18n/words/sheet.ts'
import { CrossTable } from '../table/method/CrossTable.tsx'
import type { FragileIris, FragileRow } from './fragile-iris.ts'
import { IrisRows } from './IrisRows.tsx'
import { citedBy, SourceLine } from './SourceLine.tsx'

/** Rows that stand in one column; that paper has whatever they say; that it has at most. */
const IN_ONE_COLUMN = 6
const ALL_ON_PAPER = 12
const MOST_ON_PAPER = 18

/** The rows that paper leaves to the screen, which folds them: where there are many, those that are of no concern, and the last of the others. */
export function leftToScreen(rows: readonly FragileRow[]): readonly FragileRow[] {
  if (rows.length <= ALL_ON_PAPER) return []
  const kept = rows.filter(({ isMinor }) => !isMinor).slice(0, MOST_ON_PAPER)
  return rows.filter((row) => !kept.includes(row))
}

/** How many of them each class has. */
function classesText(left: readonly FragileRow[], lang: Lang): string {
  const classes = [...new Set(left.map((row) => row.class))]
  const count = (text: string) => formatNumber(left.filter((row) => row.class === text).length, lang)
  return classes.map((text) => sheetWords[lang].counted(text, count(text))).join(', ')
}

/** The rows that paper has too: there, many stand in two tables side by side, each under its own header. */
function KeptRows({ rows, lang }: { rows: readonly FragileRow[]; lang: Lang }) {
  const whole = <IrisRows rows={rows} lang={lang} />
  if (rows.length <= IN_ONE_COLUMN) return whole
  const half = Math.ceil(rows.length / 2)
  return (
    <>
      <div className="screen-only">{whole}</div>
      <div className="paper-only sheet-maps">
        <IrisRows rows={rows.slice(0, half)} lang={lang} />
        <IrisRows rows={rows.slice(half)} lang={lang} />
      </div>
    </>
  )
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
  const kept = rows.filter((row) => !left.includes(row))
  return (
    <section className="sheet-section">
      <h2>{fragility.title}</h2>
      <p className="soft sheet-run-in">{view.subtitle}</p>
      {rows.length === 0 ? <p>{w.noIris}</p> : <KeptRows rows={kept} lang={lang} />}
      {left.length > 0 && (
        <>
          <details className="more screen-only">
            <summary>
              {w.otherIris(left.length, formatNumber(left.length, lang), classesText(left, lang))}
            </summary>
            <IrisRows rows={left} lang={lang} />
          </details>
          <p className="soft paper-only">
            {w.leftToScreen(left.length, formatNumber(left.length, lang), classesText(left, lang))}
          </p>
        </>
      )}
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
