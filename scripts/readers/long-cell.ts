import type { Value } from '../../src/indicators/value.ts'
import type { Level } from '../../src/territory/level.ts'
import type { Cog } from './cog.ts'
import type { Problem } from './problem.ts'

/**
 * What the readers of tables give: one cell a (level, code, measure, year). Measures bear the names of the catalogue
 * (data/catalogue), mapped from the producer's columns in data/sources. `flags` are the bits of FLAGS.
 */
export interface LongCell {
  readonly level: Level
  readonly code: string
  readonly measure: string
  readonly year: number
  readonly value: Value
  readonly flags: number
}

/** A text that a table gives for a zone: its ABC zone, its name. */
export interface LabelCell {
  readonly level: Level
  readonly code: string
  readonly label: string
  readonly year: number | null
  readonly text: string
}

/** Counts for the report: rows in the file, rows of the territory, cells repaired and suppressed. */
export interface Counts {
  readonly read: number
  readonly kept: number
  readonly repaired: number
  readonly suppressed: number
}

export interface Reading {
  readonly cells: readonly LongCell[]
  readonly labels: readonly LabelCell[]
  readonly problems: readonly Problem[]
  readonly counts: Counts
}

/** The zones that a territory is made of; null keeps every zone of a level (and reports none as unknown). */
export interface Scope {
  readonly cog: Cog
  readonly communes: ReadonlySet<string> | null
  readonly iris: ReadonlySet<string> | null
  readonly qpv: ReadonlySet<string> | null
}

export function readingOf(
  parts: { cells?: readonly LongCell[]; labels?: readonly LabelCell[]; problems: readonly Problem[] },
  rows: { read: number; kept: number } = { read: 0, kept: 0 },
): Reading {
  const cells = parts.cells ?? []
  return {
    cells,
    labels: parts.labels ?? [],
    problems: parts.problems,
    counts: {
      ...rows,
      repaired: parts.problems.filter(({ severity }) => severity === 'repaired').length,
      suppressed: cells.filter(({ value }) => value === 'suppressed').length,
    },
  }
}
