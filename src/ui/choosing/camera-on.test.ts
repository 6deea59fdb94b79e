import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cameraOn } from './camera-on.ts'

/** Pixels of the world at a zoom, of web maps 512 pixels wide at 0. */
const project = (lon: number, lat: number, zoom: number) => {
  const world = 512 * 2 ** zoom
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)
  return [(lon / 360) * world, y * world] as const
}

describe('a camera on zones', () => {
  it('has the middle of each within the smallest map', () => {
    const zone = fc.record({
      lon: fc.double({ min: 2, max: 4, noNaN: true }),
      lat: fc.double({ min: 45, max: 46.5, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(zone, { minLength: 1, maxLength: 20 }), (zones) => {
        const camera = cameraOn(zones)
        if (!camera) throw new Error('no camera')
        const [cx, cy] = project(camera.lon, camera.lat, camera.zoom)
        for (const { lon, lat } of zones) {
          const [x, y] = project(lon, lat, camera.zoom)
          expect(Math.max(Math.abs(x - cx), Math.abs(y - cy))).toBeLessThan(150)
        }
      }),
    )
  })

  it('is none where no zone has a place', () => {
    expect(cameraOn([{ lon: null, lat: null }])).toBeNull()
  })
})
