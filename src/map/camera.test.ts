import { describe, expect, it } from 'vitest'
import { ZOOMS } from '../atlas/choice.ts'
import { fromCamera } from '../figure/projection.ts'
import { cameraOver, roundCamera, sameCamera, withinReach } from './camera.ts'

const camera = { zoom: 10.774, lat: 47.308672, lon: 5.051239 }

describe('cameras', () => {
  it('are rounded as links hold them', () => {
    expect(roundCamera(camera)).toEqual({ zoom: 10.77, lat: 47.30867, lon: 5.05124 })
    expect(roundCamera(roundCamera(camera))).toEqual(roundCamera(camera))
  })

  it('are the same once rounded, and the whole territory is none of them', () => {
    expect(sameCamera(camera, roundCamera(camera))).toBe(true)
    expect(sameCamera(camera, { ...camera, zoom: 11 })).toBe(false)
    expect(sameCamera(camera, { ...camera, lat: 47.4 })).toBe(false)
    expect(sameCamera(camera, { ...camera, lon: 5.1 })).toBe(false)
    expect(sameCamera(camera, null)).toBe(false)
    expect(sameCamera(null, null)).toBe(true)
  })
})

describe('a camera within reach', () => {
  it('shows the whole of some bounds, as near as the map goes', () => {
    const size = { width: 800, height: 500 }
    const bounds = [2.1, 47.8, 2.3, 48] as const
    const camera = cameraOver(bounds, size)
    const projection = fromCamera(camera, size)
    const [left = 0, bottom = 0] = projection([bounds[0], bounds[1]]) ?? []
    const [right = 0, top = 0] = projection([bounds[2], bounds[3]]) ?? []
    expect(Math.min(left, top)).toBeGreaterThan(20)
    expect([right < 780, bottom < 480]).toEqual([true, true])
    expect(Math.min(left, top)).toBeLessThan(26)
    expect(cameraOver([2.1, 47.8, 2.1001, 47.8001], size).zoom).toBe(ZOOMS.max)
  })

  it('stays where it is on the territory, and is brought back to it from elsewhere', () => {
    const bounds = [2, 50, 3, 51] as const
    expect(withinReach({ zoom: 10, lat: 50.5, lon: 2.5 }, bounds)).toEqual({ zoom: 10, lat: 50.5, lon: 2.5 })
    expect(withinReach({ zoom: 24, lat: 85, lon: -180 }, bounds)).toEqual({ zoom: 17, lat: 51, lon: 2 })
    expect(withinReach({ zoom: 0, lat: 0, lon: 9 }, bounds)).toEqual({ zoom: 4, lat: 50, lon: 3 })
  })
})
