import type { LinearSolver } from './solver.ts'

/** The work that a choice of cells may take is spent. */
export class WorkSpent extends Error {}

/** A programme of whole numbers takes as long as so many linear ones of its size; one that chooses cells, each 0 or 1, as these. */
const INTEGER = 15
const CHOICE = 60

/**
 * A solver that gives up after so much work: the columns and rows of every programme that it solves, those of integer programmes
 * many times. Counted, not timed, so that every machine gives up at the same place.
 */
export function meteredSolver(solver: LinearSolver, work: number): LinearSolver {
  let left = work
  return {
    open(model) {
      const isChoice = model.upper.every((most) => most === 1)
      const times = !model.integer ? 1 : isChoice ? CHOICE : INTEGER
      const size = (model.lower.length + model.rows.length) * times
      const opened = solver.open(model)
      return {
        minimise(costs) {
          left -= size
          if (left < 0) throw new WorkSpent()
          return opened.minimise(costs)
        },
        close: () => opened.close(),
      }
    },
  }
}
