import { expect, test } from 'vitest'
import { conformRings } from './conform.ts'
import type { Ring } from './plane.ts'

const square: Ring = [
  [0, 0],
  [100, 0],
  [100, 100],
  [0, 100],
]

test('close vertices become the first one met', () => {
  const neighbour: Ring = [
    [101, 0],
    [200, 0],
    [200, 100],
    [100, 101],
  ]
  const [, moved] = conformRings([square, neighbour], 1.5)
  expect(moved).toEqual([
    [100, 0],
    [200, 0],
    [200, 100],
    [100, 100],
  ])
})

test("a vertex on another ring's edge is given to that ring, in order", () => {
  const upper: Ring = [
    [101, 30],
    [200, 30],
    [200, 70],
    [100, 70],
  ]
  const [holed] = conformRings([square, upper], 1.5)
  expect(holed).toEqual([
    [0, 0],
    [100, 0],
    [101, 30],
    [100, 70],
    [100, 100],
    [0, 100],
  ])
})

test('a vertex near an edge only bent into reach is given too', () => {
  const bender: Ring = [
    [50, -1],
    [60, -50],
    [40, -50],
  ]
  const reached: Ring = [
    [48, -2],
    [38, -50],
    [30, -50],
  ]
  const [bent] = conformRings([square, bender, reached], 1.5)
  expect(bent).toContainEqual([50, -1])
  expect(bent).toContainEqual([48, -2])
})

test('vertices out of reach stay apart', () => {
  const far: Ring = [
    [102, 30],
    [200, 30],
    [200, 70],
  ]
  expect(conformRings([square, far], 1.5)).toEqual([square, far])
})

test('an edge walked there and back is dropped', () => {
  const spiked: Ring = [...square.slice(0, 2), [150, 50], [100, 0.5], ...square.slice(2)]
  expect(conformRings([spiked], 1.5)).toEqual([square])
})

test('a ring narrower than the tolerance vanishes', () => {
  const thin: Ring = [
    [0, 0],
    [1, 0],
    [1, 1],
  ]
  expect(conformRings([thin], 1.5)).toEqual([[]])
})
