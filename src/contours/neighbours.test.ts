import type { Feature, Polygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { boxRing } from '../lib/box-ring.ts'
import { frameAround, linesWithin } from './landmark-frame.ts'
import { type NamedZone, neighboursOf } from './neighbours.ts'

/** A square of a tenth of a degree, by its place in a grid. */
const square = (column: number, row: number): Feature<Polygon, NamedZone> => {
  const ring = boxRing([column / 10, 45 + row / 10, (column + 1) / 10, 45 + (row + 1) / 10])
  return {
    type: 'Feature',
    properties: { code: `${column}${row}`, name: `C${column}${row}` },
    geometry: {
      type: 'Polygon',
      coordinates: [ring],
    },
  }
}
const GRID = [0, 1, 2].flatMap((column) => [0, 1, 2].map((row) => square(column, row)))

describe('the communes beside a territory', () => {
  const frame = [0.02, 45.02, 0.28, 45.28] as const
  const found = neighboursOf(GRID, ({ properties: { code } }) => code === '11', frame)

  it('are drawn by the borders between them, and never by those of the territory', () => {
    const ends = found.neighbours.flatMap((line) => line.slice(1).map((to, i) => [line[i], to]))
    expect(found.neighbours.length).toBeGreaterThan(0)
    for (const [from, to] of ends) {
      const x = ((from?.[0] ?? 0) + (to?.[0] ?? 0)) / 2
      const y = ((from?.[1] ?? 0) + (to?.[1] ?? 0)) / 2
      // a border of the middle square
      const isOwn = x > 0.0999 && x < 0.2001 && y > 45.0999 && y < 45.2001
      expect(isOwn, `${from} to ${to}`).toBe(false)
    }
    // four corners, each with two borders that leave it
    const length = ends.reduce(
      (sum, [from, to]) =>
        sum + Math.hypot((to?.[0] ?? 0) - (from?.[0] ?? 0), (to?.[1] ?? 0) - (from?.[1] ?? 0)),
      0,
    )
    expect(length).toBeCloseTo(8 * 0.08, 6)
  })

  it('are named within what is seen of each, the territory is not', () => {
    expect(found.places.map(({ name }) => name)).toEqual([
      'C00',
      'C01',
      'C02',
      'C10',
      'C12',
      'C20',
      'C21',
      'C22',
    ])
    for (const { lon, lat } of found.places) {
      expect(lon).toBeGreaterThan(0.02)
      expect(lon).toBeLessThan(0.28)
      expect(lat).toBeGreaterThan(45.02)
      expect(lat).toBeLessThan(45.28)
    }
  })
})

describe('the ground that a map may show', () => {
  it('is wider than the territory, most to the west and the east: a map over a table is wide and low', () => {
    const [west, south, east, north] = frameAround([4.9, 47, 5.3, 47.2])
    const squeeze = Math.cos((47.1 * Math.PI) / 180)
    expect((4.9 - west) * squeeze).toBeCloseTo(3 * (47 - south), 9)
    expect(east - 5.3).toBeCloseTo(4.9 - west, 9)
    expect(north - 47.2).toBeCloseTo(47 - south, 9)
  })
  it('cuts lines, and leaves out those that do not reach it', () => {
    const [cut, ...others] = linesWithin(
      [
        [
          [-1, 0.5],
          [2, 0.5],
        ],
        [
          [5, 5],
          [6, 6],
        ],
        [[0.5, 0.5]],
      ],
      [0, 0, 1, 1],
    )
    expect(others).toEqual([])
    expect(cut).toEqual([
      [0, 0.5],
      [1, 0.5],
    ])
  })
})
