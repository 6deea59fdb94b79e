import type { Problem } from './problem.ts'

/** A source's file, with its bytes. */
export interface LocatedFile {
  /** name to say in messages */
  readonly file: string
  readonly path: string
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly from: 'folder' | 'local' | 'download'
  /** where and when it was downloaded, now or in an earlier run; null for a file put there by hand */
  readonly origin: Origin | null
}

/** Kept beside a downloaded file. */
export interface Origin {
  readonly url: string
  readonly sha256: string
  readonly bytes: number
  /** ISO 8601 */
  readonly date: string
}

/** A source's file, where there is one, and the problems met in looking for it. */
export interface FoundFile {
  readonly file: LocatedFile | null
  readonly problems: readonly Problem[]
}
