import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clipByHalfPlane, type TracedRing } from './clip.ts'
import { type Point, type Ring, signedArea } from './plane.ts'

const traced = (points: Ring): TracedRing => ({ points, origins: points.map(() => -1) })
const area = (rings: TracedRing[]) => rings.reduce((sum, { points }) => sum + signedArea(points), 0)

/** Comb with three teeth, pointing up, 1 wide and 3 high, on a base 5 wide and 1 high. */
const comb = traced([
  [0, 0],
  [5, 0],
  [5, 4],
  [4, 4],
  [4, 1],
  [3, 1],
  [3, 4],
  [2, 4],
  [2, 1],
  [1, 1],
  [1, 4],
  [0, 4],
])

describe('clipByHalfPlane', () => {
  test('keeps a ring that the line does not reach, and nothing of one beyond it', () => {
    expect(clipByHalfPlane(comb, 1, 0, 9, 7)).toEqual([comb])
    expect(clipByHalfPlane(comb, 1, 0, -1, 7)).toEqual([])
  })

  test('separates what the cut separates', () => {
    const teeth = clipByHalfPlane(comb, 0, -1, -2, 7)
    expect(teeth.map(({ points }) => signedArea(points))).toEqual([2, 2, 2])
    expect(clipByHalfPlane(comb, 0, 1, 2, 7)).toHaveLength(1)
  })

  test('marks the new edges and leaves the others their origin', () => {
    const [left] = clipByHalfPlane(comb, 1, 0, 0.5, 7)
    const cut = left?.origins.filter((origin) => origin === 7)
    expect(cut).toHaveLength(1)
    expect(left?.points).toHaveLength(4)
  })

  test('a line along an edge takes all or nothing of what touches it', () => {
    expect(area(clipByHalfPlane(comb, 0, 1, 1, 7))).toBe(5)
    expect(area(clipByHalfPlane(comb, 0, -1, -1, 7))).toBe(9)
  })

  test('the two sides of any line make up the ring', () => {
    const radii = fc.array(fc.double({ min: 1, max: 10, noNaN: true }), { minLength: 3, maxLength: 20 })
    const angle = fc.double({ min: 0, max: 6.28, noNaN: true })
    fc.assert(
      fc.property(radii, angle, fc.double({ min: -9, max: 9, noNaN: true }), (lengths, direction, limit) => {
        const ring = lengths.map((length, k): Point => {
          const turn = (2 * Math.PI * k) / lengths.length
          return [length * Math.cos(turn), length * Math.sin(turn)]
        })
        const [nx, ny] = [Math.cos(direction), Math.sin(direction)]
        const one = clipByHalfPlane(traced(ring), nx, ny, limit, 7)
        const other = clipByHalfPlane(traced(ring), -nx, -ny, -limit, 7)
        for (const { points } of one)
          for (const [x, y] of points) expect(nx * x + ny * y).toBeLessThan(limit + 1e-9)
        expect(area(one) + area(other)).toBeCloseTo(signedArea(ring), 8)
      }),
    )
  })
})
