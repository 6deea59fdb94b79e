import { keptWith } from '../../lib/kept-with.ts'
import { type Cell, readCell } from '../../sources/cell.ts'
import type { Table } from '../../sources/table.ts'

/** The cells of a column that hold something. */
export const cellsOf = keptWith(({ columns, rows }: Table, name: string): readonly string[] => {
  const at = columns.indexOf(name)
  return rows.map(({ cells }) => cells[at] ?? '').filter((cell) => cell.trim() !== '')
})

const readOf = keptWith((cells: readonly string[]) => cells.map((cell) => readCell(cell)))

/** Whether every cell of a column is a number, a mark of secrecy or nothing. */
export const isNumeric = (cells: readonly string[]): boolean =>
  cells.length > 0 && readOf(cells).every(({ ok }) => ok)

/** The numbers of a column, and whether each bore a % sign. */
export const numbersOf = keptWith(
  (cells: readonly string[]): readonly (Cell & { readonly value: number })[] =>
    readOf(cells).flatMap((read) => {
      if (!read.ok) return []
      const { value, percent } = read.value
      return typeof value === 'number' ? [{ value, percent }] : []
    }),
)
