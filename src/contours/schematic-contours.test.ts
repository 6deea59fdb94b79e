import { readFileSync } from 'node:fs'
import { geoArea } from 'd3-geo'
import fc from 'fast-check'
import type { Polygon } from 'geojson'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { Contours } from './contour-features.ts'
import { GRID_PER_DEGREE } from './grid.ts'
import { labelPoint } from './label-point.ts'
import { localPlane } from './local-plane.ts'
import type { Point } from './plane.ts'
import { type ContourSite, schematicContours } from './schematic-contours.ts'
import { tiling } from './tiling.test-helper.ts'

const EARTH_RADIUS_KM = 6371.0072

const table = readFileSync(new URL('../../data/communes-coordonnees.csv', import.meta.url), 'utf8')
const communes = Papa.parse<Record<string, string>>(table.trim(), { header: true }).data.map((row) => ({
  code: row.code_insee as string,
  epci: row.epci as string,
  lon: Number(row.lon),
  lat: Number(row.lat),
  areaKm2: Number(row.superficie_km2),
}))

const epcis = [
  { name: 'Dijon', siren: '242100410', count: 23 },
  { name: 'Lens-Liévin', siren: '246200364', count: 36 },
  { name: 'MEL', siren: '200093201', count: 95 },
  { name: 'Orléans', siren: '244500468', count: 22 },
]

const rings = ({ features }: Contours<Polygon>): Point[][] =>
  features.map(({ geometry }) =>
    (geometry.coordinates[0] as Point[])
      .slice(1)
      .map(([lon, lat]): Point => [Math.round(lon * GRID_PER_DEGREE), Math.round(lat * GRID_PER_DEGREE)]),
  )

/** Area on the sphere; d3 wants exterior rings clockwise. */
const areaKm2 = ({ coordinates }: Polygon) =>
  geoArea({ type: 'Polygon', coordinates: coordinates.map((ring) => ring.toReversed()) }) *
  EARTH_RADIUS_KM ** 2

const areaErrors = (contours: Contours<Polygon>, sites: readonly ContourSite[]) =>
  contours.features.map(({ geometry }, i) =>
    Math.abs(areaKm2(geometry) / (sites[i] as ContourSite).areaKm2 - 1),
  )

describe('schematicContours', () => {
  test.each(epcis)(
    '$name: one polygon for each commune, areas within 0.2 %, one tiling in one piece',
    ({ siren, count }) => {
      const sites = communes.filter(({ epci }) => epci === siren)
      const contours = schematicContours(sites)
      expect(contours.features.map(({ properties }) => properties.code)).toEqual(
        sites.map(({ code }) => code),
      )
      expect(contours.features).toHaveLength(count)
      expect(Math.max(...areaErrors(contours, sites))).toBeLessThan(0.002)
      const { repeated, clockwise, outer } = tiling(rings(contours))
      expect({ repeated, clockwise }).toEqual({ repeated: 0, clockwise: 0 })
      expect(loops(outer)).toBe(1)
    },
  )

  test.each(epcis)('$name: labels stay near the centres', ({ siren }) => {
    const sites = communes.filter(({ epci }) => epci === siren)
    const moves = schematicContours(sites).features.map(({ geometry }, i) => {
      const { lon, lat, areaKm2 } = sites[i] as ContourSite
      const { lon: x, lat: y } = labelPoint(geometry)
      return { km: Math.hypot(...localPlane([lon, lat]).project([x, y])), areaKm2 }
    })
    const meanRadius = Math.sqrt(moves.reduce((sum, move) => sum + move.areaKm2, 0) / moves.length / Math.PI)
    const meanMove = moves.reduce((sum, move) => sum + move.km, 0) / moves.length
    expect(Math.max(...moves.map((move) => move.km))).toBeLessThan(2.5)
    expect(meanMove).toBeLessThan(meanRadius / 2)
  })

  test('the same at each run', () => {
    const sites = communes.filter(({ epci }) => epci === '242100410')
    expect(JSON.stringify(schematicContours(sites))).toBe(JSON.stringify(schematicContours(sites)))
  })

  test('any sites and areas: polygons, areas within 1 %, vertices shared', () => {
    const siteArbitrary = fc.record({
      lon: fc.integer({ min: 2000, max: 2300 }),
      lat: fc.integer({ min: 46_000, max: 46_300 }),
      areaKm2: fc.double({ min: 0.5, max: 45, noNaN: true }),
    })
    const selector = ({ lon, lat }: { lon: number; lat: number }) => `${lon} ${lat}`
    fc.assert(
      fc.property(fc.uniqueArray(siteArbitrary, { minLength: 1, maxLength: 15, selector }), (values) => {
        const sites = values.map(({ lon, lat, areaKm2 }, i) => ({
          code: String(i),
          lon: lon / 1000,
          lat: lat / 1000,
          areaKm2,
        }))
        const contours = schematicContours(sites)
        expect(Math.max(...areaErrors(contours, sites))).toBeLessThan(0.01)
        const { repeated, clockwise, outer } = tiling(rings(contours))
        expect({ repeated, clockwise }).toEqual({ repeated: 0, clockwise: 0 })
        expect(loops(outer)).toBe(1)
      }),
      { numRuns: 15, endOnFailure: true },
    )
  })
})

/** How many closed walks the edges make: 1 for the outline of a piece without hole. */
function loops(edges: readonly string[]): number {
  const next = new Map(edges.map((edge) => edge.split('>') as [string, string]))
  expect(next.size).toBe(edges.length)
  let count = 0
  for (const start of next.keys())
    if (next.has(start)) {
      count++
      for (let at: string | undefined = start; at !== undefined; ) {
        const to: string | undefined = next.get(at)
        next.delete(at)
        at = to
      }
    }
  return count
}
