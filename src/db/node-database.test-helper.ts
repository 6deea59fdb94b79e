import { nodeDatabase } from '../../scripts/sheets/node-database.ts'
import { arrow, CELL_TYPES, ZONE_TYPES } from './arrow.test-helper.ts'
import type { Database } from './engine.ts'
import type { CellRow, ZoneRow } from './tables.ts'

/** Milliseconds: the engine takes about 4 s to start in Node, much more where the machine is busy. */
export const START_TIMEOUT = 120_000

export { nodeDatabase }

/** Puts a territory's rows in the database, as its files would. */
export async function fill(database: Database, zones: readonly ZoneRow[], cells: readonly CellRow[]) {
  for (const result of [
    await database.load('zones', arrow(zones, ZONE_TYPES)),
    await database.load('cells', arrow(cells, CELL_TYPES)),
  ]) {
    if (!result.ok) throw new Error(result.error.cause)
  }
}
