import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linearRelations } from './linear-relations.ts'

/** Numbers without a relation that a file would have, by row and column. */
const noise = (seed: number, row: number, column: number): number => {
  let value = (seed * 7919 + row * 104_729 + column * 1_299_709 + 12_345) % 2_147_483_647
  for (let i = 0; i < 5; i++) value = (value * 48_271) % 2_147_483_647
  return value % 90
}
const table = (seed: number, rows: number, made: (free: readonly number[]) => readonly number[], free = 3) =>
  Array.from({ length: rows }, (_, row) =>
    made(Array.from({ length: free }, (_, column) => noise(seed, row, column))),
  )
const found = (rows: readonly (readonly number[])[], off = 0) =>
  linearRelations(rows, off).map(({ coefficients }) => coefficients)

describe('the linear relations of columns', () => {
  it('are those that the columns were made with, and no others', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 20, max: 60 }), (seed, rows) => {
        expect(found(table(seed, rows, (free) => free))).toEqual([])
        // a whole and its parts
        expect(found(table(seed, rows, ([a = 0, b = 0, c = 0]) => [a + b + c, a, b, c]))).toEqual([
          [1, -1, -1, -1],
        ])
        // two ways of parting one whole
        expect(found(table(seed, rows, ([a = 0, b = 0, c = 0]) => [a, b + c, b, a + c]))).toEqual([
          [1, 1, -1, -1],
        ])
        // a multiple; what is the rest of a constant
        expect(found(table(seed, rows, ([a = 0, b = 0]) => [a, 65 * a, b]))).toEqual([[65, -1, 0]])
        expect(found(table(seed, rows, ([a = 0, b = 0]) => [a, b, 100 - a]))).toEqual([[1, 0, 1]])
      }),
      { numRuns: 20, seed: 14 },
    )
  })

  it('are found where a row in ten is wrong, as far as that is tolerated', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 9 }), (seed, wrong) => {
        const rows = table(seed, 60, ([a = 0, b = 0, c = 0]) => [a, b + c, b, a + c]).map((row, i) =>
          i % 10 === wrong ? row.map((value, j) => value + Number(j === 0)) : row,
        )
        expect(found(rows)).toEqual([])
        const [one] = linearRelations(rows, 1 / 3)
        expect(one).toEqual({ coefficients: [1, 1, -1, -1], fails: 6 })
      }),
      { numRuns: 20, seed: 14 },
    )
  })

  it('are none in hardly more rows than columns, of one column, or of a column that is the same everywhere', () => {
    expect(found(table(1, 6, ([a = 0, b = 0, c = 0]) => [a + b + c, a, b, c]))).toEqual([])
    expect(found(table(1, 40, ([a = 0, b = 0]) => [a, 5, b]))).toEqual([])
    expect(found(table(1, 40, ([a = 0]) => [a]))).toEqual([])
    expect(found([])).toEqual([])
  })

  it('of two columns that are the same where a third is 0 say less than the sum of the three', () => {
    const rows = table(3, 80, ([a = 0, b = 0, c = 0]) => [a + (b < 25 ? c + 1 : 0), a, b < 25 ? c + 1 : 0])
    expect(found(rows, 1 / 3)).toEqual([[1, -1, -1]])
  })
})
