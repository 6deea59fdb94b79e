import { unparse } from 'papaparse'
import { FORMULA } from '../lib/formula.ts'
import type { ExportCell } from './columns.ts'
import type { WrittenTable } from './export-table.ts'

/**
 * `excel_fr`: what a French Excel opens with two clicks: semicolons, decimal commas, UTF-8 with BOM, headers and
 * codes in words. `plain`: commas, decimal points, UTF-8, column names that never change.
 */
export type CsvForm = 'excel_fr' | 'plain'

/**
 * A table as CSV, the lines ended by CRLF (RFC 4180); for an indicator that a method gives, the rates of its criteria
 * are written beside the class of each zone.
 */
export function toCsv({ columns, rows }: WrittenTable, form: CsvForm): string {
  const excel = form === 'excel_fr'
  const table = unparse(
    {
      fields: columns.map(({ header, name }) => (excel ? header : name)),
      data: rows.map(({ cells }) => cells.map((cell, i) => written(cell, columns[i], form))),
    },
    { delimiter: excel ? ';' : ',', newline: '\r\n', escapeFormulae: FORMULA },
  )
  return `${excel ? '\ufeff' : ''}${table}\r\n`
}

function written(
  cell: ExportCell,
  column: WrittenTable['columns'][number] | undefined,
  form: CsvForm,
): ExportCell {
  if (cell === null || form === 'plain') return cell
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  return column?.kind === 'code' ? codeCell(cell) : (column?.inWords?.(cell) ?? cell)
}

/**
 * A code that Excel shows as it is: opened with two clicks, `01001` would become 1001, `2e4` 20000 and `mars-24` a
 * date. `="01001"` is a formula that can only be that text. What is not the form of a code is left as plain text,
 * and escaped as any other.
 */
const codeCell = (code: string): string => (/^[0-9A-Za-z-]+$/.test(code) ? `="${code}"` : code)
