import type { Cell } from './cell.ts'

/**
 * What the engine asks of a solver of linear and integer programmes. The binding lives with the scripts, so
 * that this folder stays pure. Limits are counted in nodes, never in seconds: the same input gives the same
 * output on every machine.
 */
export interface LinearSolver {
  /** Holds a model in memory; the caller closes it. */
  open(model: LinearModel): OpenModel
}

export interface ModelRow {
  readonly columns: readonly number[]
  readonly coefficients: readonly number[]
  readonly lower: number
  readonly upper: number
}

export interface LinearModel {
  /** One bound a column, in column order; infinite where there is none. */
  readonly lower: readonly number[]
  readonly upper: readonly number[]
  readonly rows: readonly ModelRow[]
  /** Every column a whole number, with this many nodes at most; absent for a linear programme. */
  readonly integer?: { readonly nodes: number }
}

export interface OpenModel {
  /** Minimises the sum of cost x column; columns that are not named cost nothing. */
  minimise(costs: readonly (readonly [column: number, cost: number])[]): Outcome
  close(): void
}

export type Outcome =
  /** `duals`: one a row, cost - transposed rows x duals = reduced cost; empty for an integer programme. */
  | { readonly status: 'optimal'; readonly columns: readonly number[]; readonly duals: readonly number[] }
  /** The nodes ran out: a solution, not proved the best. */
  | { readonly status: 'feasible'; readonly columns: readonly number[] }
  | { readonly status: 'unbounded' }
  | { readonly status: 'infeasible' }
  /** The nodes ran out without a solution, or the solver gave up. */
  | { readonly status: 'unknown' }

export interface Limits {
  /** Nodes of each integer programme. */
  readonly nodes: number
  /** Times that the choice of cells is solved again with what the last one left open. */
  readonly rounds: number
  /** Where cells may be chosen more widely than need be; absent: the choice takes what it takes. */
  readonly widening?: Widening
}

/** How a choice of cells that takes too much work comes to an end. */
export interface Widening {
  /** What the programmes of linked tables may come to, in columns and rows (`meteredSolver`). */
  readonly work: number
  /** A total that ties tables together, and that a wider choice may mask: those above the communes. */
  readonly isLink: (cell: Cell) => boolean
}

export const DEFAULT_LIMITS: Limits = { nodes: 2000, rounds: 200 }

/** What comes of something that is closed after it, be it cut short or not. */
export function closing<T>(opened: { close(): void }, done: () => T): T {
  try {
    return done()
  } finally {
    opened.close()
  }
}
