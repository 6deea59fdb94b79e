import { unwrap } from '../../sources/cell.ts'
import type { SourceDeclaration } from '../../sources/declaration.ts'
import type { LocatedFile } from '../../sources/located-file.ts'
import type { Problem } from '../../sources/problem.ts'
import type { SourceUse } from '../assemble/declaration.ts'

/** A source as this territory uses it. */
export interface UsedSource {
  readonly use: SourceUse
  readonly declaration: SourceDeclaration
}

/** What became of a source. */
export interface SourceAccount extends UsedSource {
  readonly file: Omit<LocatedFile, 'bytes'> | null
  /**
   * `refused`: its file was found and could not be read, and is left out whole. `unused`: another one, found before
   * it, gives the same contours.
   */
  readonly status: 'read' | 'refused' | 'absent' | 'unused'
  readonly rows: {
    readonly read: number
    readonly matched: number
    readonly repaired: number
    readonly suppressed: number
  }
  readonly unmatched: Unmatched
  readonly problems: readonly Problem[]
}

/** What does not meet, in both directions. */
export interface Unmatched {
  /** codes of the file, of the territory or of a place unknown, that no zone has; those of other territories are none */
  readonly codes: readonly string[]
  /** zones of the territory that the file does not name */
  readonly zones: readonly string[]
}

const NONE: Unmatched = { codes: [], zones: [] }

/** Counts and problems of a file that was read. */
export interface FileTally {
  readonly read: number
  readonly matched: number
  readonly suppressed?: number
  /** zones of the territory that it does not name */
  readonly unnamed: readonly string[]
  /** codes that no zone has, beside those that the problems name */
  readonly unknown?: readonly string[]
  readonly problems: readonly Problem[]
  /** of a file of points: communes, as it writes them, of the rows that have no place */
  readonly lost?: readonly string[]
}

/** The account of a source whose file was found. */
export function accountOf(
  source: UsedSource,
  { bytes: _, ...file }: LocatedFile,
  { read, matched, suppressed = 0, unnamed, unknown = [], problems }: FileTally,
): SourceAccount {
  const refused = problems.some(({ severity }) => severity === 'refused')
  const named = problems.filter(({ kind }) => kind === 'unknown_code').map(({ value }) => unwrap(value ?? ''))
  return {
    ...source,
    file,
    status: refused ? 'refused' : 'read',
    rows: {
      read,
      matched,
      repaired: problems.filter(({ severity }) => severity === 'repaired').length,
      suppressed,
    },
    unmatched: refused ? NONE : { codes: [...new Set([...named, ...unknown])].sort(), zones: unnamed },
    problems,
  }
}

/** The account of a source that has no file here, or whose file is not opened. */
export const withoutFile = (
  source: UsedSource,
  status: 'absent' | 'unused',
  problems: readonly Problem[],
): SourceAccount => ({
  ...source,
  file: null,
  status,
  rows: { read: 0, matched: 0, repaired: 0, suppressed: 0 },
  unmatched: NONE,
  problems,
})
