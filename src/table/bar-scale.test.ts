import { expect, it } from 'vitest'
import { barAt, barScale } from './bar-scale.ts'

it('stands bars on zero, to one scale', () => {
  const scale = barScale([5, 20, 'suppressed', 10])
  expect(scale).toEqual({ least: 0, most: 20 })
  expect(scale && [5, 20, 0].map((value) => barAt(value, scale))).toEqual([
    { top: 75, height: 25, zero: 100 },
    { top: 0, height: 100, zero: 100 },
    { top: 100, height: 0, zero: 100 },
  ])
})

it('hangs what is under zero from the same line', () => {
  const scale = barScale([-5, 15])
  expect(scale && [-5, 15].map((value) => barAt(value, scale))).toEqual([
    { top: 75, height: 25, zero: 75 },
    { top: 0, height: 75, zero: 75 },
  ])
})

it('has no scale without a number to draw', () => {
  expect(barScale([0, 'missing'])).toBeNull()
  expect(barScale(['suppressed'])).toBeNull()
})
