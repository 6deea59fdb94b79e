import { closestColumn, findColumns } from './column.ts'
import type { Row } from './csv.ts'
import type { ProblemLog } from './problem.ts'
import { badField, keyColumnMissing } from './problem-words.ts'
import type { Table } from './table.ts'

/** How to read the year of a row: undefined, logged, where it is not one. Null where the table has no such column. */
export function yearReader(
  table: Table,
  pattern: string,
  log: ProblemLog,
): ((row: Row) => number | undefined) | null {
  const index = findColumns(table.columns, pattern)[0]?.index
  if (index === undefined) {
    log.add(keyColumnMissing(pattern, closestColumn(table.columns, pattern)))
    return null
  }
  return ({ row, cells }) => {
    const printed = (cells[index] ?? '').trim()
    if (/^(19|20)\d{2}$/.test(printed)) return Number(printed)
    log.add(badField({ fr: 'une année', en: 'a year' }), {
      row,
      column: table.columns[index] ?? '',
      value: printed,
    })
    return undefined
  }
}
