import { expect, it } from 'vitest'
import { wholeTable } from './reach.ts'

const model = (upper: number, row: readonly [lower: number, upper: number]) => ({
  lower: [1, 0],
  upper: [upper, upper],
  rows: [{ columns: [0, 1], coefficients: [1, 1], lower: row[0], upper: row[1] }],
})
const found = (...columns: number[]) => ({ status: 'optimal' as const, columns, duals: [] })

it('a solution rounded to whole numbers is a table where it meets every row and every bound', () => {
  expect(wholeTable(model(9, [10, 10]), found(3.0000001, 6.9999999))).toEqual([3, 7])
  expect(wholeTable(model(9, [10, 10]), found(3.5, 6.5))).toBeNull()
})

it('is none where a whole number passes a bound that the fraction met', () => {
  // at most 6.5, and at least 1
  expect(wholeTable(model(6.5, [0, 20]), found(6.5, 3))).toBeNull()
  expect(wholeTable(model(6.5, [0, 20]), found(3, 6.5))).toBeNull()
  expect(wholeTable(model(9, [0, 20]), found(0.4, 3))).toBeNull()
  expect(wholeTable(model(9, [0, 20]), found(1, -0.6))).toBeNull()
})

it('is none where the programme has no solution', () => {
  expect(wholeTable(model(9, [10, 10]), { status: 'infeasible' })).toBeNull()
})
