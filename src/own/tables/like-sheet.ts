import { columnsByName } from '../guess/dated-columns.ts'
import type { TableLook } from '../guess/look.ts'
import { columnsRead } from '../own-source.ts'
import type { OwnTable } from '../own-table.ts'

/**
 * The form of a sheet, filled as its reader has described another one of the same columns; its year stays the one that the
 * sheet itself says. A sheet of other columns stays as it is.
 */
export function likeSheet(look: TableLook, described: OwnTable): TableLook {
  const { guess, columns } = look
  const own = new Set([...columns, ...columnsByName(columns, guess.dated)])
  const { key, year } = described
  const named = [key.column, ...(year.kind === 'column' ? [year.column] : []), ...columnsRead(described)]
  if (!named.every((name) => own.has(name))) return look
  const table = { ...described, year: year.kind === 'column' ? year : guess.table.year }
  return { ...look, guess: { ...guess, table } }
}
