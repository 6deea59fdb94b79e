import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { circleRadius, circleSteps } from './circles.ts'

describe('circleRadius', () => {
  it('makes the area follow the value', () => {
    expect(circleRadius(100, 100, 26)).toBe(26)
    expect(circleRadius(25, 100, 26)).toBe(13)
    expect(circleRadius(0, 100, 26)).toBe(0)
    expect(circleRadius(-25, 100, 26)).toBe(13)
    expect(circleRadius(0, 0, 26)).toBe(0)
  })
})

describe('circleSteps', () => {
  it.each([
    [6023, [5000, 1000, 200]],
    [1000, [1000, 200, 50]],
    [10, [10, 2]],
    [3, [2]],
    [0.3, [0.2, 0.05, 0.01]],
    [0, []],
  ])('%d gives %j', (max, expected) => {
    expect(circleSteps(max)).toEqual(expected)
  })

  it('decreases, and fits in the greatest circle', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), (max) => {
        const steps = circleSteps(max)
        expect(steps.length).toBeGreaterThan(0)
        expect(steps[0]).toBeLessThanOrEqual(max)
        expect(steps[0]).toBeGreaterThan(max / 3)
        expect(steps).toEqual([...steps].sort((a, b) => b - a))
      }),
    )
  })
})
