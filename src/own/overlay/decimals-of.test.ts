import { expect, it } from 'vitest'
import { decimalsOf } from './decimals-of.ts'

const cells = (...values: (number | string | null)[]) => values.map((value) => ({ measure: 'A', value }))

it('are those that the figures need, and two at most', () => {
  expect(decimalsOf('A', cells(22_680, 19_410, null, 'missing'))).toBe(0)
  expect(decimalsOf('A', cells(9, 9.5))).toBe(1)
  expect(decimalsOf('A', cells(0.1 + 0.2, 12))).toBe(2)
  expect(decimalsOf('A', cells(100 / 3))).toBe(2)
  expect(decimalsOf('B', cells(1.25))).toBe(0)
})
