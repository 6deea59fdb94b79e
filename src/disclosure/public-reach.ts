import type { Reach, Side } from './reach.ts'
import type { LinearSolver } from './solver.ts'
import { publicKnowledge, type System } from './system.ts'
import { openWhole, type WholeReader } from './whole-reader.ts'

/** Ends that are asked for, one after the other; to be closed. */
export interface PublicReach {
  end(column: number, side: Side): Reach
  close(): void
}

/**
 * Ends of each cell that a reader can deduce from what is public elsewhere alone, when the publication prints
 * nothing. No suppression can widen them.
 */
export function publicReach(system: System, solver: LinearSolver, nodes: number): PublicReach {
  let reader: WholeReader | undefined
  return {
    end(column, side) {
      reader ??= openWhole(solver, system, publicKnowledge(system), nodes)
      return reader.end(column, side)
    },
    close: () => reader?.close(),
  }
}
