import { canonical } from '../sources/column.ts'
import type { ProblemLog } from '../sources/problem.ts'
import { ambiguousName, namedZone, unknownName } from '../sources/problem-words.ts'
import type { Table } from '../sources/table.ts'
import { type OwnPlace, zonesByName } from './own-place.ts'
import type { OwnTableLevel } from './own-table.ts'
import { headerRow, tableCsv } from './tables/table-csv.ts'

/** Name of the column of codes that is put beside a column of names. */
export const CODE_COLUMN = 'code lu par le nom'

/**
 * A table whose rows say names, with a column of the codes that these are in the territory: a name that several zones
 * bear, or none, gives none, and each is said once. Rows keep their numbers.
 */
export function withCodesOfNames(
  table: Table,
  column: string,
  level: OwnTableLevel,
  place: OwnPlace,
  log: ProblemLog,
): Uint8Array {
  const known = zonesByName(place, level)
  const at = table.columns.indexOf(column)
  const rows = table.rows.map(({ row, cells }) => {
    const value = (cells[at] ?? '').trim()
    const codes = known.get(canonical(value)) ?? []
    const where = { row, column, value }
    const [code] = codes
    if (code === undefined) log.addOnce(unknownName, where)
    else if (codes.length > 1) log.addOnce(ambiguousName(codes), where)
    else log.addOnce(namedZone(code), where)
    return codes.length === 1 ? [{ row, cells: [...cells, code ?? ''] }] : []
  })
  return tableCsv({ columns: [...table.columns, CODE_COLUMN], rows: rows.flat() }, headerRow(table))
}
