import { sheetCsv } from '../../sources/formats/sheet.ts'
import type { Table } from '../../sources/table.ts'

/**
 * A table as a CSV in which each row keeps its number.
 * @param header number of the row of its columns
 */
export function tableCsv({ columns, rows }: Table, header: number): Uint8Array {
  const lines: (readonly string[])[] = []
  lines[header - 1] = columns
  for (const { row, cells } of rows) lines[row - 1] = cells
  return sheetCsv({ name: '', rows: Array.from(lines, (cells) => cells ?? []) })
}

/** The row above the first of a table, which is that of its columns. */
export const headerRow = ({ rows }: Table): number => Math.max((rows[0]?.row ?? 2) - 1, 1)
