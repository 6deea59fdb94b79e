import type { ZoneCode } from '../territory/code.ts'
import { closestColumn, findColumns } from './column.ts'
import type { Row } from './csv.ts'
import type { WideDeclaration } from './declaration.ts'
import type { LabelCell } from './long-cell.ts'
import type { ProblemLog } from './problem.ts'
import { columnMissing, notInList } from './problem-words.ts'
import type { Table } from './table.ts'

/** A column of texts of an admitted list, and the year in its name. */
export interface LabelColumn {
  readonly label: string
  readonly index: number
  readonly column: string
  readonly year: number | null
  readonly values: readonly string[]
}

export function findLabels(table: Table, declaration: WideDeclaration, log: ProblemLog): LabelColumn[] {
  return Object.entries(declaration.labels).flatMap(([label, { column, values }]) => {
    const found = column.flatMap((pattern) => findColumns(table.columns, pattern))[0]
    if (!found) {
      log.add(columnMissing(column.join(', '), label, closestColumn(table.columns, column[0] ?? '')))
      return []
    }
    const year = found.year ?? declaration.year ?? null
    return [{ label, index: found.index, column: table.columns[found.index] ?? '', year, values }]
  })
}

/** The labels of one row; a text that the list does not admit is left out and reported. */
export function readLabels(
  row: Row,
  columns: readonly LabelColumn[],
  level: LabelCell['level'],
  code: ZoneCode,
  log: ProblemLog,
): LabelCell[] {
  return columns.flatMap(({ label, index, column, year, values }) => {
    const text = (row.cells[index] ?? '').trim()
    if (text === '') return []
    if (values.includes(text)) return [{ level, code, label, year, text }]
    log.add(notInList(values), { row: row.row, column, value: text })
    return []
  })
}
