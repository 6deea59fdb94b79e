import type { Clock } from '../zip.ts'

/**
 * What opens the files that take a program of their own, WebAssembly among them. It is handed in, so that the build and
 * the page each load their own, and only when a file asks for it.
 */
export interface Engines {
  /**
   * the files of a 7z archive by path, none of them above `most` bytes, nor all of them together
   * @param within milliseconds; null where it takes longer, what opened it being stopped
   */
  sevenZip(bytes: Uint8Array, most: number, within: number): Promise<Record<string, Uint8Array> | null>
  sqlite(bytes: Uint8Array): Promise<SqliteFile>
  /** the time that opening takes */
  readonly clock: Clock
}

/** An SQLite database, such as a GeoPackage. */
export interface SqliteFile {
  rows(sql: string): Record<string, unknown>[]
  close(): void
}

const none = () => Promise.reject(new Error('no engine is given that opens it'))

/** Where no file wants any. */
export const NO_ENGINES: Engines = { sevenZip: none, sqlite: none, clock: () => 0 }
