import { expect, test } from 'vitest'
import { stream } from './random.ts'

const draws = (seed: number, ...keys: string[]) => {
  const random = stream(seed, ...keys)
  return Array.from({ length: 5 }, () => random.between(0, 1))
}

test('a stream depends on its seed and on its name only', () => {
  expect(draws(1, 'a', 'b')).toEqual(draws(1, 'a', 'b'))
  expect(draws(1, 'a', 'b')).not.toEqual(draws(2, 'a', 'b'))
  expect(draws(1, 'a', 'b')).not.toEqual(draws(1, 'a', 'c'))
})

test('the bell has mean 0, variance 1 and stays within 3', () => {
  const random = stream(7, 'bell')
  const values = Array.from({ length: 20_000 }, () => random.bell())
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  expect(mean).toBeCloseTo(0, 1)
  expect(variance).toBeCloseTo(1, 1)
  expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(3)
})

test('an index is drawn in proportion of the weights, never where there is none', () => {
  const random = stream(3, 'index')
  const drawn = Array.from({ length: 9000 }, () => random.index([2, 0, 1]))
  expect(drawn).not.toContain(1)
  expect(drawn.filter((index) => index === 0).length / 9000).toBeCloseTo(2 / 3, 1)
})
