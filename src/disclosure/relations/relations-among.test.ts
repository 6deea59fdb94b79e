import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { relationsAmong } from './relations-among.ts'

/** Numbers without a relation that a file would have, by row and column. */
const noise = (seed: number, row: number, column: number): number => {
  let value =
    (Math.imul(seed, 0x9e3779b1) ^ Math.imul(row + 1, 0x85ebca6b) ^ Math.imul(column + 7, 0xc2b2ae35)) | 0
  for (let i = 0; i < 3; i++) value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) ^ (value >>> 13)
  return (value >>> 0) % 90
}
const table = (seed: number, rows: number, made: (free: readonly number[]) => readonly number[], free = 3) =>
  Array.from({ length: rows }, (_, row) =>
    made(Array.from({ length: free }, (_, column) => noise(seed, row, column))),
  )
const columnsOf = (rows: readonly (readonly (number | null)[])[]) =>
  new Map(
    (rows[0] ?? []).map((_, column) => [
      String(column),
      new Map(rows.flatMap((row, i) => (row[column] == null ? [] : [[String(i), row[column]] as const]))),
    ]),
  )
/** The relations that are found: coefficients by column, the constant, the rows in which one fails. */
const relations = (rows: readonly (readonly (number | null)[])[]) =>
  relationsAmong(columnsOf(rows)).map(({ terms, constant, fails }) => ({
    of: (rows[0] ?? []).map(
      (_, column) => terms.find((term) => term.column === String(column))?.coefficient ?? 0,
    ),
    constant,
    fails,
  }))
const found = (rows: readonly (readonly (number | null)[])[]) => relations(rows).map(({ of }) => of)

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

  it('are found where a row in ten is wrong, wherever these rows are', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 9 }), fc.boolean(), (seed, wrong, inTurn) => {
        const rows = table(seed, 60, ([a = 0, b = 0, c = 0]) => [a, b + c, b, a + c]).map((row, i) =>
          (inTurn ? i % 10 === wrong : i < 6) ? row.map((value, j) => value + Number(j === 0)) : row,
        )
        expect(relations(rows)).toEqual([{ of: [1, 1, -1, -1], constant: 0, fails: 6 }])
        const more = rows.map((row, i) => row.map((value, j) => value + (j === 1 && i > 53 ? 7 : 0)))
        expect(found(more)).toEqual([])
      }),
      { numRuns: 20, seed: 14 },
    )
  })

  it('are found whatever their coefficients and columns beside them, one of all columns among them', () => {
    const coefficient = fc.integer({ min: -40, max: 40 }).filter((value) => value !== 0)
    fc.assert(
      fc.property(fc.nat(), fc.array(coefficient, { minLength: 2, maxLength: 9 }), (seed, times) => {
        const rows = table(
          seed,
          90,
          (free) => [...free, times.reduce((sum, value, i) => sum + value * (free[i] ?? 0), 5000)],
          12,
        ).map((row, i) => (i === 41 ? row.map((value, j) => value + Number(j === 12)) : row))
        const sign = Math.sign(times[0] ?? 1)
        const of = [...times, ...Array(12 - times.length).fill(0), -1].map((value) => sign * value + 0)
        expect(relations(rows)).toEqual([{ of, constant: -sign * 5000, fails: 1 }])
      }),
      { numRuns: 12, seed: 14 },
    )
  })

  it('are found in rows with blanks in other columns, and in more columns than rows', () => {
    const made = (free: readonly number[]) => [...free, (free[0] ?? 0) + 2 * (free[1] ?? 0)]
    const blanks = table(5, 60, made, 6).map((row, i) =>
      row.map((value, j) => (j > 1 && j < 6 && (i + j) % 5 < 2 ? null : value)),
    )
    expect(found(blanks)).toEqual([[1, 2, 0, 0, 0, 0, -1]])
    const [only] = found(table(6, 22, made, 30))
    expect(only?.flatMap((value, i) => (value === 0 ? [] : [[i, value]]))).toEqual([
      [0, 1],
      [1, 2],
      [30, -1],
    ])
  })

  it('are none that others make, unless rows have no other', () => {
    const rows = table(7, 60, ([a = 0, b = 0, c = 0]) => [a + b, a, b, c, a + b - c + 100], 3)
    expect(found(rows)).toEqual([
      [1, -1, -1, 0, 0],
      [1, 0, 0, -1, -1],
    ])
    // without the whole, the two ways of parting it say the same of one another
    const parted = rows.map((row, i) => row.map((value, j) => (j === 0 && i % 3 === 0 ? null : value)))
    expect(found(parted)).toContainEqual([0, 1, 1, -1, -1])
  })

  it('are none in hardly more rows than columns, of one column, or of a column that is the same everywhere', () => {
    expect(found(table(1, 6, ([a = 0, b = 0, c = 0]) => [a + b + c, a, b, c]))).toEqual([])
    expect(found(table(1, 40, ([a = 0, b = 0]) => [a, 5, b]))).toEqual([])
    expect(found(table(1, 40, ([a = 0]) => [a]))).toEqual([])
    expect(found([])).toEqual([])
  })

  it('are no chance, of small numbers in many columns', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 10, max: 60 }), (seed, rows) => {
        const small = table(seed, rows, (free) => free.map((value) => value % 6), 12)
        expect(found(small)).toEqual([])
      }),
      { numRuns: 20, seed: 14 },
    )
  })

  it('of two columns that are the same where a third is 0 say less than the sum of the three', () => {
    const rows = table(3, 80, ([a = 0, b = 0, c = 0]) => [a + (b < 25 ? c + 1 : 0), a, b < 25 ? c + 1 : 0])
    expect(found(rows)).toEqual([[1, -1, -1]])
    const seldom = rows.map(([, a = 0, c = 0], i) => (i % 12 === 0 ? [a + c + 3, a, c + 3] : [a, a, 0]))
    expect(found(seldom)).toEqual([[1, -1, -1]])
  })
})
