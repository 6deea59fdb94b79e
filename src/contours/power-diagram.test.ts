import { polygonContains } from 'd3-polygon'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Point, type Ring, signedArea } from './plane.ts'
import { powerDiagram } from './power-diagram.ts'
import { tiling } from './tiling.test-helper.ts'

const areasOf = (cells: Ring[][]) =>
  cells.map((rings) => rings.reduce((sum, ring) => sum + signedArea(ring), 0))

const square: Ring = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
]

/** Two legs, 2 wide and 9 high, on a base 10 wide and 1 high. */
const horseshoe: Ring = [
  [0, 0],
  [10, 0],
  [10, 10],
  [8, 10],
  [8, 1],
  [2, 1],
  [2, 10],
  [0, 10],
]

/** Star-shaped ring around the origin, concave more often than not. */
const starArbitrary = fc
  .array(fc.double({ min: 2, max: 10, noNaN: true }), { minLength: 5, maxLength: 24 })
  .map((radii) =>
    radii.map((radius, k): Point => {
      const angle = (2 * Math.PI * k) / radii.length
      return [radius * Math.cos(angle), radius * Math.sin(angle)]
    }),
  )

const siteArbitrary = fc.record({
  place: fc.tuple(fc.integer({ min: -120, max: 120 }), fc.integer({ min: -120, max: 120 })),
  area: fc.double({ min: 0.2, max: 20, noNaN: true }),
})

const sitesArbitrary = fc
  .uniqueArray(siteArbitrary, { minLength: 1, maxLength: 12, selector: ({ place }) => String(place) })
  .map((sites) => ({
    places: sites.map(({ place: [x, y] }): Point => [x / 10, y / 10]),
    areas: sites.map(({ area }) => area),
  }))

describe('powerDiagram', () => {
  test('one site has the whole polygon', () => {
    expect(areasOf(powerDiagram(square, [[3, 4]], [1]))).toEqual([100])
  })

  test('two sites share a square by a straight line at the place that the areas ask', () => {
    const [left, right] = powerDiagram(
      square,
      [
        [4, 5],
        [6, 5],
      ],
      [1, 3],
    )
    expect(Math.max(...(left?.[0] ?? []).map(([x]) => x))).toBeCloseTo(2.5, 4)
    expect(Math.min(...(right?.[0] ?? []).map(([x]) => x))).toBeCloseTo(2.5, 4)
  })

  test('a clockwise outline gives the same areas', () => {
    const cells = powerDiagram(
      square.toReversed(),
      [
        [4, 5],
        [6, 5],
      ],
      [1, 3],
    )
    expect(areasOf(cells)[0]).toBeCloseTo(25, 3)
  })

  test('a cell that a concave outline cuts has two parts, and the right area', () => {
    const cells = powerDiagram(
      horseshoe,
      [
        [5, 0.5],
        [5, 8],
      ],
      [1, 1],
    )
    expect(cells.map((cell) => cell.length)).toEqual([1, 2])
    for (const area of areasOf(cells)) expect(area).toBeCloseTo(23, 3)
  })

  test('sites moved and scaled together, even out of the outline, give the same cells', () => {
    const places: Point[] = [
      [2, 3],
      [7, 2],
      [5, 8],
    ]
    const near = powerDiagram(square, places, [2, 3, 4])
    const far = powerDiagram(
      square,
      places.map(([x, y]): Point => [3 * x + 50, 3 * y - 20]),
      [2, 3, 4],
    )
    for (const [i, cell] of near.entries())
      for (const [x, y] of cell[0] as Ring)
        expect((far[i]?.[0] ?? []).some(([u, v]) => Math.hypot(u - x, v - y) < 1e-3)).toBe(true)
  })

  test('cells that meet by four at a point share it', () => {
    const places = [2, 5, 8].flatMap((x) => [2, 5, 8].map((y): Point => [x, y]))
    const cells = powerDiagram(
      square,
      places,
      places.map(() => 1),
    )
    const { repeated, outer } = tiling(cells.flat())
    expect(repeated).toBe(0)
    expect(outer.length).toBe(12)
    expect(new Set(cells.flat(2).map(String)).size).toBe(16)
  })

  test('any sites, areas and star-shaped outline: areas right, cells tile the outline', () => {
    fc.assert(
      fc.property(starArbitrary, sitesArbitrary, (outline, { places, areas }) => {
        const cells = powerDiagram(outline, places, areas)
        const whole = signedArea(outline)
        const share = whole / areas.reduce((sum, area) => sum + area, 0)
        areasOf(cells).forEach((area, i) => {
          expect(Math.abs(area / ((areas[i] as number) * share) - 1)).toBeLessThan(0.001)
        })
        const { repeated, clockwise, outerArea, area } = tiling(cells.flat())
        expect({ repeated, clockwise }).toEqual({ repeated: 0, clockwise: 0 })
        expect(area / whole).toBeCloseTo(1, 6)
        expect(outerArea / whole).toBeCloseTo(1, 6)
      }),
      { endOnFailure: true },
    )
  })

  test('a point of the outline is in one cell only', () => {
    fc.assert(
      fc.property(starArbitrary, sitesArbitrary, siteArbitrary, (outline, { places, areas }, { place }) => {
        const point: Point = [place[0] / 40 + 0.0123, place[1] / 40 + 0.0057]
        const cells = powerDiagram(outline, places, areas)
        const holders = cells.flat().filter((ring) => polygonContains(ring, point))
        expect(holders.length).toBe(polygonContains(outline, point) ? 1 : 0)
      }),
      { endOnFailure: true },
    )
  })

  test('refuses coincident sites, areas that are not positive, lists of unequal length', () => {
    expect(() =>
      powerDiagram(
        square,
        [
          [1, 1],
          [1, 1],
        ],
        [1, 1],
      ),
    ).toThrow('sites 0 and 1 are at the same place')
    expect(() =>
      powerDiagram(
        square,
        [
          [1, 1],
          [2, 1],
        ],
        [1, 0],
      ),
    ).toThrow('area of site 1 is 0')
    expect(() => powerDiagram(square, [[1, 1]], [Number.NaN])).toThrow(RangeError)
    expect(() => powerDiagram(square, [[1, 1]], [1, 2])).toThrow('1 sites for 2 areas')
    expect(() => powerDiagram(square, [], [])).toThrow(RangeError)
  })
})
