import { area } from '@turf/area'
import { booleanIntersects } from '@turf/boolean-intersects'
import { featureCollection, polygon } from '@turf/helpers'
import { intersect } from '@turf/intersect'
import { kinks } from '@turf/kinks'
import { expect, test } from 'vitest'
import type { Ring } from '../../../src/contours/plane.ts'
import { tiling } from '../../../src/contours/tiling.test-helper.ts'
import { SHIPPED } from '../../declared/shipped.test-helper.ts'
import { demoBlueprint } from '../demo-blueprint.ts'
import { drawGeography } from './geography.ts'

const blueprint = demoBlueprint(SHIPPED)
const { layers, coverage } = drawGeography(blueprint)
const irisOf = new Map(blueprint.communes.flatMap(({ code, iris }) => iris.map((i) => [i.code, code])))

const rings = (layer: typeof layers.iris): Ring[] =>
  layer.features.flatMap(({ geometry }) =>
    (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map(([exterior = []]) =>
      exterior.slice(1).map(([x = 0, y = 0]): [number, number] => [x, y]),
    ),
  )

test('IRIS tile the communes, vertex to vertex, and no contour crosses itself', () => {
  const [iris, communes] = [tiling(rings(layers.iris)), tiling(rings(layers.commune))]
  expect(iris.repeated).toBe(0)
  expect(communes.repeated).toBe(0)
  expect(iris.clockwise).toBe(0)
  expect(iris.outer.toSorted()).toEqual(communes.outer.toSorted())
  for (const ring of [...rings(layers.iris), ...rings(layers.commune)]) {
    expect(kinks(polygon([[...ring, ring[0] ?? []]])).features).toEqual([])
  }
})

test('QPV and QVA do not overlap', () => {
  for (const [i, a] of layers.qpv.features.entries()) {
    for (const b of layers.qpv.features.slice(i + 1)) {
      const common = intersect(featureCollection([a, b]))
      expect(common ? area(common) : 0).toBeLessThan(1)
    }
  }
})

test('5 QPV each have a belt, and two QVA stand alone', () => {
  const belts = blueprint.quarters.filter(({ kind, beltOf }) => kind === 'qva' && beltOf !== null)
  expect(blueprint.quarters.filter(({ kind }) => kind === 'qpv')).toHaveLength(5)
  expect(new Set(belts.map(({ beltOf }) => beltOf)).size).toBe(5)
  expect(blueprint.quarters).toHaveLength(12)
})

test('perimeters cross IRIS and communes', () => {
  const crossing = blueprint.quarters.filter(({ code }) => {
    const iris = [...coverage].filter(([, { quarters }]) => quarters.has(code)).map(([iris]) => iris)
    return new Set(iris.map((iris) => irisOf.get(iris))).size >= 2 && iris.length >= 3
  })
  expect(crossing.length).toBeGreaterThanOrEqual(3)
  const count = (perimeter: string) => [...coverage.values()].filter((c) => c.perimeter === perimeter).length
  expect(count('inside')).toBeGreaterThanOrEqual(1)
  expect(count('straddling')).toBeGreaterThanOrEqual(10)
  expect(count('outside')).toBeGreaterThanOrEqual(50)
})

test('a perimeter is what the contours say', () => {
  for (const zone of layers.iris.features) {
    const { perimeter, share } = coverage.get(zone.properties.code) ?? { perimeter: null, share: -1 }
    const touches = layers.qpv.features.some((quarter) => booleanIntersects(zone, quarter))
    if (perimeter !== 'outside') expect(touches).toBe(true)
    if (!touches) expect(share).toBe(0)
    if (perimeter === 'straddling') expect(share).toBeGreaterThan(0.02)
    if (perimeter === 'inside') expect(share).toBe(1)
  }
})
