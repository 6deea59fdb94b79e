import { expect, it } from 'vitest'
import { type Delta, movedThreshold } from './moved-threshold.ts'

it.each<[string, 'mean' | undefined, number, Delta, number]>([
  ['a rate lower, by points', undefined, 17.6, -5, 12.6],
  ['a rate higher', undefined, 40, 5, 45],
  ['a rate no lower than 0', undefined, 3, -5, 0],
  ['a mean of ten dwellings, by 5 % of it', 'mean', 1000, -5, 950],
  ['a mean of 2.1 persons, to a whole hundredth: 2.21', 'mean', 210, 5, 221],
  ['a mean of nothing', 'mean', 0, 5, 0],
])('moves %s', (_, unit, threshold, delta, expected) => {
  expect(movedThreshold({ unit }, threshold, delta)).toBeCloseTo(expected, 9)
})

it('leaves a threshold that the territory does not give unknown', () => {
  expect(movedThreshold({ unit: undefined }, Number.NaN, -5)).toBeNaN()
  expect(movedThreshold({ unit: 'mean' }, Number.NaN, 5)).toBeNaN()
})
