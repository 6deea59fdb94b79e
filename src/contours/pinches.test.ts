import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withoutPinches } from './pinches.ts'
import { type Ring, signedArea } from './plane.ts'

const areaOf = (polygons: readonly Ring[][]) =>
  polygons.reduce(
    (sum, [outer = [], ...holes]) =>
      sum + Math.abs(signedArea(outer)) - holes.reduce((of, hole) => of + Math.abs(signedArea(hole)), 0),
    0,
  )

it('leaves a ring that meets itself nowhere', () => {
  const square: Ring = [
    [0, 0],
    [2, 0],
    [2, 2],
    [0, 2],
  ]
  expect(withoutPinches(square)).toEqual([[square]])
})

it('makes two polygons of two that meet in a vertex', () => {
  const hourglass: Ring = [
    [0, 0],
    [4, 0],
    [2, 2],
    [4, 4],
    [0, 4],
    [2, 2],
  ]
  const polygons = withoutPinches(hourglass)
  expect(polygons.map(({ length }) => length)).toEqual([1, 1])
  expect(areaOf(polygons)).toBe(8)
})

it('makes a hole of a loop inside', () => {
  const bay: Ring = [
    [0, 0],
    [6, 0],
    [6, 6],
    [0, 6],
    [0, 3],
    [2, 4],
    [4, 3],
    [2, 2],
    [0, 3],
  ]
  const polygons = withoutPinches(bay)
  expect(polygons.map(({ length }) => length)).toEqual([2])
  expect(areaOf(polygons)).toBe(36 - 4)
})

it('gives rings that pass each vertex once, whatever the ring', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
  fc.assert(
    fc.property(fc.array(point, { minLength: 3, maxLength: 20 }), (ring) => {
      for (const loop of withoutPinches(ring).flat()) {
        expect(new Set(loop.map(String)).size).toBe(loop.length)
        expect(loop.length).toBeGreaterThan(2)
      }
    }),
  )
})
