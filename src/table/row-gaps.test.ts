import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withGaps, withKept } from './row-gaps.ts'

/** Heights of all rows, and which of them are in the page. */
const table = fc.array(fc.record({ height: fc.integer({ min: 1, max: 90 }), isIn: fc.boolean() }), {
  maxLength: 60,
})

describe('the body of a long table', () => {
  it('is as long as all rows, has those of the page once and in order, and no two gaps side by side', () => {
    fc.assert(
      fc.property(table, (rows) => {
        let start = 0
        const placed = rows.map(({ height, isIn }, index) => {
          const row = { index, start, end: start + height, height, isIn }
          start += height
          return row
        })
        const shown = placed.filter(({ isIn }) => isIn)
        const parts = withGaps(shown, start)
        expect(parts.flatMap((part) => (part.kind === 'row' ? [part.index] : []))).toEqual(
          shown.map(({ index }) => index),
        )
        const heights = parts.map((part) =>
          part.kind === 'gap' ? part.height : (placed[part.index]?.height ?? Number.NaN),
        )
        expect(heights.reduce((sum, height) => sum + height, 0)).toBe(start)
        expect(parts.some((part, i) => part.kind === 'gap' && parts[i + 1]?.kind === 'gap')).toBe(false)
      }),
    )
  })
  it('keeps the row that has the focus, in its place', () => {
    expect(withKept([4, 5, 6], 2)).toEqual([2, 4, 5, 6])
    expect(withKept([4, 5, 6], 9)).toEqual([4, 5, 6, 9])
    expect(withKept([4, 5, 6], 5)).toEqual([4, 5, 6])
    expect(withKept([4, 5, 6], null)).toEqual([4, 5, 6])
    expect(withKept([4, 5, 6], -1)).toEqual([4, 5, 6])
  })
})
