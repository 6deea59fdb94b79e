import type { Lang } from '../i18n/lang.ts'
import { sheetWords } from '../i18n/words/sheet.ts'
import { ScrollRegion } from '../table/ScrollRegion.tsx'
import { SHORT } from './FigureRows.tsx'
import type { FragileRow } from './fragile-iris.ts'

/** Class, criteria met and dwellings of each IRIS. */
export function IrisRows({ rows, lang }: { rows: readonly FragileRow[]; lang: Lang }) {
  const w = sheetWords[lang]
  return (
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
              <td className={row.class.length <= SHORT ? 'short' : undefined}>{row.class}</td>
              <td className="number">{row.met}</td>
              <td className="number">{row.dwellings}</td>
              <td className="number">{row.located}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
