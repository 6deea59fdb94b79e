import { openReader, type Reach, type Reader, type Side } from './reach.ts'
import { type Residual, residuals } from './residual.ts'
import type { LinearSolver } from './solver.ts'
import { publicKnowledge, type System } from './system.ts'

/** Ends that are asked for, one after the other; to be closed. */
export interface PublicReach {
  end(column: number, side: Side): Reach
  close(): void
}

/**
 * Ends of each cell that a reader can deduce from what is public elsewhere alone, when the publication prints
 * nothing. No suppression can widen them. Each end is computed once, when it is asked for, from the basis of the one before.
 */
export function publicReach(system: System, solver: LinearSolver, nodes: number): PublicReach {
  const known = publicKnowledge(system)
  const residualOf = new Map<number, Residual>()
  const ends = new Map<string, Reach>()
  const readers = new Map<Residual, Reader>()
  return {
    end(column, side) {
      if (residualOf.size === 0) {
        for (const residual of residuals(system, known)) {
          for (const member of residual.columns) residualOf.set(member, residual)
        }
      }
      const key = `${column} ${side}`
      const end = ends.get(key) ?? publicEnd(column, side)
      ends.set(key, end)
      return end
    },
    close() {
      for (const reader of readers.values()) reader.close()
      readers.clear()
    },
  }

  function publicEnd(column: number, side: Side): Reach {
    const residual = residualOf.get(column)
    const value = known[column] ?? Number.NaN
    if (!residual) return { bound: value, attained: value, duals: [] }
    const reader = readers.get(residual) ?? openReader(solver, system, residual, known, nodes)
    readers.set(residual, reader)
    return reader.reach(column, side)
  }
}
