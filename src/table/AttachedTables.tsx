import { unitAfter } from '../atlas/value-text.ts'
import type { ViewDocument } from '../atlas/view.ts'
import { formatNumber, formatPercent, formatSigned, printedDecimals, shownNumber } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { sentence } from '../i18n/typeset.ts'
import { vintageText } from '../i18n/vintage.ts'
import { uiWords } from '../i18n/words/ui.ts'
import { viewWords } from '../i18n/words/view.ts'
import type { AttachedTable } from '../indicators/territory.ts'
import { DocumentCited } from './DocumentCited.tsx'
import { ScrollRegion } from './ScrollRegion.tsx'

type AttachedColumn = AttachedTable['columns'][number]
type AttachedCell = AttachedTable['rows'][number][number]

/** A figure as it is printed, or to what the build rounded it; a gap with its sign and its unit. */
function cellText(cell: AttachedCell, { unit, decimals }: AttachedColumn, lang: Lang): string {
  if (cell === null) return '–'
  if (typeof cell === 'string') return cell
  if (typeof cell === 'object') return sentence(cell[lang])
  const digits = decimals ?? printedDecimals(cell)
  if (unit === 'percent') return formatPercent(cell, lang, digits)
  if (unit !== 'points') return formatNumber(cell, lang, digits)
  return `${formatSigned(cell, lang, digits)}${unitAfter(unit, shownNumber(cell, digits), lang)}`
}

/** Tables of the document that no map can show, uncertain ones marked. */
export function AttachedTables({ document, lang }: { document: ViewDocument; lang: Lang }) {
  const { tables, cited } = document
  const w = uiWords[lang]
  if (tables.length === 0) return null
  return (
    <section className="block" aria-labelledby="document-title">
      <h2 id="document-title">{w.tables}</h2>
      <DocumentCited cited={cited} lang={lang} />
      {tables.map((table) => (
        <details key={table.id} className="more attached" open={tables.length < 4}>
          <summary>
            {table.title[lang]}
            {table.warning && <span className="badge">{w.uncertain}</span>}
          </summary>
          {table.warning && <p className="notice">{table.warning[lang]}</p>}
          <ScrollRegion label={table.title[lang]}>
            <table className="data">
              <caption className="visually-hidden">{table.title[lang]}</caption>
              <thead>
                <tr>
                  {table.columns.map((column) => (
                    <th key={column.id} scope="col" className={column.unit === 'text' ? undefined : 'number'}>
                      {column.label[lang]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.map((row) => (
                  <tr key={JSON.stringify(row)}>
                    {table.columns.map((column, i) => {
                      const text = cellText(row[i] ?? null, column, lang)
                      return i === 0 ? (
                        <th key={column.id} scope="row">
                          {text}
                        </th>
                      ) : (
                        <td key={column.id} className={column.unit === 'text' ? undefined : 'number'}>
                          {text}
                        </td>
                      )
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          <p className="source-line">{viewWords[lang].source(vintageText(table.source_ref, lang))}</p>
        </details>
      ))}
    </section>
  )
}
