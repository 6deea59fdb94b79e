import { expect, it } from 'vitest'
import { vertexSpacing } from './vertex-spacing.ts'

const zone = (...coordinates: number[][][]) => ({
  type: 'Feature' as const,
  properties: {},
  geometry: { type: 'Polygon' as const, coordinates },
})

it('is the median of the edges, in metres, wherever the layer lies', () => {
  const side = 0.01
  const at60 = [
    [0, 60],
    [2 * side, 60],
    [2 * side, 60 + side],
    [0, 60 + side],
    [0, 60],
  ]
  // a degree of longitude is half as long at 60 degrees north
  expect(vertexSpacing([zone(at60)])).toBeCloseTo(1112, -1)
  expect(vertexSpacing([])).toBe(0)
})
