import type { Found } from '../publish/read/read-sources.ts'
import type { FileTally } from '../publish/read/source-account.ts'
import type { Problem } from '../sources/problem.ts'
import { OWN_TABLE_LEVELS } from './own-table.ts'

/** Levels of tables that a territory may have no zone of. */
export const ABSENT_LEVELS = [...OWN_TABLE_LEVELS, 'residence', 'condominium'] as const
export type AbsentLevel = (typeof ABSENT_LEVELS)[number]

/** A code as a file writes it, where, and what became of it. */
export interface JoinLine {
  readonly row: number | null
  readonly value: string
  /** the code that it was read as, or the words of what became of it */
  readonly became: Problem['consequence']
}

/** How a table meets the territory, in both directions: nothing of it is left unsaid. */
export interface JoinReport {
  readonly refused: boolean
  /** the level of the table, where the territory has no zone of it: none of the codes can be told known or unknown */
  readonly noLevel: AbsentLevel | null
  readonly rows: number
  /** rows that are of the territory; those of a national file mostly are not */
  readonly kept: number
  /** zones of the territory that have a row */
  readonly matched: readonly string[]
  /** of the matched, those of which no number was read: refused, given twice, or not known to the file */
  readonly blank: readonly string[]
  /** codes written otherwise than they are: a lost zero, a letter in lower case, an exponent, a decimal */
  readonly repaired: readonly JoinLine[]
  /** names in the place of codes, each of one zone of the territory */
  readonly named: readonly JoinLine[]
  /** communes merged since, or whose code changed */
  readonly merged: readonly JoinLine[]
  /** the edition of the official code that the file is of, in words, where it is not the one in force */
  readonly vintage: readonly Problem['consequence'][]
  readonly doubled: readonly JoinLine[]
  /** codes and names that no zone of the territory has */
  readonly unknown: readonly JoinLine[]
  /** rows of a table of residences or condominiums of which none has the code, or the address alone */
  readonly unjoined: readonly JoinLine[]
  /** of a table of points: how one of the territory is written, by its address or its name; null of any other */
  readonly written: string | null
  /** codes of other territories, each once: `row;code`, since a national file has tens of thousands that the page is sent */
  readonly elsewhere: readonly string[]
  /** zones of the territory without a row */
  readonly without: readonly string[]
  /** of a file of places: how many points stand in the territory, and the rows that do not; null of a table of zones */
  readonly points: PointsJoin | null
  /** everything else: a cell that is no number, a column that is not there */
  readonly others: readonly Problem[]
}

/** How a file of places meets the territory: each row that is not on the map, by the reason, and each that is not where it says. */
export interface PointsJoin {
  readonly placed: number
  readonly unplaced: readonly JoinLine[]
  readonly outside: readonly JoinLine[]
  readonly vague: readonly JoinLine[]
  readonly unsure: readonly JoinLine[]
  /** on the map, in another commune than the file writes */
  readonly miswritten: readonly JoinLine[]
}

const POINTS = {
  unplaced: new Set(['point_unplaced', 'point_unnumbered']),
  outside: new Set(['point_outside']),
  vague: new Set(['point_on_default']),
  unsure: new Set(['point_unsure']),
  miswritten: new Set(['point_miswritten']),
} as const
const REPAIRED = new Set(['repaired_code'])
const NAMED = new Set(['named_zone'])
const MERGED = new Set([
  'merged_code',
  'changed_code',
  'incomplete_merge',
  'split_commune',
  'part_of_listed',
  'merged_form',
])
const DOUBLED = new Set(['duplicate_same', 'duplicate_differs'])
const UNKNOWN = new Set(['unknown_code', 'malformed_code', 'ambiguous_name'])
const UNJOINED = new Set(['point_not_found', 'point_ambiguous'])
const ELSEWHERE = 'row_elsewhere'
const VINTAGE = new Set(['former_cog'])
const SAID = new Set([
  ...[REPAIRED, NAMED, MERGED, DOUBLED, UNKNOWN, UNJOINED, VINTAGE].flatMap((kinds) => [...kinds]),
  ELSEWHERE,
  ...Object.values(POINTS).flatMap((kinds) => [...kinds]),
])

/**
 * What the reading of a file says of its join to the territory.
 * @param arePoints whether the file is one of places
 * @param noLevel the level of the table, where the territory has no zone of it
 * @param written of a table of points: how one of the territory is written
 */
export function joinReport(
  reading: FileTally,
  found: Found,
  arePoints: boolean,
  noLevel: AbsentLevel | null = null,
  written: string | null = null,
): JoinReport {
  const { problems, read, unnamed } = reading
  const lines = (kinds: ReadonlySet<string>): JoinLine[] =>
    problems
      .filter(({ kind }) => kinds.has(kind))
      .map(({ row, value, consequence }) => ({ row: row ?? null, value: value ?? '', became: consequence }))
  const codes = [
    ...found.tables.flatMap(({ cells, labels }) => [...cells, ...labels]),
    ...found.objectives,
    ...found.results,
    ...found.corrections,
  ].map(({ code }) => code)
  return {
    refused: problems.some(({ severity }) => severity === 'refused'),
    noLevel,
    rows: read,
    kept: reading.matched,
    matched: [...new Set([...codes, ...found.members.map(({ commune }) => commune)])].sort(),
    blank: blankIn(found),
    repaired: lines(REPAIRED),
    named: lines(NAMED),
    merged: lines(MERGED),
    vintage: problems.filter(({ kind }) => VINTAGE.has(kind)).map(({ consequence }) => consequence),
    doubled: lines(DOUBLED),
    unknown: noLevel === null ? lines(UNKNOWN) : [],
    unjoined: noLevel === null ? lines(UNJOINED) : [],
    written,
    elsewhere: problems.flatMap(({ kind, row, value }) =>
      kind === ELSEWHERE && noLevel === null ? [`${row ?? ''};${value ?? ''}`] : [],
    ),
    without: unnamed,
    points: arePoints
      ? {
          placed: found.points.length,
          unplaced: lines(POINTS.unplaced),
          outside: lines(POINTS.outside),
          vague: lines(POINTS.vague),
          unsure: lines(POINTS.unsure),
          miswritten: lines(POINTS.miswritten),
        }
      : null,
    others: problems.filter(({ kind }) => !SAID.has(kind)),
  }
}

/** The zones that have cells of which none is a number, nor a state that the file says. */
function blankIn({ tables }: Found): string[] {
  const cells = tables.flatMap((table) => table.cells)
  const known = new Set<string>([
    ...cells.flatMap(({ code, value }) => (value === 'missing' ? [] : [code])),
    ...tables.flatMap(({ labels }) => labels.map(({ code }) => code)),
  ])
  return [...new Set<string>(cells.map(({ code }) => code))].filter((code) => !known.has(code)).sort()
}
