import type { Table } from '../table.ts'

/**
 * Columns that write both coordinates in one cell, as open-data portals do ("47.3221,5.0415" in `geo_point_2d`). Such a
 * column is read as two more, of its first and of its second number, so that all else reads coordinates in one way.
 */

/** Two numbers in degrees: decimals with a point, so that a number with a decimal comma is not taken for two. */
const PAIR = /^[([]?\s*(-?\d{1,3}\.\d+)\s*[,;\s]\s*(-?\d{1,3}\.\d+)\s*[)\]]?$/
const SUFFIX = / \([12]\)$/

/** The names of the two columns that a column of pairs is read as. */
export const pairNames = (column: string): readonly [string, string] => [`${column} (1)`, `${column} (2)`]

/** The column of the file that a name stands in: its own, or that of the pairs. */
export const columnOfPair = (name: string): string => name.replace(SUFFIX, '')

const pairOf = (cell = ''): readonly [string, string] | null => {
  const [, first, second] = PAIR.exec(cell.trim()) ?? []
  return first === undefined || second === undefined ? null : [first, second]
}

/** The columns of which most written cells hold two coordinates. */
export const pairedColumns = (table: Table): readonly string[] =>
  table.columns.filter((_, at) => isPaired(table, at))

function isPaired({ rows }: Table, at: number): boolean {
  const written = rows.flatMap(({ cells }) => ((cells[at] ?? '').trim() === '' ? [] : [cells[at]]))
  return written.length > 0 && written.filter((cell) => pairOf(cell) !== null).length * 2 > written.length
}

/**
 * The table with two columns more for each column of pairs among those that are wanted, at its end; the same table where
 * there is none. A file whose coordinates are columns of their own is not looked through.
 * @param wanted names of columns; those of pairs are as `pairNames` makes them
 */
export function withPairs(table: Table, wanted: readonly string[]): Table {
  const named = new Set(wanted.filter((name) => SUFFIX.test(name)).map(columnOfPair))
  const paired = table.columns.flatMap((name, at) => (named.has(name) && isPaired(table, at) ? [at] : []))
  if (paired.length === 0) return table
  return {
    columns: [...table.columns, ...paired.flatMap((at) => pairNames(table.columns[at] ?? ''))],
    rows: table.rows.map(({ row, cells }) => ({
      row,
      // a short row is filled up, so that what is added stands under its names
      cells: [
        ...table.columns.map((_, at) => cells[at] ?? ''),
        ...paired.flatMap((at) => pairOf(cells[at]) ?? ['', '']),
      ],
    })),
  }
}
