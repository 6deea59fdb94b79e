import { type Clock, TooLong } from '../zip.ts'
import type { SqliteFile } from './engines.ts'

/** What is used of a database of `sql.js`. */
interface Database {
  prepare(sql: string): {
    step(): boolean
    getAsObject(): Record<string, unknown>
    free(): unknown
  }
  close(): void
}

/** A database whose rows stop with `TooLong` once `within` milliseconds have passed since it was opened. */
export function sqliteFile(database: Database, within: number, clock: Clock): SqliteFile {
  const end = clock() + within
  return {
    rows(sql) {
      const statement = database.prepare(sql)
      const rows: Record<string, unknown>[] = []
      try {
        while (statement.step()) {
          if (clock() > end) throw new TooLong()
          rows.push(statement.getAsObject())
        }
      } finally {
        statement.free()
      }
      return rows
    },
    close: () => database.close(),
  }
}
