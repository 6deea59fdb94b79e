import { codePatterns } from '../code-column.ts'
import { findColumns } from '../column.ts'
import type { WideDeclaration } from '../declaration.ts'
import type { Scope } from '../long-cell.ts'
import { place } from '../placing.ts'
import type { ProblemLog } from '../problem.ts'
import { pointAmbiguous, pointNotFound } from '../problem-words.ts'
import type { Table } from '../table.ts'

/**
 * A table of points whose rows bear the code of their point: where a row has none, its commune and its address say it. A row
 * of no point, or of several, is left out and reported by its number; one of a commune of elsewhere is passed over.
 */
export function withPointCodes(
  table: Table,
  { code, joined_by }: Pick<WideDeclaration, 'code' | 'joined_by'>,
  scope: Scope,
  log: ProblemLog,
): Table {
  const indexOf = (patterns: readonly string[]) =>
    patterns.flatMap((pattern) => findColumns(table.columns, pattern).map(({ index }) => index))[0]
  const own = codePatterns(code)
  const given = indexOf(own)
  const commune = indexOf(joined_by?.commune ?? [])
  const address = (joined_by?.address ?? []).flatMap((patterns) => indexOf(patterns) ?? [])
  const { points } = scope
  if (!points || commune === undefined || address.length === 0) return table
  const codeAt = given ?? table.columns.length
  const rows = table.rows.flatMap(({ row, cells }) => {
    const written = (at: number) => (cells[at] ?? '').trim()
    if (given !== undefined && written(given) !== '') return [{ row, cells }]
    const where = written(commune)
    const said = address.map(written).filter((part) => part !== '')
    const [found, ...others] = points.at(where, said.join(' '))
    if (found === undefined || others.length > 0) {
      const column = table.columns[commune] ?? ''
      if (found === undefined && !place('commune', where, { row, column }, scope, log)) return []
      const finding = found === undefined ? pointNotFound : pointAmbiguous(others.length + 1)
      log.add(finding, { row, value: [where, ...said].join(' ') })
      return []
    }
    return [{ row, cells: Object.assign([...cells], { [codeAt]: found }) }]
  })
  return { columns: given === undefined ? [...table.columns, own[0] ?? ''] : table.columns, rows }
}
