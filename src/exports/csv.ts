import { unparse } from 'papaparse'
import type { ResolvedView } from '../atlas/view.ts'
import { FORMULA } from '../lib/formula.ts'
import { type CsvCell, type CsvColumn, csvColumns } from './csv-columns.ts'

/**
 * `excel_fr`: what a French Excel opens with two clicks: semicolons, decimal commas, UTF-8 with BOM, headers and
 * codes in words. `plain`: commas, decimal points, UTF-8, column names that never change.
 */
export type CsvForm = 'excel_fr' | 'plain'

/**
 * The zones of a view as CSV, one row each, the lines ended by CRLF (RFC 4180); for an indicator that a method gives,
 * the rates of its criteria are written beside the class.
 * @param link address of the view, in each row so that a part of the table says it too
 */
export function toCsv(view: ResolvedView, form: CsvForm, link: string): string {
  const columns = csvColumns(view, link)
  const excel = form === 'excel_fr'
  const table = unparse(
    {
      fields: columns.map(({ header, name }) => (excel ? header : name)),
      data: view.zones.map((zone) => columns.map((column) => written(column.cell(zone), column, form))),
    },
    { delimiter: excel ? ';' : ',', newline: '\r\n', escapeFormulae: FORMULA },
  )
  return `${excel ? '\ufeff' : ''}${table}\r\n`
}

function written(cell: CsvCell, column: CsvColumn, form: CsvForm): CsvCell {
  if (typeof cell === 'number') {
    // a rate needs no more than six decimals; adding 0 turns -0 into 0
    const rounded = Number(cell.toFixed(6)) + 0
    return form === 'excel_fr' ? String(rounded).replace('.', ',') : rounded
  }
  if (cell === null || form === 'plain') return cell
  return column.isCode ? codeCell(cell) : (column.inWords?.(cell) ?? cell)
}

/**
 * A code that Excel shows as it is: opened with two clicks, `01001` would become 1001, `2e4` 20000 and `mars-24` a
 * date. `="01001"` is a formula that can only be that text. What is not the form of a code is left as plain text,
 * and escaped as any other.
 */
const codeCell = (code: string): string => (/^[0-9A-Za-z-]+$/.test(code) ? `="${code}"` : code)
