import { expect, it } from 'vitest'
import { decimalsIn } from './decimals-of.ts'

const cells = (...values: (number | string | null)[]) => values.map((value) => ({ measure: 'A', value }))

it('are those that the figures need, and two at most', () => {
  expect(decimalsIn(cells(22_680, 19_410, null, 'missing'))('A')).toBe(0)
  expect(decimalsIn(cells(9, 9.5))('A')).toBe(1)
  expect(decimalsIn(cells(0.1 + 0.2, 12))('A')).toBe(2)
  expect(decimalsIn(cells(100 / 3))('A')).toBe(2)
  expect(decimalsIn([...cells(1.25), { measure: 'B', value: 7 }])('B')).toBe(0)
})
