import type { Lang } from '../i18n/lang.ts'
import { sheetWords } from '../i18n/words/sheet.ts'
import { ScrollRegion } from '../table/ScrollRegion.tsx'
import { ByMedium } from './ByMedium.tsx'
import type { FigureTable } from './figure-table.ts'
import { citedNumbers } from './SourceLine.tsx'

/** Characters of a cell that paper does not break: "830,0 logements par an". */
export const SHORT = 26

/**
 * Indicators in rows, what they are read in and compared with in columns, which a phone names before each figure; caveats
 * under them, cited by number.
 */
export function FigureRows({
  table,
  caption,
  lang,
  list = null,
}: {
  table: FigureTable
  caption: string
  lang: Lang
  /** sources at the foot of the sheet, which paper cites by number */
  list?: readonly string[] | null
}) {
  const w = sheetWords[lang]
  return (
    <>
      <ScrollRegion label={caption}>
        <table className="data sheet-figures">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{w.figure}</th>
              <th scope="col" className="number">
                {w.year}
              </th>
              {table.columns.map((column) => (
                <th key={column} scope="col" className={column.length <= SHORT ? 'number short' : 'number'}>
                  {column}
                </th>
              ))}
              <th scope="col">{w.source}</th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.indicator} data-indicator={row.indicator}>
                <th scope="row">
                  {row.label}
                  {row.caveats.length > 0 && <sup>{row.caveats.join(',\u202f')}</sup>}
                </th>
                <td className="number sheet-year" data-column={w.year}>
                  {row.year}
                </td>
                {row.cells.map((cell, i) => (
                  <td
                    key={table.columns[i]}
                    className={cell.text.length <= SHORT ? 'number short' : 'number'}
                    data-column={table.columns[i]}
                  >
                    {cell.text}
                    {cell.note !== null && <span className="soft">{cell.note}</span>}
                  </td>
                ))}
                <td className="note">
                  <ByMedium screen={row.source} paper={citedNumbers(row.sources, list)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {table.caveats.length > 0 && (
        <ol className="sheet-caveats" aria-label={w.caveat}>
          {table.caveats.map((caveat) => (
            <li key={caveat}>{caveat}</li>
          ))}
        </ol>
      )}
    </>
  )
}
