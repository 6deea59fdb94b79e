import type { MultiPolygon, Polygon, Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { type Point, signedArea } from './plane.ts'
import { subdivide } from './subdivide.ts'

const polygon = (...coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates })
const site = (code: string, lon: number, lat: number, areaKm2: number) => ({ code, lon, lat, areaKm2 })

/** In square degrees: proportions are what counts. */
const area = (geometry: Polygon | MultiPolygon) =>
  (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).reduce(
    (sum, [ring]) => sum + signedArea((ring as Point[]).slice(1)),
    0,
  )

const square = [
  [2, 47],
  [2.1, 47],
  [2.1, 47.1],
  [2, 47.1],
  [2, 47],
]

/** Two legs on a thin base. */
const horseshoe = [
  [2, 47],
  [2.1, 47],
  [2.1, 47.1],
  [2.08, 47.1],
  [2.08, 47.01],
  [2.02, 47.01],
  [2.02, 47.1],
  [2, 47.1],
  [2, 47],
]

describe('subdivide', () => {
  test('areas are in proportion, codes and order kept', () => {
    const { features } = subdivide(polygon(square), [site('b', 2.01, 47.01, 1), site('a', 2.02, 47.02, 3)])
    expect(features.map(({ properties }) => properties.code)).toEqual(['b', 'a'])
    expect(area((features[0] as (typeof features)[0]).geometry)).toBeCloseTo(0.0025, 6)
    expect(area((features[1] as (typeof features)[0]).geometry)).toBeCloseTo(0.0075, 6)
  })

  test('zones of even shape even where the sites are crowded in a corner', () => {
    const sites = [0, 1, 2, 3].map((k) => site(String(k), 2.001 + k / 1e4, 47.001 + (k * k) / 1e5, 1))
    for (const { geometry } of subdivide(polygon(square), sites).features) {
      const lons = (geometry.coordinates[0] as Position[]).map(([lon]) => lon as number)
      expect(Math.max(...lons) - Math.min(...lons)).toBeLessThan(0.08)
    }
  })

  test('a zone that the outline cuts is a MultiPolygon of the right area', () => {
    const { features } = subdivide(polygon(horseshoe), [
      site('base', 2.05, 47, 1),
      site('top', 2.05, 47.09, 1),
    ])
    expect(features.map(({ geometry }) => geometry.type)).toContain('MultiPolygon')
    for (const { geometry } of features) expect(area(geometry)).toBeCloseTo(0.0023, 5)
  })

  test('refuses a hole', () => {
    const hole = square.map(([x, y]) => [2.05 + ((x as number) - 2) / 10, 47.05 + ((y as number) - 47) / 10])
    expect(() => subdivide(polygon(square, hole), [site('a', 2, 47, 1)])).toThrow('without hole')
  })
})
