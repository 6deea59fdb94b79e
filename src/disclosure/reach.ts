import { type Residual, readerModel } from './residual.ts'
import type { LinearModel, LinearSolver, OpenModel, Outcome } from './solver.ts'
import type { Known, System } from './system.ts'

export type Side = 'low' | 'high'

/** How far a reader can push one unknown cell. */
export interface Reach {
  /** The end of the linear programme; infinite where nothing holds the cell. */
  readonly bound: number
  /**
   * The end that a table of whole numbers, checked without rounding against every equality and bound, does
   * reach. NaN when the nodes ran out before one was found: nothing is then proved, and nothing may be published.
   */
  readonly attained: number
  /** Such a table, by position in the residual; absent where the cell is unbounded. */
  readonly table?: readonly number[]
  /** Multipliers of the residual's rows that prove `bound`, as `Outcome.duals`; empty where it is infinite. */
  readonly duals: readonly number[]
}

/** A reader at work on one part: ask for as many ends as wanted, then close. */
export interface Reader {
  reach(column: number, side: Side): Reach
  close(): void
}

export const isCovered = (reach: number, target: number, side: Side): boolean =>
  side === 'low' ? reach <= target : reach >= target

/**
 * Ends of what a reader who knows `known` can deduce of the unknown cells of one residual, by linear
 * programmes; where the optimum is not in whole numbers, by an integer programme of `nodes` nodes at most.
 */
export function openReader(
  solver: LinearSolver,
  system: System,
  residual: Residual,
  known: Known,
  nodes: number,
): Reader {
  const model = readerModel(system, residual, known)
  const positions = new Map(residual.columns.map((column, index) => [column, index]))
  const linear = solver.open(model)
  let integer: OpenModel | undefined
  return {
    reach(column, side) {
      const position = positions.get(column)
      if (position === undefined) throw new Error(`column ${column} is not in the residual`)
      const costs = [[position, side === 'low' ? 1 : -1]] as const
      const outcome = linear.minimise(costs)
      if (outcome.status === 'unbounded') return unbounded(side)
      if (outcome.status !== 'optimal') return { bound: Number.NaN, attained: Number.NaN, duals: [] }
      const bound = outcome.columns[position] ?? Number.NaN
      const table = wholeTable(model, outcome)
      if (table) return reached(table, position, bound, outcome.duals)
      integer ??= solver.open(wholeModel(model, nodes))
      const second = integer.minimise(costs)
      return reached(wholeTable(model, second), position, bound, outcome.duals)
    },
    close() {
      linear.close()
      integer?.close()
    },
  }
}

/**
 * The same programme in whole numbers. Its columns are capped, because branching on an unbounded whole number
 * may not end: a capped reader reaches less far, so that the verdict can only be stricter for it.
 */
const wholeModel = (model: LinearModel, nodes: number): LinearModel => ({
  ...model,
  upper: model.upper.map((upper) => Math.min(upper, 1e7)),
  integer: { nodes },
})

const unbounded = (side: Side): Reach => {
  const end = side === 'low' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  return { bound: end, attained: end, duals: [] }
}

const reached = (
  table: readonly number[] | null,
  position: number,
  bound: number,
  duals: readonly number[],
): Reach => ({
  bound,
  attained: table?.[position] ?? Number.NaN,
  ...(table ? { table } : {}),
  duals,
})

/** The solution rounded to whole numbers, if it then meets every bound and equality exactly; null otherwise. */
export function wholeTable(model: LinearModel, outcome: Outcome): number[] | null {
  if (outcome.status !== 'optimal' && outcome.status !== 'feasible') return null
  const table = outcome.columns.map(Math.round)
  const inBounds = table.every(
    (value, column) => value >= (model.lower[column] ?? 0) && value <= (model.upper[column] ?? 0),
  )
  const balanced = model.rows.every(({ columns, coefficients, lower, upper }) => {
    const sum = columns.reduce(
      (total, column, at) => total + (coefficients[at] ?? 0) * (table[column] ?? 0),
      0,
    )
    return sum >= lower && sum <= upper
  })
  return inBounds && balanced ? table : null
}
