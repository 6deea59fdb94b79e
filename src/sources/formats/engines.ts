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
  /** @param within milliseconds; reading rows throws `TooLong` beyond */
  sqlite(bytes: Uint8Array, within: number): Promise<SqliteFile>
  /**
   * the sheets of an XLSX, as `read-excel-file` gives them; absent where nothing can stop it, and it is read in place
   * @param within milliseconds; null where it takes longer, what read it being stopped
   */
  xlsx?(bytes: Uint8Array, within: number): Promise<readonly ReadSheet[] | null>
  /** the time that opening takes */
  readonly clock: Clock
}

/** A sheet of an XLSX, before its cells are text. */
export interface ReadSheet {
  readonly sheet: string
  readonly data: readonly (readonly unknown[])[]
}

/** An SQLite database, such as a GeoPackage. */
export interface SqliteFile {
  rows(sql: string): Record<string, unknown>[]
  close(): void
}

const none = () => Promise.reject(new Error('no engine is given that opens it'))

/** Where no file wants any. */
export const NO_ENGINES: Engines = { sevenZip: none, sqlite: none, clock: () => 0 }
