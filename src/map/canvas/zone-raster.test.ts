import { polygonContains } from 'd3-polygon'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jitteredGrid } from './jittered-grid.test-helper.ts'
import { boxOf, type PlaneZone } from './plane-contours.ts'
import { FIRST_ZONE, GROUND, OUTSIDE, zoneRaster } from './zone-raster.ts'

const SIZE = { width: 47, height: 41 }
// odd parts, so that no edge runs through the middle of a pixel, which either zone may then have
const SHIFT = { scale: 10, x: 3.30171, y: 4.70293 }

const square = (west: number, north: number, side: number): number[] => [
  west,
  north,
  west + side,
  north,
  west + side,
  north + side,
  west,
  north + side,
  west,
  north,
]
const zone = (code: string, ...rings: number[][]): PlaneZone => {
  const lines = rings.map((ring) => Float64Array.from(ring))
  return { code, rings: lines, box: boxOf(lines) }
}

/** Zones that hold the middle of a pixel, by another way than rows of crossings. */
const holders = (zones: readonly PlaneZone[], column: number, row: number): number[] => {
  const at: [number, number] = [(column + 0.5 - SHIFT.x) / SHIFT.scale, (row + 0.5 - SHIFT.y) / SHIFT.scale]
  return zones.flatMap(({ rings: [ring = new Float64Array()] }, i) => {
    const points = Array.from({ length: ring.length / 2 }, (_, k): [number, number] => [
      ring[2 * k] as number,
      ring[2 * k + 1] as number,
    ])
    return polygonContains(points, at) ? [i] : []
  })
}

describe('the raster of zones', () => {
  it('gives each pixel to the one zone that holds its middle, whatever the order of zones and rings', () => {
    fc.assert(
      fc.property(jitteredGrid(4, 3), (zones) => {
        const { ids } = zoneRaster(zones, null, SHIFT, SIZE)
        const turned = zoneRaster([...zones].reverse(), null, SHIFT, SIZE).ids
        const held = [...ids].map((_, at) =>
          holders(zones, at % SIZE.width, Math.floor(at / SIZE.width)).join(),
        )
        expect([...ids].map((id) => (id === OUTSIDE ? '' : String(id - FIRST_ZONE)))).toEqual(held)
        expect([...turned].map((id) => id && 2 * FIRST_ZONE + zones.length - 1 - id)).toEqual([...ids])
      }),
      { numRuns: 10 },
    )
  })

  it('leaves holes open, and shows the ground where no zone is', () => {
    const holed = zone('holed', square(0, 0, 3), square(1, 1, 1))
    const { ids } = zoneRaster([holed], [zone('land', square(0, 0, 4))], { scale: 10, x: 0, y: 0 }, SIZE)
    const at = (x: number, y: number) => ids[y * SIZE.width + x]
    expect(at(5, 5)).toBe(FIRST_ZONE)
    expect(at(15, 15)).toBe(GROUND)
    expect(at(35, 35)).toBe(GROUND)
    expect(at(45, 5)).toBe(OUTSIDE)
  })

  it('draws what of a zone is in sight where the rest is far outside', () => {
    const wide = zone('wide', square(-1000, -1000, 2000))
    const { ids } = zoneRaster([wide], null, { scale: 50, x: 10, y: 10 }, SIZE)
    expect(new Set(ids)).toEqual(new Set([FIRST_ZONE]))
  })
})
