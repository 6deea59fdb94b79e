import fc from 'fast-check'
import { expect, it } from 'vitest'
import { roundDistance } from './round-distance.ts'

it('is the greatest round distance within the limit', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 5e6, noNaN: true }), (limit) => {
      const distance = roundDistance(limit)
      expect(distance).toBeLessThanOrEqual(limit)
      expect(distance * 2.5).toBeGreaterThanOrEqual(limit)
      expect(Number(distance.toExponential()[0])).toSatisfy((digit: number) => [1, 2, 5].includes(digit))
    }),
  )
  expect([roundDistance(1999), roundDistance(2000), roundDistance(4999), roundDistance(5000)]).toEqual([
    1000, 2000, 2000, 5000,
  ])
})
