import type { Value } from '../indicators/value.ts'
import type { ZoneCode } from '../territory/code.ts'
import type { Level } from '../territory/level.ts'
import type { Carrier } from './cog/carrier.ts'
import type { Cog } from './cog.ts'
import type { PointIndex } from './points/point-index.ts'
import type { Standing } from './points/standing.ts'
import type { Problem, ProblemLog } from './problem.ts'
import { emptyFile, noZoneNamed } from './problem-words.ts'

/**
 * What the readers of tables give: one cell a (level, code, measure, year). Measures bear the names of the catalogue
 * (data/catalogue), mapped from the producer's columns in data/sources. `flags` are the bits of FLAGS.
 */
export interface LongCell {
  readonly level: Level
  readonly code: ZoneCode
  readonly measure: string
  readonly year: number
  readonly value: Value
  readonly flags: number
  /** what the file says, where the value is missing because it cannot be believed */
  readonly leftOut?: Value
}

/** A text that a table gives for a zone: its ABC zone, its name. */
export interface LabelCell {
  readonly level: Level
  readonly code: ZoneCode
  readonly label: string
  readonly year: number | null
  readonly text: string
}

/** Counts for the report: rows in the file, rows of the territory, repairs, and cells suppressed. */
interface Counts {
  readonly read: number
  readonly kept: number
  readonly repaired: number
  readonly suppressed: number
}

export interface TableContent {
  readonly cells: readonly LongCell[]
  readonly labels: readonly LabelCell[]
  readonly problems: readonly Problem[]
  readonly counts: Counts
  /** measures in percent whose columns are never above 1 in the whole file, with the greatest figure */
  readonly fractions: ReadonlyMap<string, number>
  /** zones of the territory that no row names */
  readonly unmatched: readonly string[]
}

/** Rows, and their share of those that give both, from which on a part above its whole is no slip of one row. */
export interface Shifted {
  readonly zones: number
  readonly share: number
}

/** The zones that a territory is made of; null keeps every zone of a level (and reports none as unknown). */
export interface Scope {
  readonly cog: Cog
  readonly epci?: string
  readonly communes: ReadonlySet<string> | null
  readonly iris: ReadonlySet<string> | null
  readonly qpv: ReadonlySet<string> | null
  /** QPV that the contours place in other territories */
  readonly qpvElsewhere?: ReadonlySet<string>
  /** degrees around the place of a zone where it may lie, and share of a layer that must */
  readonly position?: { readonly margin: number; readonly majority: number }
  /** the most that a zone of each level can count */
  readonly most?: Readonly<Record<Level, number>>
  /** rows of a table from which on parts above their wholes are no slips */
  readonly shifted?: Shifted
  /** whether a code of another territory is said, and a place that is not in its commune: most rows of a national file are of others */
  readonly saysElsewhere?: boolean
  /** the points of the map, for tables that are joined to them */
  readonly points?: PointIndex
  /** where a place is in the territory, for files of points */
  readonly standing?: Standing
  /** of the file that is read: carries its communes to those in force */
  readonly carrier?: Carrier
  /** called with the number of each row that is read */
  readonly onRow?: (row: number) => void
}

/** What a table gave: its cells and labels, its counts, and the zones of the scope that it does not name. */
export function tableContent(
  given: {
    cells: readonly LongCell[]
    labels?: readonly LabelCell[]
    fractions?: ReadonlyMap<string, number>
  },
  rows: { read: number; kept: number },
  { level, scope, log }: { level: Level; scope: Scope; log: ProblemLog },
): TableContent {
  const { problems } = log
  const refused = problems.some(({ severity }) => severity === 'refused')
  const lost = problems.some(({ severity, row }) => severity === 'dropped' && row !== undefined)
  if (rows.read === 0 && !refused) log.add(emptyFile)
  if (rows.read > 0 && rows.kept === 0 && !refused && !lost) log.add(noZoneNamed)
  const { cells, labels = [], fractions = new Map() } = given
  const named = new Set<string>([...cells, ...labels].map(({ code }) => code))
  const wanted = {
    epci: scope.epci === undefined ? null : [scope.epci],
    group: null,
    commune: scope.communes,
    iris: scope.iris,
    qpv: scope.qpv,
    work: null,
    residence: null,
    condominium: null,
    address: null,
  }[level]
  return {
    cells,
    labels,
    fractions,
    problems,
    counts: {
      ...rows,
      repaired: problems.filter(({ severity }) => severity === 'repaired').length,
      suppressed: cells.filter(({ value }) => value === 'suppressed').length,
    },
    unmatched: [...(wanted ?? [])].filter((code) => !named.has(code)).sort(),
  }
}
