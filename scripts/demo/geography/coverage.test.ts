import { expect, test } from 'vitest'
import type { ZoneLayer } from '../../../src/publish/territory-source.ts'
import { coverage } from './coverage.ts'

/** Strips of a square zone of one, from the west: from and to, as shares of it. */
const layer = (strips: Readonly<Record<string, readonly [number, number]>>): ZoneLayer => ({
  type: 'FeatureCollection',
  features: Object.entries(strips).map(([code, [from, to]]) => ({
    type: 'Feature',
    properties: { code },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [from / 10, 0],
          [to / 10, 0],
          [to / 10, 0.1],
          [from / 10, 0.1],
          [from / 10, 0],
        ],
      ],
    },
  })),
})
const zone = layer({ zone: [0, 1] })

test.each([
  ['nothing', {}, 'outside', 0],
  ['a sliver', { a: [0, 0.015] }, 'outside', 0],
  ['two slivers', { a: [0, 0.015], b: [0.5, 0.515] }, 'outside', 0],
  ['a small part', { a: [0, 0.03] }, 'straddling', 0.03],
  ['a part and a sliver', { a: [0, 0.3], b: [0.5, 0.515] }, 'straddling', 0.3],
  ['two parts', { a: [0, 0.3], b: [0.5, 0.75] }, 'straddling', 0.55],
  ['all but a small part', { a: [0, 0.97] }, 'straddling', 0.97],
  ['all but a sliver', { a: [0, 0.985] }, 'inside', 1],
] as const)('a zone of which quarters cover %s', (_, strips, perimeter, share) => {
  const found = coverage(zone, layer(strips)).get('zone')
  expect(found?.perimeter).toBe(perimeter)
  expect(found?.share).toBeCloseTo(share, 4)
})
