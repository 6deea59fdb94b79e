import { readCell } from './cell.ts'
import { canonical } from './column.ts'
import type { Row } from './csv.ts'

/** The names of the columns of a table, and where its rows begin. */
interface Header {
  readonly columns: readonly string[]
  /** of the records, the first that is none of the header */
  readonly from: number
}

/**
 * The header at a record. Merged cells leave one of two rows, whose names are put together: `2021`, nothing, `2022` over
 * `vacant`, `all`, `vacant` are "2021 vacant", "2021 all", "2022 vacant".
 */
export function headerAt(records: readonly Row[], at: number): Header {
  const cells = records[at]?.cells ?? []
  const below = records[at + 1]?.cells
  if (below && isBelow(cells, below)) {
    const over = spread(cells)
    const columns = cells.map((name, i) => both(over[i], below[i]) ?? name)
    return { columns, from: at + 2 }
  }
  const above = records[at - 1]?.cells
  const again = repeated(cells)
  if (above && isAbove(above, again)) {
    const over = spread(above)
    const columns = cells.map((name, i) => (again.has(i) ? (both(over[i], name) ?? name) : name))
    if (repeated(columns).size === 0) return { columns, from: at + 1 }
  }
  return { columns: cells, from: at + 1 }
}

const isEmpty = (cell: string | undefined) => (cell ?? '').trim() === ''
const both = (over: string | undefined, under: string | undefined) =>
  isEmpty(over) || isEmpty(under) ? null : `${over?.trim()} ${under?.trim()}`

/** Each name over the empty cells after it, as a merged cell is. */
function spread(cells: readonly string[]): string[] {
  let last = ''
  return cells.map((cell) => {
    if (!isEmpty(cell)) last = cell
    return last
  })
}

/** Whether a row names columns that the header above it leaves unnamed, and nothing under the first of those it names. */
function isBelow(header: readonly string[], row: readonly string[]): boolean {
  const first = header.findIndex((name) => !isEmpty(name))
  const named = row.filter((cell) => !isEmpty(cell))
  return (
    first >= 0 &&
    isEmpty(row[first]) &&
    header.some((name, i) => isEmpty(name) && !isEmpty(row[i])) &&
    named.every((cell) => !readCell(cell).ok)
  )
}

/** Whether every cell of a row is over a column whose name another one bears as well. */
const isAbove = (row: readonly string[], again: ReadonlySet<number>): boolean =>
  again.size > 0 &&
  row.some((cell) => !isEmpty(cell)) &&
  row.every((cell, i) => isEmpty(cell) || again.has(i))

/** Places of the names that come more than once. */
function repeated(names: readonly string[]): ReadonlySet<number> {
  const known = names.map(canonical)
  return new Set(
    known.flatMap((name, i) => (name !== '' && known.filter((one) => one === name).length > 1 ? [i] : [])),
  )
}
