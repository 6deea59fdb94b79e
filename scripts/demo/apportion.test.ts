import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apportion } from './apportion.ts'

test('seats go to the largest remainders, ties to the first', () => {
  expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3])
  expect(apportion(7, [5.3, 1.6, 0, 0.1])).toEqual([5, 2, 0, 0])
})

test('parts are whole, sum to the total and lie within one of their due', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 })
  fc.assert(
    fc.property(fc.nat(50_000), weights, (total, all) => {
      const sum = all.reduce((a, b) => a + b, 0)
      fc.pre(sum > 0)
      const parts = apportion(total, all)
      expect(parts.reduce((a, b) => a + b, 0)).toBe(total)
      for (const [i, part] of parts.entries()) {
        const due = (total * (all[i] ?? 0)) / sum
        expect(Number.isInteger(part)).toBe(true)
        expect(Math.abs(part - due)).toBeLessThan(1)
      }
    }),
  )
})

test('nothing to divide needs no weight; something does', () => {
  expect(apportion(0, [0, 0])).toEqual([0, 0])
  expect(() => apportion(3, [0, 0])).toThrow(RangeError)
})
