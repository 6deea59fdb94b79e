import { closestColumn, findColumns } from './column.ts'
import type { Row } from './csv.ts'
import { printedYear } from './printed-year.ts'
import type { ProblemLog } from './problem.ts'
import { badField, keyColumnMissing } from './problem-words.ts'
import type { Table } from './table.ts'

export interface YearReader {
  /** undefined where the cell is no year */
  of(row: Row): number | undefined
  /** logs that the year of a row, which counts here, is none */
  sayWrong(row: Row): void
}

/** How to read the year of a row. Null where the table has no such column. */
export function yearReader(table: Table, pattern: string, log: ProblemLog): YearReader | null {
  const index = findColumns(table.columns, pattern)[0]?.index
  if (index === undefined) {
    log.add(keyColumnMissing(pattern, closestColumn(table.columns, pattern)))
    return null
  }
  const printed = ({ cells }: Row) => (cells[index] ?? '').trim()
  return {
    of: (row) => printedYear(printed(row)) ?? undefined,
    sayWrong: (row) =>
      log.add(badField({ fr: 'une année', en: 'a year' }), {
        row: row.row,
        column: table.columns[index] ?? '',
        value: printed(row),
      }),
  }
}
