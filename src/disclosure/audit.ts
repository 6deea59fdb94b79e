import { byText, type CellId, publicLower, publicUpper } from './cell.ts'
import { components } from './components.ts'
import type { LinearConstraint } from './constraint.ts'
import { unknownOf } from './loose-sums.ts'
import { type PrimaryCell, suppressPrimary } from './primary.ts'
import { publicReach } from './public-reach.ts'
import { isCovered, type Reach, type Side } from './reach.ts'
import type { Residual } from './residual.ts'
import type { Interval } from './rule.ts'
import type { Limits, LinearSolver } from './solver.ts'
import { compile, isPublic, type Known, publicKnowledge, type System } from './system.ts'
import type { Tables } from './tables.ts'
import { openWhole } from './whole-reader.ts'

/** What is printed, or read back from a finished folder as a stranger would: a value for each cell it shows. */
export type Publication = ReadonlyMap<CellId, number>

/**
 * `covered`: a reader can deduce no more than the rule allows. `public`: bounds public elsewhere already say
 * more, and the publication adds nothing to them. `disclosed`: the publication gives the cell away.
 */
type Verdict = 'covered' | 'public' | 'disclosed'

export interface AuditedCell extends PrimaryCell {
  /** What a reader deduces; an infinite end is open, a NaN end was not proved and counts as disclosed. */
  readonly interval: Interval
  readonly verdict: Verdict
  /** For a disclosed cell, the totals and relations that give it away; empty when it is itself printed. */
  readonly because: readonly LinearConstraint[]
}

export interface Audit {
  readonly verdict: 'clean' | 'disclosed'
  /** Every primary cell, by id. */
  readonly cells: readonly AuditedCell[]
  /** Printed values that are not those of the tables, or of no cell: nothing is proved about them. */
  readonly foreign: readonly CellId[]
}

/**
 * For each primary cell, minimises and maximises it subject to every printed value, bound and relation. The
 * cells to protect are worked out again from the tables: nothing is taken from the suppression.
 *
 * @param tables without fault, see `tableFaults`, with the true values
 */
export function audit(tables: Tables, publication: Publication, solver: LinearSolver, limits: Limits): Audit {
  const foreign = foreignValues(tables, publication)
  const cells = components(tables).flatMap((part) => auditComponent(part, publication, solver, limits))
  // A primary cell public elsewhere is repeated in each component that speaks of it.
  const unique = new Map(cells.map((audited) => [audited.cell.id, audited]))
  const sorted = [...unique.values()].sort((a, b) => byText(a.cell.id, b.cell.id))
  const isClean = foreign.length === 0 && sorted.every(({ verdict }) => verdict !== 'disclosed')
  return { verdict: isClean ? 'clean' : 'disclosed', cells: sorted, foreign }
}

function foreignValues({ cells }: Tables, publication: Publication): CellId[] {
  const values = new Map(cells.map((cell) => [cell.id, cell.withheld ? null : cell.value]))
  return [...publication]
    .filter(([id, value]) => values.get(id) !== value)
    .map(([id]) => id)
    .sort(byText)
}

function auditComponent(
  part: Tables,
  publication: Publication,
  solver: LinearSolver,
  limits: Limits,
): AuditedCell[] {
  const { primary } = suppressPrimary(part.cells, part.rules)
  if (primary.length === 0) return []
  const system = compile(part)
  const primaryOn = new Map(primary.map((one) => [system.columnOf.get(one.cell.id), one]))
  const publicly = publicReach(system, solver, limits.nodes)
  const known = publicKnowledge(system)
  system.cells.forEach(({ id }, column) => {
    known[column] = publication.get(id) ?? known[column] ?? Number.NaN
  })
  const judged = primary.flatMap((one) => judgeKnown(system, known, one))
  const reader = openWhole(solver, system, known, limits.nodes)
  const untouched = new Set(
    limits.widening ? reader.parts.filter((one) => isUntouched(system, one, known)) : [],
  )
  for (const column of [...reader.parts.flatMap(({ columns }) => columns), ...system.sums.keys()]) {
    const one = primaryOn.get(column)
    if (!one) continue
    if (
      untouched.size > 0 &&
      hasNothingPrinted(system, column, known) &&
      reader.partsOf(column).every((part) => untouched.has(part))
    ) {
      const interval: Interval = [publicLower(one.cell), publicUpper(one.cell)]
      judged.push({ ...one, interval, verdict: 'public', because: [] })
      continue
    }
    const endOf = (side: Side, target: number): Reach =>
      limits.widening && reader.isShown(column, side, target)
        ? { bound: target, attained: target, duals: [] }
        : reader.end(column, side)
    const ends = { low: endOf('low', one.protects[0]), high: endOf('high', one.protects[1]) }
    judged.push(judge(system, column, one, ends, publicly.end))
  }
  reader.close()
  publicly.close()
  return judged
}

/** Nothing that is printed stands in a relation with what is unknown in the part: the publication says nothing of it. */
const isUntouched = (system: System, part: Residual, known: Known): boolean =>
  part.rows.every((row) =>
    system.rows[row]?.columns.every((column) => Number.isNaN(known[column]) || isPublic(system, column)),
  )

/** Of a loose sum: nothing printed is among its terms. */
function hasNothingPrinted(system: System, column: number, known: Known): boolean {
  const [told, open] = [known, publicKnowledge(system)].map(
    (of) => unknownOf(system, column, of).terms.length,
  )
  return told === open
}

/** A primary cell that is printed, or public elsewhere. */
function judgeKnown(system: System, known: Float64Array, one: PrimaryCell): AuditedCell[] {
  const column = system.columnOf.get(one.cell.id) ?? -1
  const value = known[column] ?? Number.NaN
  if (Number.isNaN(value)) return []
  const isPublicValue = system.lower[column] === system.upper[column]
  return [{ ...one, interval: [value, value], verdict: isPublicValue ? 'public' : 'disclosed', because: [] }]
}

function judge(
  system: System,
  column: number,
  one: PrimaryCell,
  ends: Record<Side, Reach>,
  publicEnd: (column: number, side: Side) => Reach,
): AuditedCell {
  const interval: Interval = [ends.low.attained, ends.high.attained]
  const target = { low: one.protects[0], high: one.protects[1] }
  const short = (['low', 'high'] as const).filter(
    (side) => !isCovered(ends[side].attained, target[side], side),
  )
  // the bound of the cell itself needs no programme to be known
  const bounds = { low: publicLower(one.cell), high: publicUpper(one.cell) }
  const given = short
    .filter((side) => !isCovered(ends[side].attained, bounds[side], side))
    .filter((side) => !isCovered(ends[side].attained, publicEnd(column, side).attained, side))
  const verdict = short.length === 0 ? 'covered' : given.length === 0 ? 'public' : 'disclosed'
  const because = new Set(given.flatMap((side) => giveaways(system, column, ends[side])))
  return { ...one, interval, verdict, because: [...because] }
}

/** The relations with a multiplier in the proof of the end; those on the cell itself when there is no such proof. */
function giveaways(system: System, column: number, reach: Reach): LinearConstraint[] {
  const proof = reach.duals.flatMap(([row, multiplier]) => (Math.abs(multiplier) > 1e-9 ? [row] : []))
  const rows = proof.length > 0 ? proof : (system.rowsOf[column] ?? [])
  return rows.flatMap((row) => system.rows[row]?.constraint ?? [])
}
