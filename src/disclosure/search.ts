import { publicLower, publicUpper } from './cell.ts'
import { anyOf, type Cut, capacityCut, type Demand, filled, type Ground, isHopeless, rowCut } from './cut.ts'
import type { PrimaryCell } from './primary.ts'
import { publicReach } from './public-reach.ts'
import { isCovered, type Reach } from './reach.ts'
import type { Residual } from './residual.ts'
import { closing, type Limits, type LinearSolver } from './solver.ts'
import { isPublic, type Known, type System } from './system.ts'
import { openWhole, type WholeReader } from './whole-reader.ts'

/** Looks for what gives primary cells away, and remembers what it has found safe. */
export interface Search {
  /** What single rows show, whatever is chosen. */
  rowCuts(): AskedCut[]
  /** Cuts that the chosen columns do not meet; empty when every demand is met. */
  weaknesses(chosen: ReadonlySet<number>): AskedCut[]
  /** False once the demand behind the cut has been narrowed. */
  isCurrent(cut: AskedCut): boolean
  close(): void
}

/** A cut and the demand it was made for. */
export interface AskedCut extends Cut {
  readonly demand: Demand
}

export function openSearch(
  system: System,
  table: Known,
  primary: readonly PrimaryCell[],
  solver: LinearSolver,
  limits: Limits,
): Search {
  const ground: Ground = { system, table, hidden: hiddenColumns(system, primary) }
  const demands = demandsOn(system, primary)
  const live = new Set([...demands.values()].flat())
  const publicly = publicReach(system, solver, limits.nodes)
  /** columns that the tables move which met it, by part */
  const met = new Map<Demand, readonly (readonly number[])[]>()

  /**
   * The cut of a demand. When no choice can meet it, a public bound forbids the end that the rule protects:
   * the demand comes down to the public end, and the cut is made again.
   */
  function asked(demand: Demand, cutFor: (demand: Demand) => Cut | null): AskedCut[] {
    const cut = cutFor(demand)
    if (!cut) return []
    if (!isHopeless(cut)) return [{ ...cut, demand }]
    const end = publicly.end(demand.column, demand.side).attained
    if (Number.isNaN(end) || isCovered(end, demand.target, demand.side)) return []
    const narrowed = { ...demand, target: end }
    live.delete(demand)
    live.add(narrowed)
    demands.set(
      demand.column,
      (demands.get(demand.column) ?? []).map((one) => (one === demand ? narrowed : one)),
    )
    return asked(narrowed, cutFor)
  }

  function inspect(reader: WholeReader, demand: Demand, chosen: ReadonlySet<number>): AskedCut[] {
    const { column, side, target } = demand
    if (!reader.isShown(column, side, target)) {
      const reach = reader.end(column, side)
      if (!isCovered(reach.attained, target, side))
        return asked(demand, (one) => cutAgainst(ground, one, reach, reader.partsOf(column), chosen))
    }
    met.set(
      demand,
      reader.partsOf(column).map(({ columns }) => columns),
    )
    return []
  }

  /** A table that met the demand holds as long as every cell that it moved is unknown. */
  function isStillMet(demand: Demand, known: Known): boolean {
    const moved = met.get(demand)
    return moved?.every((columns) => columns.every((column) => Number.isNaN(known[column]))) ?? false
  }

  return {
    rowCuts: () =>
      [...live].flatMap((demand) =>
        (system.rowsOf[demand.column] ?? []).flatMap((row) =>
          asked(demand, (one) => rowCut(ground, one, row)),
        ),
      ),
    weaknesses(chosen) {
      const known = table.map((value, column) =>
        (ground.hidden[column] || chosen.has(column)) && !isPublic(system, column) ? Number.NaN : value,
      )
      const reader = openWhole(solver, system, known, limits.nodes)
      const columns = [...reader.parts.flatMap((part) => part.columns), ...system.sums.keys()]
      const open = columns.flatMap((column) =>
        (demands.get(column) ?? []).filter((one) => !isStillMet(one, known)),
      )
      return closing(reader, () => open.flatMap((demand) => inspect(reader, demand, chosen)))
    },
    isCurrent: (cut) => live.has(cut.demand),
    close: publicly.close,
  }
}

/** Primary cells, those never printed, and those that stay masked. */
function hiddenColumns(system: System, primary: readonly PrimaryCell[]): boolean[] {
  const ids = new Set(primary.map(({ cell }) => cell.id))
  return Array.from({ length: system.size }, (_, column) => {
    const cell = system.cells[column]
    return (
      !cell || cell.withheld === true || cell.keptMasked === true || cell.value === null || ids.has(cell.id)
    )
  })
}

/** Both ends of each primary cell within its public bounds, by column; a cell that is public elsewhere asks for nothing. */
function demandsOn(system: System, primary: readonly PrimaryCell[]): Map<number, readonly Demand[]> {
  return new Map(
    primary.flatMap(({ cell, protects: [low, high] }) => {
      const column = system.columnOf.get(cell.id)
      if (column === undefined || isPublic(system, column)) return []
      const [least, most] = [publicLower(cell), publicUpper(cell)]
      const ends = [
        { column, side: 'low', target: Math.max(low, least) },
        { column, side: 'high', target: Math.min(high, most) },
      ] as const
      return [[column, ends] as const]
    }),
  )
}

function cutAgainst(
  ground: Ground,
  demand: Demand,
  reach: Reach,
  parts: readonly Residual[],
  chosen: ReadonlySet<number>,
): Cut | null {
  if (isCovered(reach.attained, demand.target, demand.side)) return null
  const cut = capacityCut(ground, demand, reach.duals)
  if (cut && filled(cut, (column) => chosen.has(column)) < 1 - 1e-6) return cut
  // The linear end is wide enough, yet no table of whole numbers gets there: a cell next to it must open.
  const rows = [...parts.flatMap((part) => part.rows), ...reach.duals.map(([row]) => row)]
  return anyOf(neighbours(ground, rows, chosen))
}

/** Printed cells that the rows hold. */
function neighbours(
  { system, hidden }: Ground,
  rows: readonly number[],
  chosen: ReadonlySet<number>,
): number[] {
  const near = new Set(rows.flatMap((row) => system.rows[row]?.columns ?? []))
  return [...near]
    .filter((column) => !hidden[column] && !chosen.has(column) && !isPublic(system, column))
    .sort((a, b) => a - b)
}
