import { keptWith } from '../../lib/kept-with.ts'
import { type Cell, readCell } from '../../sources/cell.ts'
import type { Table } from '../../sources/table.ts'

/** The cells of a column that hold something. */
export const cellsOf = keptWith(({ columns, rows }: Table, name: string): readonly string[] => {
  const at = columns.indexOf(name)
  return rows.map(({ cells }) => cells[at] ?? '').filter((cell) => cell.trim() !== '')
})

const readOf = keptWith((cells: readonly string[]) => cells.map((cell) => readCell(cell)))

/** The numbers of a column, and whether each bore a % sign. */
export const numbersOf = keptWith(
  (cells: readonly string[]): readonly (Cell & { readonly value: number })[] =>
    readOf(cells).flatMap((read) => {
      if (!read.ok) return []
      const { value, percent } = read.value
      return typeof value === 'number' ? [{ value, percent }] : []
    }),
)

/** Share of the cells of a column of numbers that may be something else: a dash, "<11", a note, each said when it is read. */
const MOST_ELSE = 0.25

/** Whether the cells of a column are numbers, marks of secrecy or nothing, but for some, and one is a number. */
export const isNumeric = (cells: readonly string[]): boolean => {
  const others = readOf(cells).filter(({ ok }) => !ok).length
  if (cells.length === 0 || others > cells.length * MOST_ELSE) return false
  return others === 0 || numbersOf(cells).length > 0
}
