import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { greedyCover } from './cover.ts'
import { type Cut, filled, isHopeless } from './cut.ts'

const cut: fc.Arbitrary<Cut> = fc
  .uniqueArray(
    fc.record({ column: fc.nat({ max: 9 }), coefficient: fc.double({ min: 0.05, max: 1, noNaN: true }) }),
    { selector: ({ column }) => column, minLength: 1 },
  )
  .map((terms) => ({
    columns: terms.map(({ column }) => column),
    coefficients: terms.map(({ coefficient }) => coefficient),
  }))
  .filter((one) => !isHopeless(one))

describe('the greedy cover', () => {
  it('meets every cut, and keeps what it starts from', () => {
    fc.assert(
      fc.property(fc.array(cut, { maxLength: 6 }), fc.uniqueArray(fc.nat({ max: 9 })), (cuts, start) => {
        const chosen = greedyCover(cuts, Array(10).fill(1), new Set(start))
        expect(start.every((column) => chosen.has(column))).toBe(true)
        for (const one of cuts) expect(filled(one, (column) => chosen.has(column))).toBeGreaterThan(1 - 1e-6)
      }),
    )
  })

  it('takes what fills the most for its cost', () => {
    const cuts = [{ columns: [0, 1, 2], coefficients: [1, 1, 0.5] }]
    expect([...greedyCover(cuts, [5, 3, 1], new Set())]).toEqual([2, 1])
    expect([...greedyCover(cuts, [5, 3, 2], new Set())]).toEqual([1])
  })
})
