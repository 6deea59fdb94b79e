import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitBounds, fromCamera, metresPerPixel } from '../../figure/projection.ts'
import { cameraOf, cameraOver, metresPerPixelAt, movement, shiftOf, toPlane } from './plane.ts'

const size = { width: 740, height: 620 }
const camera = fc.record({
  zoom: fc.double({ min: 4, max: 17, noNaN: true }),
  lat: fc.double({ min: -70, max: 70, noNaN: true }),
  lon: fc.double({ min: -175, max: 175, noNaN: true }),
})

describe('the plane', () => {
  it('comes back from a shift to the camera that gave it', () => {
    fc.assert(
      fc.property(camera, (one) => {
        const back = cameraOf(shiftOf(one, size), size)
        expect(back.zoom).toBeCloseTo(one.zoom, 8)
        expect(back.lat).toBeCloseTo(one.lat, 7)
        expect(back.lon).toBeCloseTo(one.lon, 7)
      }),
    )
  })
  it('puts a place where the figure does, at the same scale', () => {
    fc.assert(
      fc.property(camera, fc.double({ min: -0.1, max: 0.1, noNaN: true }), (one, by) => {
        const projection = fromCamera(one, size)
        const at: [number, number] = [one.lon + by, one.lat - by / 2]
        const shift = shiftOf(one, size)
        const [x, y] = toPlane(...at)
        const [px, py] = projection(at) ?? []
        expect(x * shift.scale + shift.x).toBeCloseTo(px ?? Number.NaN, 3)
        expect(y * shift.scale + shift.y).toBeCloseTo(py ?? Number.NaN, 3)
        expect(metresPerPixelAt(shift, size)).toBeCloseTo(metresPerPixel(projection, size), 5)
      }),
    )
  })
  it('frames bounds as the figure does', () => {
    const bounds = [2.7, 50.4, 3.5, 50.9] as const
    const projection = fitBounds(bounds, size, 24)
    const shift = shiftOf(cameraOver(bounds, size, 24), size)
    for (const at of [
      [2.7, 50.4],
      [3.5, 50.9],
    ] as [number, number][]) {
      const [x, y] = toPlane(...at)
      const [px, py] = projection(at) ?? []
      expect(x * shift.scale + shift.x).toBeCloseTo(px ?? Number.NaN, 3)
      expect(y * shift.scale + shift.y).toBeCloseTo(py ?? Number.NaN, 3)
    }
  })
  it('moves a picture to where a place of it now stands', () => {
    const from = { scale: 1000, x: 20, y: -30 }
    const to = { scale: 1500, x: -200, y: 70 }
    const [dx = 0, dy = 0, by = 0] = (movement(from, to).match(/-?[\d.]+/g) ?? []).map(Number)
    const place = 0.3
    expect((place * from.scale + from.x) * by + dx).toBeCloseTo(place * to.scale + to.x)
    expect((place * from.scale + from.y) * by + dy).toBeCloseTo(place * to.scale + to.y)
  })
})
