import type { Terms } from './loose-sums.ts'
import { type Residual, readerModel } from './residual.ts'
import type { LinearModel, LinearSolver, OpenModel, Outcome } from './solver.ts'
import type { Known, System } from './system.ts'

export type Side = 'low' | 'high'

/** How far a reader can push a column, or a sum of columns of one part. */
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
  /** Rows of the system with the multipliers that prove `bound`, as `Outcome.duals`; empty where it is infinite. */
  readonly duals: readonly (readonly [row: number, multiplier: number])[]
}

/** A reader at work on one part: ask for as many ends as wanted, then close. */
export interface Reader {
  reach(terms: Terms, side: Side): Reach
  close(): void
}

export const isCovered = (reach: number, target: number, side: Side): boolean =>
  side === 'low' ? reach <= target : reach >= target

/**
 * Ends of what a reader who knows `known` can deduce of the unknown cells of one residual, one by one or together, by linear
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
  const rowsOf = (duals: readonly number[]) => residual.rows.map((row, at) => [row, duals[at] ?? 0] as const)
  return {
    reach(terms, side) {
      const placed = terms.map(([column, coefficient]) => {
        const position = positions.get(column)
        if (position === undefined) throw new Error(`column ${column} is not in the residual`)
        return [position, coefficient] as const
      })
      const worth = (table: readonly number[]) =>
        placed.reduce(
          (sum, [position, coefficient]) => sum + coefficient * (table[position] ?? Number.NaN),
          0,
        )
      const sign = side === 'low' ? 1 : -1
      const costs = placed.map(([position, coefficient]) => [position, sign * coefficient] as const)
      const outcome = linear.minimise(costs)
      if (outcome.status === 'unbounded') return unbounded(side)
      if (outcome.status !== 'optimal') return { bound: Number.NaN, attained: Number.NaN, duals: [] }
      const reached = (table: readonly number[] | null): Reach => ({
        bound: worth(outcome.columns),
        attained: table ? worth(table) : Number.NaN,
        ...(table ? { table } : {}),
        duals: rowsOf(outcome.duals),
      })
      const table = wholeTable(model, outcome)
      if (table) return reached(table)
      integer ??= solver.open(wholeModel(model, nodes))
      return reached(wholeTable(model, integer.minimise(costs)))
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
