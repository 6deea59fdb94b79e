import type { Table } from '../../sources/table.ts'

/** A table that gives several rows a zone, each of another measure that a column names. */
export interface LongForm {
  /** the column that names the measure */
  readonly column: string
  readonly values: readonly string[]
  /** the only column of numbers; null where there are several, or none */
  readonly value: string | null
}

/** More than that many are no measures: a name, an address. */
const MOST = 40

/**
 * Whether rows repeat their zone and year, and a column of words tells those of one zone apart: such a table is read once
 * each measure has a column of its own.
 * @param key columns that name the zone and the year of a row
 * @param words columns that hold words
 * @param numbers columns that hold figures
 */
export function longForm(
  { columns, rows }: Table,
  key: readonly string[],
  words: readonly string[],
  numbers: readonly string[],
): LongForm | null {
  const cell = (cells: readonly string[], name: string) => (cells[columns.indexOf(name)] ?? '').trim()
  const distinct = (names: readonly string[]) =>
    new Set(rows.map(({ cells }) => JSON.stringify(names.map((name) => cell(cells, name))))).size
  if (rows.length < 4 || distinct(key) * 2 > rows.length) return null
  for (const column of words) {
    const values = [...new Set(rows.map(({ cells }) => cell(cells, column)))]
    const tellsApart = distinct([...key, column]) === rows.length
    if (values.length > 1 && values.length <= MOST && tellsApart)
      return { column, values, value: numbers.length === 1 ? (numbers[0] ?? null) : null }
  }
  return null
}
