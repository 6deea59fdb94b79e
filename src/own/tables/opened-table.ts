import type { Engines } from '../../sources/formats/engines.ts'
import { plainTable } from '../../sources/formats/plain-table.ts'
import { ProblemLog } from '../../sources/problem.ts'
import { openTable, type Table } from '../../sources/table.ts'
import type { OwnWorksheet } from './own-worksheet.ts'

/**
 * The rows of a file; null where it holds no table.
 * @param keys names of columns that tell its header, and its sheet
 * @param log of what is met in opening it
 */
export async function openedTable(
  bytes: Uint8Array,
  keys: readonly string[],
  engines: Engines,
  worksheet: OwnWorksheet | null,
  log: ProblemLog,
): Promise<Table | null> {
  const plain = await plainTable(bytes, keys, engines, log, worksheet?.name ?? null)
  if (!plain) return null
  const separator = plain.isSheet ? ';' : 'auto'
  return openTable(plain.bytes, { charset: 'auto', separator }, keys, log)
}

/** How the rows of a file are had, where a reading needs them: what is met in opening it is said of it otherwise. */
export type OpenTable = (keys: readonly string[], log: ProblemLog) => Promise<Table | null>

/** A log of which nothing is kept: the reading that follows says the same. */
export const silent = () => new ProblemLog('')
