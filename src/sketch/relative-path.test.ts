import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pointsOf } from './path-points.test-helper.ts'
import { relativePath } from './relative-path.ts'

const tenth = fc.integer({ min: -20_000, max: 20_000 })
const ring = fc.array(fc.tuple(tenth, tenth), { minLength: 1, maxLength: 30 })

describe('a relative path', () => {
  it('goes through the same points, ring after ring', () => {
    fc.assert(
      fc.property(fc.array(ring, { minLength: 1, maxLength: 4 }), (rings) => {
        const absolute = rings
          .map((points) => `M${points.map(([x, y]) => `${x / 10},${y / 10}`).join('L')}Z`)
          .join('')
        const points = rings.map((one) => one.flat())
        expect(pointsOf(relativePath(absolute))).toEqual(points)
        // two paths one after another are one path
        expect(pointsOf(relativePath(absolute) + relativePath(absolute))).toEqual([...points, ...points])
      }),
    )
  })

  it('writes no letter, blank or nought that it does not need', () => {
    expect(relativePath('M10,10L10.5,9.5L12,10Z')).toBe('M10 10l.5-.5 1.5 .5z')
    expect(relativePath('')).toBe('')
  })
})
