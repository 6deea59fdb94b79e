import { area } from '@turf/area'
import { kinks } from '@turf/kinks'
import fc from 'fast-check'
import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { polygonsOf, type ZoneFeature } from '../sources/contours/zone-feature.ts'
import type { ZoneCode } from '../territory/code.ts'
import { simplifyLayers } from './simplify.ts'

const zone = (code: string, ring: Position[]): ZoneFeature => ({
  type: 'Feature',
  properties: { code: code as ZoneCode, name: code, commune: null, kind: null },
  geometry: { type: 'Polygon', coordinates: [ring] },
})

/** A border between two zones that wiggles by about 10 m around longitude 5.1. */
const wiggle = Array.from({ length: 41 }, (_, i): Position => [5.1 + (i % 2) * 0.0001, 46 + i * 0.0025])
const west = zone('01004', [[5, 46], ...wiggle, [5, 46.1], [5, 46]])
const east = zone('01033', [[5.2, 46], [5.2, 46.1], ...[...wiggle].reverse(), [5.2, 46]])
const positions = ({ geometry }: ZoneFeature) => polygonsOf(geometry).flat(2)
const keys = (of: ZoneFeature) => new Set(positions(of).map((position) => position.join(' ')))

/** Zones side by side: each row of widths is a latitude, so that borders wander into one another's bays and never cross. */
function tiles(rows: readonly (readonly number[])[]): ZoneFeature[] {
  const border = (i: number) =>
    rows.map((widths, k): Position => {
      const east = widths.slice(0, i + 1).reduce((sum, width) => sum + width, 0)
      return [5 + east * 0.02, 46 + (k / (rows.length - 1)) * 0.05]
    })
  return Array.from({ length: (rows[0]?.length ?? 1) - 1 }, (_, i) => {
    const [left, right] = [border(i), border(i + 1)]
    return zone(`0100${i + 1}`, [...left, ...right.reverse(), left[0] as Position])
  })
}

describe('simplifyLayers', () => {
  it('writes no contour that crosses itself, and keeps borders shared, however they wander', () => {
    const width = fc.double({ min: 0.01, max: 3, noNaN: true })
    const rows = fc.array(fc.tuple(width, width, width, width), { minLength: 3, maxLength: 40 })
    fc.assert(
      fc.property(rows, fc.integer({ min: 3, max: 7 }), (widths, size) => {
        const given = tiles(widths)
        const { commune } = simplifyLayers({ commune: given }, 10 ** size)
        for (const [i, one] of commune.entries()) {
          expect(kinks(one).features).toEqual([])
          expect(Math.abs(area(one) / area(given[i] as ZoneFeature) - 1)).toBeLessThanOrEqual(0.05)
          // every vertex inside of the row is one of a neighbour too
          const next = commune[i + 1]
          if (!next) continue
          const edge = [...keys(one)].filter((key) => keys(given[i + 1] as ZoneFeature).has(key))
          expect(edge.filter((key) => !keys(next).has(key))).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('takes out small bends and leaves shared edges shared, within and between layers', () => {
    const layers = {
      commune: [west, east],
      iris: [{ ...west, properties: { ...west.properties, code: '010040000' } }],
    }
    const { commune, iris } = simplifyLayers(layers, 5000)
    const [a, b] = commune as [ZoneFeature, ZoneFeature]
    expect(positions(a).length).toBeLessThan(12)
    const border = (of: ZoneFeature) =>
      [...keys(of)]
        .filter((key) => Number(key.split(' ')[0]) > 5.05 && Number(key.split(' ')[0]) < 5.15)
        .sort()
    expect(border(a)).toEqual(border(b))
    expect(iris[0]?.geometry).toEqual(a.geometry)
    expect(a.properties).toEqual(west.properties)
  })

  it('leaves everything at 0 m²', () => {
    const { commune } = simplifyLayers({ commune: [west, east] }, 0)
    expect(positions(commune[0] as ZoneFeature).length).toBe(positions(west).length)
  })

  it('leaves whole a zone whose contour would cross itself', () => {
    // a spit of land that a bay of the other side enters: the bend that lets it by is a small triangle
    const spit = zone('01004', [
      [5, 46],
      [5.01, 46],
      [5.01, 46.01],
      [5.0052, 46.01],
      [5.005, 46.0002],
      [5.0048, 46.01],
      [5, 46.01],
      [5, 46],
    ])
    const bent = zone('01033', [
      [5.1, 46],
      [5.11, 46],
      [5.11, 46.01],
      [5.1055, 46.01],
      [5.105, 46.0001],
      [5.1045, 46.01],
      [5.1, 46.01],
      [5.1, 46],
    ])
    const shallow = {
      ...bent,
      geometry: {
        type: 'Polygon' as const,
        coordinates: bent.geometry.coordinates.map((ring) => [
          ring[0] as Position,
          // the southern border gives way by ten metres below the bay
          ...([
            [5.1045, 46],
            [5.105, 45.9999],
            [5.1055, 46],
          ] as Position[]),
          ...(ring.slice(1) as Position[]).map(
            ([x = 0, y = 0]): Position => [x, y === 46.0001 ? 45.99995 : y],
          ),
        ]),
      },
    }
    const { commune } = simplifyLayers({ commune: [spit, shallow as ZoneFeature] }, 1000)
    expect(commune.map((one) => kinks(one).features.length)).toEqual([0, 0])
    expect(commune[1]?.geometry).toEqual(shallow.geometry)
  })

  it('keeps a small zone that would vanish', () => {
    const ring = Array.from({ length: 25 }, (_, i): Position => {
      const angle = ((i % 24) / 24) * 2 * Math.PI
      return [5.05 + 0.0005 * Math.cos(angle), 46.05 + 0.0005 * Math.sin(angle)]
    })
    const island = zone('QP001001', ring)
    const { qpv, commune } = simplifyLayers({ commune: [west, east], qpv: [island] }, 100_000)
    expect(area(qpv[0] as ZoneFeature)).toBeCloseTo(area(island), 0)
    expect(positions(commune[0] as ZoneFeature).length).toBeLessThan(12)
  })

  it('measures a small zone finer where it is asked to: it keeps its area, and the vertices that it takes', () => {
    const ring = Array.from({ length: 49 }, (_, i): Position => {
      const angle = ((i % 48) / 48) * 2 * Math.PI
      return [5.05 + 0.0005 * Math.cos(angle), 46.05 + 0.0005 * Math.sin(angle)]
    })
    const island = zone('QP001001', ring)
    const { qpv } = simplifyLayers({ commune: [west, east], qpv: [island] }, 100_000, 4)
    const [drawn] = qpv as [ZoneFeature]
    expect(area(drawn) / area(island)).toBeGreaterThan(0.95)
    expect(positions(drawn).length).toBeLessThan(25)
    expect([...keys(drawn)].every((key) => keys(island).has(key))).toBe(true)
  })
})
