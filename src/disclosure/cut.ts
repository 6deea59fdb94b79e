import type { Side } from './reach.ts'
import { isPublic, type Known, type System } from './system.ts'

/** What a primary cell asks for: that, for all a reader knows, it may be as low (or as high) as `target`. */
export interface Demand {
  readonly column: number
  readonly side: Side
  readonly target: number
}

/** At least one, weighted, of these columns must be suppressed: sum of coefficient x (1 if suppressed) >= 1. */
export interface Cut {
  /** Ascending. */
  readonly columns: readonly number[]
  /** In ]0, 1]. */
  readonly coefficients: readonly number[]
}

/** What a cut is made against: a consistent table, and the columns hidden whatever is chosen. */
export interface Ground {
  readonly system: System
  readonly table: Known
  /** Primary cells, cells never printed, slacks. */
  readonly hidden: readonly boolean[]
}

/** Below this a multiplier is the noise of floating point. */
const NOISE = 1e-9

/**
 * The capacity cut of Fischetti and Salazar-González (Solving the cell suppression problem on tabular data
 * with linear constraints, Management Science 47(7), 2001). With multipliers u of the rows, a reader's end for
 * the cell is at most its value plus, for each hidden column, its reduced cost x the room between its value and
 * its bound: whatever is chosen, that sum must reach the demand. Valid for any multipliers.
 *
 * @param duals row and multiplier, as the reader's programme gives them (minimising +-cell)
 * @returns null when what is hidden anyway already meets the demand under these multipliers
 */
export function capacityCut(
  { system, table, hidden }: Ground,
  demand: Demand,
  duals: readonly (readonly [row: number, multiplier: number])[],
): Cut | null {
  const sign = demand.side === 'high' ? 1 : -1
  const worth = new Map<number, number>([[demand.column, sign]])
  for (const [index, multiplier] of duals) {
    const row = system.rows[index]
    row?.columns.forEach((column, at) => {
      worth.set(column, (worth.get(column) ?? 0) + multiplier * (row.coefficients[at] ?? 0))
    })
  }
  let need = sign * (demand.target - (table[demand.column] ?? 0))
  const room: [column: number, capacity: number][] = []
  for (const [column, value] of worth) {
    if (Math.abs(value) < NOISE || isPublic(system, column)) continue
    const end = value > 0 ? system.upper[column] : system.lower[column]
    const capacity = value * ((end ?? 0) - (table[column] ?? 0))
    if (hidden[column]) need -= capacity
    else if (capacity > 0) room.push([column, capacity])
  }
  if (need <= NOISE) return null
  room.sort(([a], [b]) => a - b)
  return {
    columns: room.map(([column]) => column),
    coefficients: room.map(([, capacity]) => Math.min(1, capacity / need)),
  }
}

/** The cut of one row alone, read without a solver: what this row lets the cell do. */
export function rowCut(ground: Ground, demand: Demand, index: number): Cut | null {
  const row = ground.system.rows[index]
  const at = row?.columns.indexOf(demand.column) ?? -1
  const coefficient = row?.coefficients[at] ?? 0
  const sign = demand.side === 'high' ? 1 : -1
  return coefficient === 0 ? null : capacityCut(ground, demand, [[index, -sign / coefficient]])
}

/** Any of these: the plain cut, where the pattern is known to fail but no multipliers say by how much. */
export const anyOf = (columns: readonly number[]): Cut => ({
  columns,
  coefficients: columns.map(() => 1),
})

export const cutKey = ({ columns, coefficients }: Cut): string =>
  columns.map((column, at) => `${column}:${(coefficients[at] ?? 0).toFixed(9)}`).join(' ')

/** How much of the cut the chosen columns fill; 1 meets it. */
export function filled({ columns, coefficients }: Cut, isChosen: (column: number) => boolean): number {
  return columns.reduce((sum, column, at) => (isChosen(column) ? sum + (coefficients[at] ?? 0) : sum), 0)
}

/** A cut no choice can meet: a public bound stands in the way. */
export const isHopeless = (cut: Cut): boolean => filled(cut, () => true) < 1 - NOISE
