import writeExcelFile, { type Sheet } from 'write-excel-file/universal'
import { exportWords } from '../i18n/words/exports.ts'
import type { ExportCell } from './columns.ts'
import type { WrittenTable } from './export-table.ts'

/**
 * Characters that XML 1.0 cannot hold, or should not: a workbook with one does not open. The library drops them as well,
 * and with some of them the letter beside.
 */
const NOT_XML = /(?![\t\n\r])\p{Cc}|\ufffd|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu
/** What a cell of a spreadsheet holds at most. */
const LONGEST = 32_767

/**
 * Text as a workbook holds it, where `_x0041_` stands for "A" (ST_Xstring, ECMA-376 part 1, 22.9.2.19): text that has that form
 * is escaped by it, and so is a name that every JavaScript object has, which the library takes for a text written before. LibreOffice shows the escape of a
 * letter as it stands.
 */
function escaped(value: string): string {
  const said = value.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
  if (!(said in Object.prototype)) return said
  return `_x${said.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${said.slice(1)}`
}

/**
 * Text is of the type and of the number format of text: it is never read as a formula, not even when a reader opens
 * the cell to edit it and leaves it.
 */
const text = (value: string) => ({
  value: escaped(value.replace(NOT_XML, '').slice(0, LONGEST)),
  type: String,
  format: '@',
})
const header = (value: string) => ({ ...text(value), fontWeight: 'bold' as const })

type Row = (
  | ReturnType<typeof text>
  | ReturnType<typeof header>
  | { value: number; type: typeof Number }
  | null
)[]

/** A table as an Excel workbook: the data with numbers as numbers and codes as text, then its sources and dictionary. */
export function toXlsx(table: WrittenTable): Promise<Blob> {
  const words = exportWords[table.lang]
  const { columns, rows } = table
  const cellOf = (cell: ExportCell, at: number): Row[number] => {
    if (cell === null) return null
    if (typeof cell === 'number') return { value: cell, type: Number }
    const written = text(columns[at]?.inWords?.(cell) ?? cell)
    return written.value === '' ? null : written
  }
  const data: Row[] = [
    columns.map((column) => header(column.header)),
    ...rows.map(({ cells }) => cells.map(cellOf)),
  ]
  const about: Row[] = [
    [header(words.about)],
    ...table.about.map(({ label, value }) => [text(label), text(value)]),
    [],
    [header(words.dictionary)],
    [header(words.column), header(words.meaning)],
    ...columns.map((column) => [text(column.header), text(column.description)]),
  ]
  const sheets: Sheet<Blob>[] = [
    {
      data,
      sheet: words.dataSheet,
      stickyRowsCount: 1,
      columns: columns.map((column) => ({ width: Math.min(40, Math.max(12, column.header.length + 2)) })),
    },
    { data: about, sheet: words.aboutSheet, columns: [{ width: 34 }, { width: 110 }] },
  ]
  return writeExcelFile(sheets).toBlob()
}
