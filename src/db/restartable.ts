import { ok } from '../lib/result.ts'
import type { Answering, Database, MoreRows } from './engine.ts'

export interface RestartableDatabase extends Database {
  /** Starts the engine, or tries again after it failed to start: queries and loads wait for it. */
  start(): Answering<null>
}

/**
 * A database that is started when it is first needed and that survives the loss of its worker: another one is started
 * and the tables are loaded again. Queries under way fail as `dead`, because the temporary tables are gone: the caller
 * that made these tables makes them again. After a failure to start, the engine starts again only where `start` is
 * called, so that a moving slider does not try at each step.
 */
export function restartable(startEngine: () => Answering<Database>): RestartableDatabase {
  const tables = new Map<string, readonly [Uint8Array, MoreRows | undefined]>()
  let current: Answering<Database> | null = null

  async function open(): Answering<Database> {
    const database = await startEngine()
    if (!database.ok) return database
    for (const [table, [arrow, more]] of tables) {
      const loaded = await database.value.load(table, arrow, more)
      if (!loaded.ok) return loaded
    }
    return database
  }

  function running(): Answering<Database> {
    current ??= open()
    return current
  }

  async function attempt<T>(call: (database: Database) => Answering<T>): Answering<T> {
    const mine = running()
    const database = await mine
    if (!database.ok) return database
    const answer = await call(database.value)
    if (answer.ok || answer.error.kind !== 'dead') return answer
    // several calls may learn of the same loss: one of them restarts
    if (current === mine) {
      void database.value.close()
      current = open()
    }
    return answer
  }

  return {
    query: (statement) => attempt((database) => database.query(statement)),
    async load(table, arrow, more) {
      tables.set(table, [arrow, more])
      // the first start of the engine loads every table given until then, this one included
      if (current === null) return running().then((database) => (database.ok ? ok(null) : database))
      const loaded = await attempt((database) => database.load(table, arrow, more))
      // the engine that replaces a lost one loads this table too
      if (loaded.ok || loaded.error.kind !== 'dead') return loaded
      return running().then((database) => (database.ok ? ok(null) : database))
    },
    async start() {
      if (current && !(await current).ok) current = null
      const database = await running()
      return database.ok ? ok(null) : database
    },
    async close() {
      const database = await current
      current = null
      if (database?.ok) await database.value.close()
    },
  }
}
