import { readCell } from '../../sources/cell.ts'
import type { Table } from '../../sources/table.ts'

/** The cells of a column that hold something. */
export const cellsOf = ({ columns, rows }: Table, name: string): string[] => {
  const at = columns.indexOf(name)
  return rows.map(({ cells }) => cells[at] ?? '').filter((cell) => cell.trim() !== '')
}

/** Whether every cell of a column is a number, a mark of secrecy or nothing. */
export const isNumeric = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.every((cell) => readCell(cell).ok)
