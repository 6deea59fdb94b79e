import { createRequire } from 'node:module'
import * as duckdb from '@duckdb/duckdb-wasm/blocking'
import { vi } from 'vitest'
import { ok } from '../lib/result.ts'
import { arrow, CELL_TYPES, ZONE_TYPES } from './arrow.test-helper.ts'
import { connected, type Database, OPEN_CONFIG, refused } from './engine.ts'
import type { CellRow, ZoneRow } from './tables.ts'

const require = createRequire(import.meta.url)

/** Milliseconds: the engine takes about 4 s to start in Node, much more where the machine is busy. */
export const START_TIMEOUT = 120_000
// every test of a file that uses the engine may be slow
vi.setConfig({ testTimeout: START_TIMEOUT })

/** The same DuckDB as the page's (WebAssembly, version and settings), called in Node without a worker. */
export async function nodeDatabase(): Promise<Database> {
  const file = (id: string) => require.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${id}.wasm`)
  const bundle = (id: string) => ({ mainModule: file(id), mainWorker: '' })
  const bindings = await duckdb.createDuckDB(
    { mvp: bundle('mvp'), eh: bundle('eh') },
    new duckdb.VoidLogger(),
    duckdb.NODE_RUNTIME,
  )
  await bindings.instantiate(() => {})
  bindings.open(OPEN_CONFIG)
  const connection = bindings.connect().useUnsafe((_, id) => id)
  const database = await connected(
    bindings,
    connection,
    (call) => call.then(ok, refused),
    async () => bindings.disconnect(connection),
  )
  if (!database.ok) throw new Error(database.error.cause)
  return database.value
}

/** Puts a territory's rows in the database, as its files would. */
export async function fill(database: Database, zones: readonly ZoneRow[], cells: readonly CellRow[]) {
  for (const result of [
    await database.load('zones', arrow(zones, ZONE_TYPES)),
    await database.load('cells', arrow(cells, CELL_TYPES)),
  ]) {
    if (!result.ok) throw new Error(result.error.cause)
  }
}
