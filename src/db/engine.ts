import { tableFromIPC } from '@uwdata/flechette'
import { failure, ok, type Result } from '../lib/result.ts'
import type { Sql } from './sql.ts'

export type Scalar = string | number | boolean | null
export type Row = Readonly<Record<string, Scalar>>

export interface DatabaseFailure {
  /** the engine did not start; it was lost while running; it refused one statement */
  readonly kind: 'start' | 'dead' | 'query'
  readonly cause: string
}
export type Answering<T> = Promise<Result<T, DatabaseFailure>>

/** What a query needs of a database. */
export interface Queries {
  query(statement: Sql): Answering<readonly Row[]>
}

/** Rows of another stream: the columns of the table that they are added to, which it may have others beside. */
export interface MoreRows {
  readonly arrow: Uint8Array
  readonly columns: readonly string[]
}

export interface Database extends Queries {
  /**
   * Makes a table of an Arrow IPC stream, in place of the one of that name, and adds the rows of `more` to it. The bytes
   * are left as they are.
   */
  load(table: string, arrow: Uint8Array, more?: MoreRows): Answering<null>
  close(): Promise<void>
}

/** What the atlas uses of duckdb-wasm, whose bindings answer at once in Node and through a worker in a page. */
export interface Bindings {
  runQuery(connection: number, text: string): unknown
  createPrepared(connection: number, text: string): number | Promise<number>
  runPrepared(connection: number, statement: number, params: unknown[]): Uint8Array | Promise<Uint8Array>
  closePrepared(connection: number, statement: number): void | Promise<void>
  insertArrowFromIPCStream(
    connection: number,
    bytes: Uint8Array,
    options: { name: string; create: boolean },
  ): void | Promise<void>
}

/** How the engine is opened: integers come out as numbers (bigint otherwise). */
export const OPEN_CONFIG = { path: ':memory:', query: { castBigIntToDouble: true } }

/** DuckDB may fetch nothing: an extension that is not built in is an error, not a request to DuckDB's site. */
const SETTINGS = [
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false',
  'SET enable_external_access = false',
  'SET lock_configuration = true',
]

/** Statements kept prepared: a slider asks the same ones over and over, with other thresholds. */
const PREPARED = 40

const causeOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/**
 * A database over an open connection.
 * @param guard settles each call, so that a lost worker fails it instead of leaving it without an answer
 */
export async function connected(
  bindings: Bindings,
  connection: number,
  guard: <T>(call: Promise<T>) => Answering<T>,
  close: () => Promise<void>,
): Answering<Database> {
  const prepared = new Map<string, Promise<number>>()

  async function prepare(text: string): Promise<number> {
    const known = prepared.get(text)
    if (known) return known
    const made = Promise.resolve(bindings.createPrepared(connection, text))
    prepared.set(text, made)
    made.catch(() => prepared.delete(text))
    const [oldest] = prepared
    if (prepared.size > PREPARED && oldest) {
      prepared.delete(oldest[0])
      await bindings.closePrepared(connection, await oldest[1])
    }
    return made
  }

  async function run({ text, params }: Sql): Promise<readonly Row[]> {
    const bytes = await bindings.runPrepared(connection, await prepare(text), [...params])
    return tableFromIPC(bytes).toArray() as Row[]
  }

  async function make(table: string, arrow: Uint8Array): Promise<void> {
    await bindings.runQuery(connection, `DROP TABLE IF EXISTS ${table}`)
    // the worker takes the buffer over: the page keeps its own and sends a copy
    await bindings.insertArrowFromIPCStream(connection, arrow.slice(), { name: table, create: true })
  }

  async function load(table: string, arrow: Uint8Array, more?: MoreRows): Promise<null> {
    await make(table, arrow)
    if (!more) return null
    const added = `more_${table}`
    const columns = more.columns.map((column) => `"${column}"`).join(', ')
    await make(added, more.arrow)
    await bindings.runQuery(connection, `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${added}`)
    await bindings.runQuery(connection, `DROP TABLE ${added}`)
    return null
  }

  for (const setting of SETTINGS) {
    const set = await guard(Promise.resolve().then(() => bindings.runQuery(connection, setting)))
    if (!set.ok) return set
  }
  return ok({
    query: (statement) => guard(run(statement)),
    load: (table, arrow, more) => guard(load(table, arrow, more)),
    close,
  })
}

/** A call that fails is a refused statement; one that traps in WebAssembly leaves an engine that no longer works. */
export const refused = (error: unknown): Result<never, DatabaseFailure> =>
  failure({
    kind: error instanceof Error && error.name === 'RuntimeError' ? 'dead' : 'query',
    cause: causeOf(error),
  })

export const notStarted = (error: unknown): Result<never, DatabaseFailure> =>
  failure({ kind: 'start', cause: causeOf(error) })
