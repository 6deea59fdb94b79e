import { sum } from '../indicators/ratio.ts'
import type { Value } from '../indicators/value.ts'
import { groupBy } from '../lib/group-by.ts'
import type { Level } from '../territory/level.ts'
import type { LongCell, Scope } from './long-cell.ts'
import type { Placed } from './placing.ts'
import type { ProblemLog } from './problem.ts'
import {
  duplicateDiffers,
  duplicateSame,
  incompleteMerge,
  notSummable,
  partOfListed,
} from './problem-words.ts'

/** What one row of a file says of its zone. `slot` tells apart the rows that a zone may have (year, housing type). */
export interface PlacedRow extends Placed {
  /** of the file, in the year of the row */
  readonly scope: Scope
  readonly row: number
  readonly slot: string
  readonly figures: readonly Figure[]
}

export interface Figure {
  readonly measure: string
  readonly year: number
  readonly value: Value
  readonly flags: number
}

export interface FoldRule {
  readonly level: Level
  /** the code's column, for messages */
  readonly column: string
  readonly summable: (measure: string) => boolean
}

/**
 * Rows to cells: a row that repeats is read once, rows that contradict each other are both left out, and rows of
 * communes merged since are summed into the one in force (a member that is not a number leaves no total; a measure
 * that cannot be summed is left missing).
 */
export function foldRows(rows: readonly PlacedRow[], rule: FoldRule, log: ProblemLog): LongCell[] {
  const single = [...groupBy(rows, ({ origin, slot }) => `${origin}|${slot}`).values()].flatMap((same) =>
    dropDuplicates(same, rule, log),
  )
  return [...groupBy(single, ({ target, slot }) => `${target}|${slot}`).values()].flatMap((members) => {
    const contributing = contributors(members, rule, log)
    const [first] = contributing
    if (!first) return []
    const figures = contributing.flatMap((member) => member.figures)
    return [...groupBy(figures, ({ measure, year }) => `${measure}|${year}`).values()].map((same) =>
      cellOf(same, contributing.length, first, rule, log),
    )
  })
}

function dropDuplicates(rows: readonly PlacedRow[], rule: FoldRule, log: ProblemLog): readonly PlacedRow[] {
  const [first, ...others] = rows
  if (!first || others.length === 0) return rows
  const differing = others.filter(({ figures }) => JSON.stringify(figures) !== JSON.stringify(first.figures))
  for (const { row, origin } of others) {
    const finding = differing.length > 0 ? duplicateDiffers(first.row) : duplicateSame(first.row)
    log.add(finding, { row, column: rule.column, value: origin })
  }
  if (differing.length === 0) return [first]
  return [{ ...first, figures: first.figures.map((figure) => ({ ...figure, value: 'missing', flags: 0 })) }]
}

/** The rows that make up a target: its own and those merged into it, or all its arrondissements. */
function contributors(members: readonly PlacedRow[], rule: FoldRule, log: ProblemLog): readonly PlacedRow[] {
  const [first] = members
  if (!first) return []
  const { target, scope } = first
  const parts = members.filter(({ role }) => role === 'part')
  const others = members.filter(({ role }) => role !== 'part')
  const lacking = lackingOf(target, others, rule, scope)
  if (others.length > 0 && lacking.length === 0) {
    for (const { row, origin } of parts)
      log.addOnce(partOfListed(target), { row, column: rule.column, value: origin })
    return others
  }
  const districts = scope.cog.arrondissements(target)
  if (others.length === 0 && districts.length > 0 && districts.length === parts.length) return parts
  for (const { row, origin } of members)
    log.addOnce(incompleteMerge(target, lacking), { row, column: rule.column, value: origin })
  return []
}

/**
 * Of the communes that make up a target in the edition of the file, those that it does not name. A category may have
 * no row of a commune that has others: it is not wanted where the commune in force has its own.
 */
function lackingOf(
  target: string,
  members: readonly PlacedRow[],
  { level }: FoldRule,
  { carrier }: Scope,
): string[] {
  const isWhole = members.some(({ role }) => role === 'whole')
  const isCarried = level === 'commune' || target.endsWith('0000')
  const parts = isCarried ? carrier?.partsOf(target.slice(0, 5)) : undefined
  if (parts === null) return [target]
  if (!parts) return isWhole || level === 'iris' ? [] : [target]
  if (isWhole && members.some(({ slot }) => slot.includes('|'))) return []
  const named = new Set<string>(members.map(({ origin }) => origin))
  return parts.map((code) => code + target.slice(5)).filter((code) => !named.has(code))
}

function cellOf(
  figures: readonly Figure[],
  members: number,
  first: PlacedRow,
  rule: FoldRule,
  log: ProblemLog,
): LongCell {
  const [figure] = figures as readonly [Figure]
  const base = { level: rule.level, code: first.target, measure: figure.measure, year: figure.year }
  if (members === 1) return { ...base, value: figure.value, flags: figure.flags }
  if (!rule.summable(figure.measure)) {
    log.add(notSummable(first.target), { row: first.row, column: figure.measure, value: `${figure.year}` })
    return { ...base, value: 'missing', flags: 0 }
  }
  const { value } = sum(figures.map((each) => each.value))
  const flags = figures.reduce((bits, each) => bits | each.flags, 0)
  return { ...base, value, flags: typeof value === 'number' ? flags : 0 }
}
