import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fragilityView } from '../../../test/fixtures/view.ts'
import { pointClusters } from '../../figure/points/point-clusters.ts'
import { pointMarks } from '../../figure/points/point-marks.ts'
import { shiftOf } from '../canvas/plane.ts'
import { zone } from '../map.test-helper.ts'
import { isIn, markPlace } from './draw-points.ts'
import { boundsWithin, markUnder } from './mark-under.ts'

const WORLD = [-180, -85, 180, 85] as const
const SIZE = { width: 800, height: 600 }

const places = fc.array(
  fc.record({
    // a grid, so that some share a place, and discs of one size
    lon: fc.integer({ min: 0, max: 400 }).map((step) => 5 + step / 2000),
    lat: fc.integer({ min: 0, max: 200 }).map((step) => 47 + step / 2000),
    weight: fc.integer({ min: 0, max: 300 }),
  }),
  { minLength: 1, maxLength: 150 },
)
const viewOf = (drawn: readonly { lon: number; lat: number; weight: number }[]) => {
  const zones = drawn.map((one, i) => zone(String(i), { ...one, radius: 1.6 * Math.sqrt(one.weight) }))
  return { ...fragilityView, zones, symbol: 'points' as const }
}
const around = fc.double({ min: -45, max: 45, noNaN: true })

it('is what a look at every mark of the world finds, at any zoom and beside any mark', () => {
  let found = 0
  fc.assert(
    fc.property(
      places,
      fc.double({ min: 4, max: 20, noNaN: true }),
      fc.nat(),
      around,
      around,
      (drawn, zoom, nth, dx, dy) => {
        const view = viewOf(drawn)
        const clusters = pointClusters(view.zones)
        const shift = shiftOf({ zoom, lon: 5.1, lat: 47.05 }, SIZE)
        const every = pointMarks(view, clusters, WORLD, zoom)
        const near = markPlace(every[nth % every.length] as (typeof every)[number], shift)
        const at = { x: near.x + dx, y: near.y + dy }
        const exhaustive = every.findLast((mark) => isIn(mark, shift, at))
        expect(markUnder(view, clusters, shift, at)?.group).toBe(exhaustive?.group)
        if (exhaustive) found++
      },
    ),
    { numRuns: 300 },
  )
  expect(found).toBeGreaterThan(50)
})

it('is drawn in its own picture: bounds hold every mark whose middle is in a rectangle, however near the ground', () => {
  fc.assert(
    fc.property(places, fc.double({ min: 4, max: 22, noNaN: true }), fc.nat(), (drawn, zoom, nth) => {
      const view = viewOf(drawn)
      const clusters = pointClusters(view.zones)
      const shift = shiftOf({ zoom, lon: 5.1, lat: 47.05 }, SIZE)
      const every = pointMarks(view, clusters, WORLD, zoom)
      const one = every[nth % every.length] as (typeof every)[number]
      const { x, y } = markPlace(one, shift)
      // an edge of the rectangle passes through the middle of the mark
      const bounds = boundsWithin({ left: x, top: y - 200, right: x + 300, bottom: y }, shift)
      const seen = pointMarks(view, clusters, bounds, zoom).map(({ group }) => group)
      expect(seen).toContain(one.group)
      expect(seen).toEqual(every.map(({ group }) => group).filter((group) => seen.includes(group)))
    }),
    { numRuns: 200 },
  )
})
