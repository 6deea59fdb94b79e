import { createRequire } from 'node:module'
import * as duckdb from '@duckdb/duckdb-wasm/blocking'
import { connected, type Database, OPEN_CONFIG, refused } from '../../src/db/engine.ts'
import { ok } from '../../src/lib/result.ts'

const require = createRequire(import.meta.url)

/**
 * The same DuckDB as the page's (WebAssembly, version and settings), called in Node without a worker.
 * @throws where it does not start
 */
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
