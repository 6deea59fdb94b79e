import { expect, it } from 'vitest'
import { openGeometry } from './open-geojson.ts'

const square = (size: number, at = 0) => [
  [at, at],
  [at, at + size],
  [at + size, at + size],
  [at + size, at],
  [at, at],
]
const back = (ring: number[][]) => [...ring].reverse()

it('turns outer rings against the clock and holes with it, whichever way they came', () => {
  const clockwise = square(10)
  const hole = square(2, 4)
  for (const rings of [
    [clockwise, hole],
    [back(clockwise), back(hole)],
  ]) {
    expect(openGeometry({ type: 'Polygon', coordinates: rings }).coordinates).toEqual([back(clockwise), hole])
    expect(openGeometry({ type: 'MultiPolygon', coordinates: [rings] }).coordinates).toEqual([
      [back(clockwise), hole],
    ])
  }
})

it('keeps seven decimals, no noise of arithmetic', () => {
  const ring = square(0.1 + 0.2).map(([x = 0, y = 0]) => [x + 5.041_470_000_000_3, y])
  const [[first]] = openGeometry({ type: 'Polygon', coordinates: [ring] }).coordinates as [number[][]]
  expect(first).toEqual([5.04147, 0])
})
