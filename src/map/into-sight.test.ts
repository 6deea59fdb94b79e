import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shiftOf, toPlane } from './canvas/plane.ts'
import { cameraIntoSight } from './into-sight.ts'

const SIZE = { width: 380, height: 500 }
const shift = shiftOf({ zoom: 11, lon: 5, lat: 47 }, SIZE)

describe('a place brought into sight', () => {
  it('leaves the camera where it is seen already', () => {
    expect(cameraIntoSight({ lon: 5, lat: 47 }, shift, SIZE)).toBeNull()
    expect(cameraIntoSight({ lon: 5, lat: 47 }, shift, SIZE, 240)).toBeNull()
  })
  it('goes to the middle of what nothing covers, at the same zoom', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 3, max: 7, noNaN: true }),
        fc.double({ min: 45, max: 49, noNaN: true }),
        fc.integer({ min: 0, max: 300 }),
        (lon, lat, covered) => {
          const camera = cameraIntoSight({ lon, lat }, shift, SIZE, covered)
          const after = camera ? shiftOf(camera, SIZE) : shift
          const [px, py] = toPlane(lon, lat)
          const [left, top] = [px * after.scale + after.x, py * after.scale + after.y]
          if (camera) {
            expect(camera.zoom).toBeCloseTo(11, 6)
            expect(left).toBeCloseTo(SIZE.width / 2, 2)
            expect(top).toBeCloseTo((SIZE.height - covered) / 2, 2)
          }
          expect(left).toBeGreaterThanOrEqual(0)
          expect(left).toBeLessThanOrEqual(SIZE.width)
          expect(top).toBeGreaterThanOrEqual(0)
          expect(top).toBeLessThanOrEqual(SIZE.height - covered)
        },
      ),
    )
  })
})
