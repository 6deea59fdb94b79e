import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tipPlace } from './tip-place.ts'

const box = { width: 800, height: 500 }
const tip = { width: 240, height: 120 }

describe('the place of a tooltip', () => {
  it('is right of the pointer and under it, or on the other side at an edge', () => {
    expect(tipPlace({ x: 100, y: 100 }, tip, box)).toEqual({ x: 114, y: 114 })
    expect(tipPlace({ x: 790, y: 490 }, tip, box)).toEqual({ x: 790 - 14 - 240, y: 490 - 14 - 120 })
  })

  it('is within its box and never under the pointer', () => {
    const at = (greatest: number) => fc.integer({ min: 0, max: greatest })
    fc.assert(
      fc.property(at(box.width), at(box.height), at(380), at(230), (x, y, width, height) => {
        const place = tipPlace({ x, y }, { width, height }, box)
        expect(place.x).toBeGreaterThanOrEqual(0)
        expect(place.y).toBeGreaterThanOrEqual(0)
        expect(place.x + width).toBeLessThanOrEqual(box.width)
        expect(place.y + height).toBeLessThanOrEqual(box.height)
        const over = x > place.x && x < place.x + width && y > place.y && y < place.y + height
        expect(over).toBe(false)
      }),
    )
  })
})
