import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contours } from '../../test/fixtures/view.ts'
import { fitBounds, fromCamera, metresPerPixel, planarPath } from './projection.ts'

const bounds = [2.9, 50.3, 3.4, 50.8] as const
const size = { width: 800, height: 600 }

describe('fitBounds', () => {
  it('holds the bounds within the padding, in the middle, touching it on one axis', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -60, max: 60, noNaN: true }),
        fc.double({ min: 0.01, max: 3, noNaN: true }),
        fc.double({ min: 0.01, max: 3, noNaN: true }),
        fc.integer({ min: 0, max: 100 }),
        (south, wide, high, padding) => {
          const projection = fitBounds([5, south, 5 + wide, south + high], size, padding)
          const [left = 0, bottom = 0] = projection([5, south]) ?? []
          const [right = 0, top = 0] = projection([5 + wide, south + high]) ?? []
          expect((left + right) / 2).toBeCloseTo(size.width / 2, 6)
          expect((top + bottom) / 2).toBeCloseTo(size.height / 2, 6)
          expect(Math.min(left, top)).toBeCloseTo(padding, 4)
          expect(left).toBeGreaterThan(padding - 1e-4)
        },
      ),
    )
  })

  it('shows what MapLibre shows at the zoom that its own formula gives', () => {
    // maplibre-gl cameraForBounds: zoom from the lesser of the two scales, of a world 512 pixels wide at zoom 0
    const [west, south, east, north] = bounds
    const mercatorY = (lat: number) =>
      0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)
    const inner = (length: number) => length - 2 * 20
    const zoom = Math.log2(
      Math.min(
        inner(size.width) / ((512 * (east - west)) / 360),
        inner(size.height) / (512 * (mercatorY(south) - mercatorY(north))),
      ),
    )
    const middle = (mercatorY(south) + mercatorY(north)) / 2
    const lat = (Math.atan(Math.exp((0.5 - middle) * 2 * Math.PI)) * 360) / Math.PI - 90
    const camera = fromCamera({ zoom, lon: (west + east) / 2, lat }, size)
    const fitted = fitBounds(bounds, size, 20)
    for (const point of [
      [west, south],
      [east, north],
      [3.1, 50.42],
    ] as const) {
      const [x = 0, y = 0] = camera([...point]) ?? []
      const [fx = 0, fy = 0] = fitted([...point]) ?? []
      expect(x).toBeCloseTo(fx, 6)
      expect(y).toBeCloseTo(fy, 6)
    }
  })
})

describe('planarPath', () => {
  it('draws a ring the same whichever way it turns', () => {
    const projection = fitBounds([4.9, 47.2, 5.2, 47.4], size, 0)
    const [zone] = contours('iris').iris?.features ?? []
    if (!zone) throw new Error('no zone')
    const reversed = {
      ...zone,
      geometry: { ...zone.geometry, coordinates: zone.geometry.coordinates.map((ring) => ring.toReversed()) },
    }
    const path = planarPath(projection)
    const points = (data: string) => data.match(/[\d.]+,[\d.]+/g)?.toSorted()
    expect(path.box(reversed)).toEqual(path.box(zone))
    expect(new Set(points(path.data(reversed)))).toEqual(new Set(points(path.data(zone))))
  })
})

describe('metresPerPixel', () => {
  it('is the equator over the width of the world at latitude 0, and shrinks with the cosine', () => {
    const at = (lat: number) => metresPerPixel(fromCamera({ zoom: 10, lon: 3, lat }, size), size)
    expect(at(0)).toBeCloseTo(40_075_016.686 / (512 * 1024), 3)
    expect(at(60) / at(0)).toBeCloseTo(0.5, 6)
  })
})
