import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromCamera } from './projection.ts'
import { seenCamera } from './seen-camera.ts'

const BOUNDS = [5, 47, 5.5, 47.4] as const
const SEEN = { width: 900, height: 500 }
const near = { zoom: 13, lat: 47.2, lon: 5.25 }

describe('the camera of what was seen', () => {
  it('is one zoom nearer in a frame twice as large, one further in a frame half as high', () => {
    expect(seenCamera(near, SEEN, BOUNDS, { width: 1800, height: 1000 })).toEqual({ ...near, zoom: 14 })
    expect(seenCamera(near, SEEN, BOUNDS, { width: 900, height: 250 })).toEqual({ ...near, zoom: 12 })
  })

  it('is the whole territory where all of it was seen, however small or off the middle', () => {
    const whole = { zoom: 8, lat: 47.25, lon: 5.2 }
    expect(seenCamera(whole, SEEN, BOUNDS, { width: 700, height: 700 })).toBeNull()
  })

  it('holds every corner of the extent seen, two sides of which touch the frame', () => {
    const sizes = fc.record({
      width: fc.integer({ min: 200, max: 2000 }),
      height: fc.integer({ min: 200, max: 2000 }),
    })
    fc.assert(
      fc.property(sizes, sizes, (seen, frame) => {
        const camera = { ...near, zoom: 15 }
        const shown = seenCamera(camera, seen, BOUNDS, frame)
        if (!shown) throw new Error('all was seen')
        const ground = fromCamera(camera, seen)
        const drawn = fromCamera(shown, frame)
        const at = (x: number, y: number) => drawn(ground.invert?.([x, y]) ?? [0, 0]) ?? [0, 0]
        const [left, top] = at(0, 0)
        const [right, foot] = at(seen.width, seen.height)
        expect(Math.min(left, top)).toBeCloseTo(0, 4)
        expect(Math.min(frame.width - right, frame.height - foot)).toBeCloseTo(0, 4)
      }),
    )
  })
})
