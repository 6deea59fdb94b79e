import { describe, expect, it } from 'vitest'
import type { LinearModel } from '../disclosure/solver.ts'
import { loadSolver } from './highs.ts'

const solver = await loadSolver()
const Infinite = Number.POSITIVE_INFINITY

function minimise(model: LinearModel, ...costs: [number, number][]) {
  const opened = solver.open(model)
  const outcome = opened.minimise(costs)
  opened.close()
  return outcome
}

const sum = {
  lower: [0, 0],
  upper: [Infinite, 4],
  rows: [{ columns: [0, 1], coefficients: [1, 1], lower: 9, upper: 9 }],
}

describe('the solver binding', () => {
  it('gives the solution and multipliers with cost - multipliers x rows = reduced cost', () => {
    expect(minimise(sum, [0, 1])).toEqual({ status: 'optimal', columns: [5, 4], duals: [1] })
    expect(minimise(sum, [0, -1])).toEqual({ status: 'optimal', columns: [9, 0], duals: [-1] })
  })

  it('tells unbounded from infeasible', () => {
    const open = {
      lower: [0, 0],
      upper: [Infinite, Infinite],
      rows: [{ columns: [0, 1], coefficients: [1, -1], lower: 3, upper: 3 }],
    }
    expect(minimise(open, [0, -1])).toEqual({ status: 'unbounded' })
    const none = { ...sum, rows: [{ columns: [0, 1], coefficients: [1, 1], lower: -2, upper: -2 }] }
    expect(minimise(none, [0, 1])).toEqual({ status: 'infeasible' })
  })

  it('keeps to whole numbers when asked', () => {
    const half = {
      lower: [0],
      upper: [Infinite],
      rows: [{ columns: [0], coefficients: [2], lower: 5, upper: Infinite }],
    }
    expect(minimise(half, [0, 1])).toMatchObject({ columns: [2.5] })
    expect(minimise({ ...half, integer: { nodes: 100 } }, [0, 1])).toMatchObject({
      status: 'optimal',
      columns: [3],
    })
  })

  it('solves again from the last solution with other costs, and a model without rows', () => {
    const opened = solver.open({ lower: [1, 2], upper: [5, 6], rows: [] })
    expect(opened.minimise([[0, -1]])).toMatchObject({ columns: [5, expect.any(Number)] })
    expect(opened.minimise([[1, 1]])).toMatchObject({ columns: [expect.any(Number), 2] })
    opened.close()
  })
})
