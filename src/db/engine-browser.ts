import workerUrl from 'virtual:database-worker'
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm'
import engineUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?compressed'
import { failure, ok } from '../lib/result.ts'
import {
  type Answering,
  connected,
  type Database,
  type DatabaseFailure,
  notStarted,
  OPEN_CONFIG,
  refused,
} from './engine.ts'

/** Milliseconds without an answer after which the worker is taken for lost: no query of the atlas takes one second. */
const SILENCE = 12_000

/** Milliseconds after which an engine that has not started is given up: some ten times what a slow machine needs. */
const START = 90_000

const dead = (cause: string) => failure<DatabaseFailure>({ kind: 'dead', cause })

/**
 * Starts DuckDB in a worker, from files of the site itself (single thread, WebAssembly exceptions: no special header is
 * needed). A worker that crashes or no longer answers fails its calls as `dead`; another can then be started.
 */
export async function startDatabase(): Answering<Database> {
  try {
    const worker = new Worker(new URL(workerUrl, document.baseURI))
    const lost = new Promise<ReturnType<typeof dead>>((resolve) => {
      worker.addEventListener('error', (event) =>
        resolve(dead(event.message || 'the worker could not be loaded')),
      )
    })
    const late = new Promise<ReturnType<typeof dead>>((resolve) =>
      window.setTimeout(() => resolve(dead(`no start in ${START / 1000} s`)), START),
    )
    const duckdb = new AsyncDuckDB(new VoidLogger(), worker)
    const open = async () => {
      await duckdb.instantiate(new URL(engineUrl, document.baseURI).href)
      await duckdb.open(OPEN_CONFIG)
      return ok(await duckdb.connectInternal())
    }
    const connection = await Promise.race([open(), lost, late])
    if (!connection.ok) {
      worker.terminate()
      return notStarted(connection.error.cause)
    }

    function guard<T>(call: Promise<T>): Answering<T> {
      let timer = 0
      const silence = new Promise<ReturnType<typeof dead>>((resolve) => {
        timer = window.setTimeout(() => resolve(dead(`no answer in ${SILENCE / 1000} s`)), SILENCE)
      })
      return Promise.race([call.then(ok, refused), lost, silence]).finally(() => clearTimeout(timer))
    }
    return await connected(duckdb, connection.value, guard, async () => worker.terminate())
  } catch (error) {
    return notStarted(error)
  }
}
