import fc from 'fast-check'
import { expect, it } from 'vitest'
import { boxRing } from '../lib/box-ring.ts'
import { type GroundZones, perimeterGround } from './perimeter-ground.ts'

type Box = Parameters<typeof boxRing>[0]
const layer = (boxes: Readonly<Record<string, Box>>): GroundZones => ({
  type: 'FeatureCollection',
  features: Object.entries(boxes).map(([code, box]) => ({
    type: 'Feature',
    properties: { code },
    geometry: { type: 'Polygon', coordinates: [boxRing(box)] },
  })),
})
/** Three columns of one degree. */
const IRIS = { a: [0, 0, 1, 1], b: [1, 0, 2, 1], c: [2, 0, 3, 1] } as const
const ground = (box: Box, centres: Parameters<typeof perimeterGround>[3] = []) => {
  const found = perimeterGround(layer({ P: box }), 'P', layer(IRIS), centres)
  return found && { iris: [...found.iris].sort(), isWhole: found.isWhole }
}

it.each<[string, Box, readonly string[], boolean]>([
  ['two whole IRIS', [0, 0, 2, 1], ['a', 'b'], true],
  ['one, and the half of another', [0, 0, 1.5, 1], ['a', 'b'], false],
  ['one, drawn a hair too wide', [-0.001, 0, 1.005, 1], ['a'], true],
  ['a part of one', [0.2, 0.2, 0.6, 0.6], ['a'], false],
  ['one, and what is outside of all', [-1, 0, 1, 1], ['a'], false],
  ['nothing', [8, 8, 9, 9], [], false],
])('a perimeter of %s', (_, box, iris, isWhole) => {
  expect(ground(box)).toEqual({ iris, isWhole })
})

it('holds a zone whose centre stands in it, however small; there is none of another code', () => {
  expect(ground([0, 0, 1, 1], [{ code: 'tiny', lon: 0.5, lat: 0.5 }])?.iris).toEqual(['a', 'tiny'])
  expect(ground([0, 0, 1, 1], [{ code: 'far', lon: 5, lat: 5 }])?.iris).toEqual(['a'])
  expect(perimeterGround(layer({ P: [0, 0, 1, 1] }), 'Q', layer(IRIS), [])).toBeNull()
})

it('lies on each IRIS of which it holds a tenth or more, and on none that it does not touch', () => {
  const at = fc.integer({ min: 0, max: 30 }).map((n) => n / 10)
  fc.assert(
    fc.property(at, at, (one, other) => {
      const [west, east] = [Math.min(one, other), Math.max(one, other)]
      fc.pre(east > west)
      const found = ground([west, 0, east, 1])?.iris ?? []
      const shared = (from: number) => Math.min(from + 1, east) - Math.max(from, west)
      for (const [code, [from]] of Object.entries(IRIS)) {
        if (shared(from) >= 0.0999) expect(found).toContain(code)
        if (shared(from) <= 0) expect(found).not.toContain(code)
      }
    }),
  )
})
