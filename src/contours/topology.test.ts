import { polygonContains } from 'd3-polygon'
import type { FeatureCollection, Polygon, Position } from 'geojson'
import { feature, mesh, neighbors } from 'topojson-client'
import { describe, expect, test } from 'vitest'
import { type Point, signedArea } from './plane.ts'
import { schematicContours } from './schematic-contours.ts'
import { subdivide } from './subdivide.ts'
import { toTopology } from './topology.ts'

/** Six communes, each divided into nine IRIS. */
const IRIS_PER_COMMUNE = 9
const communes = schematicContours(
  [
    [5.0, 47.3, 20],
    [5.06, 47.31, 8],
    [5.02, 47.35, 12],
    [4.95, 47.28, 5],
    [5.03, 47.26, 15],
    [4.96, 47.33, 9],
  ].map(([lon, lat, areaKm2], i) => ({
    code: `9900${i}`,
    lon: lon as number,
    lat: lat as number,
    areaKm2: areaKm2 as number,
  })),
)
const iris = {
  type: 'FeatureCollection' as const,
  features: communes.features.flatMap(({ geometry, properties }) => {
    const [lon, lat] = (geometry.coordinates[0] as Position[])[0] as [number, number]
    const sites = Array.from({ length: IRIS_PER_COMMUNE }, (_, k) => ({
      code: `${properties.code}${k}`,
      lon: lon + (k * 7 * k) / 1000,
      lat: lat + (k * 3) / 1000,
      areaKm2: 1 + (k % 4),
    }))
    return subdivide(geometry, sites).features
  }),
}
const topology = toTopology({ commune: communes, iris })

type Arcs = number | Arcs[]
const flatArcs = (arcs: Arcs): number[] =>
  Array.isArray(arcs) ? arcs.flatMap(flatArcs) : [arcs < 0 ? ~arcs : arcs]
const arcsOf = (name: 'commune' | 'iris') =>
  topology.objects[name].geometries.map((geometry) =>
    flatArcs('arcs' in geometry ? (geometry.arcs as Arcs) : []),
  )

const square = (x: number, y: number, size: number): Position[] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]
const layer = (...polygons: Position[][][]): FeatureCollection<Polygon> => ({
  type: 'FeatureCollection',
  features: polygons.map((coordinates, i) => ({
    type: 'Feature',
    id: i,
    properties: { code: String(i) },
    geometry: { type: 'Polygon', coordinates },
  })),
})

describe('toTopology', () => {
  test.each(['commune', 'iris'] as const)('%s: every arc belongs to one zone or to two', (name) => {
    const uses = new Map<number, number>()
    for (const arc of arcsOf(name).flat()) uses.set(arc, (uses.get(arc) ?? 0) + 1)
    expect(Math.max(...uses.values())).toBe(2)
    expect(neighbors(topology.objects[name].geometries).every((others) => others.length > 0)).toBe(true)
  })

  test('every arc of a commune is an arc of its IRIS', () => {
    const irisArcs = arcsOf('iris')
    arcsOf('commune').forEach((arcs, i) => {
      const inside = new Set(irisArcs.slice(IRIS_PER_COMMUNE * i, IRIS_PER_COMMUNE * (i + 1)).flat())
      expect(arcs.filter((arc) => !inside.has(arc))).toEqual([])
    })
  })

  test('both layers have the same outer border', () => {
    const outer = (name: 'commune' | 'iris') =>
      mesh(topology, topology.objects[name], (a, b) => a === b).coordinates
    expect(outer('iris')).toEqual(outer('commune'))
  })

  test('decoded rings turn as RFC 7946 says and hold their label', () => {
    for (const { geometry, properties } of feature(topology, topology.objects.iris).features) {
      const ring = (geometry as Polygon).coordinates[0] as Point[]
      expect(signedArea(ring.slice(1))).toBeGreaterThan(0)
      expect(polygonContains(ring, [properties.lon, properties.lat])).toBe(true)
    }
  })

  test('keeps properties, ids, order, and gives the bounds in degrees', () => {
    const simple = toTopology({ zone: layer([square(2, 47, 0.1)], [square(2.1, 47, 0.1)]) })
    expect(simple.bbox).toEqual([2, 47, 2.2, 47.1])
    expect(simple.objects.zone.geometries.map(({ id, properties }) => ({ id, properties }))).toEqual([
      { id: 0, properties: { code: '0', lon: 2.05, lat: 47.05 } },
      { id: 1, properties: { code: '1', lon: 2.15, lat: 47.05 } },
    ])
  })

  test('turns rings the right way and keeps a hole', () => {
    const ring = square(2, 47, 0.1)
    const hole = square(2.02, 47.02, 0.02)
    const simple = toTopology({ zone: layer([ring.toReversed(), hole]) })
    const decoded = feature(simple, simple.objects.zone).features[0]
    const [exterior, inner] = ((decoded as NonNullable<typeof decoded>).geometry as Polygon).coordinates as [
      Point[],
      Point[],
    ]
    expect(signedArea(exterior.slice(1))).toBeGreaterThan(0)
    expect(signedArea(inner.slice(1))).toBeLessThan(0)
  })

  test('refuses a zone that the grid swallows', () => {
    expect(() => toTopology({ zone: layer([square(2, 47, 0.000001)]) })).toThrow('too small to draw: 0')
  })
})
