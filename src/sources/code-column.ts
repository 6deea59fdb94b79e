import { closestColumn, findColumns } from './column.ts'
import type { CodeColumns } from './declaration.ts'
import type { ProblemLog } from './problem.ts'
import { keyColumnMissing } from './problem-words.ts'
import type { Table } from './table.ts'

export interface CodeReader {
  /** name of the column, or of the columns put together, for messages */
  readonly column: string
  readonly of: (cells: readonly string[]) => string
}

/** Patterns that name the code column, which tell the header from the lines above it. */
export const codePatterns = (code: CodeColumns): readonly string[] => (Array.isArray(code) ? code : code.join)

/** How to read the code of a row; null, with the problem logged, where the table has no such column. */
export function codeReader(table: Table, code: CodeColumns, log: ProblemLog): CodeReader | null {
  const found = codePatterns(code).map((pattern) => findColumns(table.columns, pattern)[0]?.index)
  const used = Array.isArray(code)
    ? found.filter((index) => index !== undefined).slice(0, 1)
    : found.filter((index) => index !== undefined)
  const wanted = codePatterns(code)
  if (used.length === (Array.isArray(code) ? 1 : wanted.length)) {
    return {
      column: used.map((index) => table.columns[index]).join(' + '),
      of: (cells) => used.map((index) => (cells[index] ?? '').trim()).join(''),
    }
  }
  const first = wanted[0] ?? ''
  log.add(keyColumnMissing(wanted.join(', '), closestColumn(table.columns, first)), {
    value: table.columns.slice(0, 6).join(' | '),
  })
  return null
}
