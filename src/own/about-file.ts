import type { Found } from '../publish/read/read-sources.ts'
import type { FileTally, UsedSource } from '../publish/read/source-account.ts'

/** Reads bytes by a reader of the pipeline, into what is found. */
export type ReadAs = (source: UsedSource, bytes: Uint8Array) => Promise<FileTally>

/** A file, the name by which its figures are called, the source that it is, and how it is read. */
export interface AboutFile {
  readonly file: string
  readonly named: string
  readonly used: UsedSource
  readonly found: Found
  readonly read: ReadAs
}
