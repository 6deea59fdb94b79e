import * as v from 'valibot'
import { line } from '../../i18n/declared-text.ts'
import type { ProblemLog } from '../../sources/problem.ts'
import { measuresUnread, measureTwice } from '../../sources/problem-words.ts'
import type { Table } from '../../sources/table.ts'

/** A table of a row a measure, as its reader has it read: the column that names the measure, and that of its figure. */
export const longTable = v.strictObject({ measure: line, value: line })
export type LongTable = v.InferOutput<typeof longTable>

/**
 * A table of a row a measure as one of a column a measure, in the order in which they come: a row for each zone, and year
 * where a column says it, which bears the number of the first of its rows. Of a measure that a zone has twice with two
 * figures, none is kept.
 * @param key columns that tell a row from another: of the zone, and of the year
 */
export function pivoted(
  { columns, rows }: Table,
  { measure, value }: LongTable,
  key: readonly string[],
  log: ProblemLog,
): Table {
  const at = (name: string) => columns.indexOf(name)
  const cell = (cells: readonly string[], name: string) => (cells[at(name)] ?? '').trim()
  const measures = [...new Set(rows.map(({ cells }) => cell(cells, measure)))].filter((name) => name !== '')
  const made = new Map<
    string,
    { readonly row: number; readonly key: string[]; readonly figures: Map<string, string> }
  >()
  const twice = new Set<string>()
  for (const { row, cells } of rows) {
    const own = key.map((name) => cell(cells, name))
    const id = JSON.stringify(own)
    const into = made.get(id) ?? { row, key: own, figures: new Map() }
    made.set(id, into)
    const name = cell(cells, measure)
    if (name === '') continue
    const figure = cell(cells, value)
    const before = into.figures.get(name)
    if (before !== undefined && before !== figure) {
      twice.add(JSON.stringify([id, name]))
      log.add(measureTwice(name), { row, column: value, value: figure })
    }
    into.figures.set(name, figure)
  }
  return {
    columns: [...key, ...measures],
    rows: [...made].map(([id, { row, key: own, figures }]) => ({
      row,
      cells: [
        ...own,
        ...measures.map((name) => (twice.has(JSON.stringify([id, name])) ? '' : (figures.get(name) ?? ''))),
      ],
    })),
  }
}

/** Says the measures of which a reader has described no figure. */
export function sayUnread(
  table: Table,
  key: readonly string[],
  read: ReadonlySet<string>,
  log: ProblemLog,
): void {
  const unread = table.columns.filter((name) => !key.includes(name) && !read.has(name))
  if (unread.length > 0) log.add(measuresUnread, { value: unread.join(', ') })
}
