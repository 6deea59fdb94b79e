import fc from 'fast-check'
import { expect, it } from 'vitest'
import { standingZone } from '../../contours/standing-zone.ts'
import { aroundPoints } from './around-points.ts'

const places = fc.uniqueArray(
  fc.record({
    // a grid of some 8 metres, on which points are often neighbours
    lon: fc.integer({ min: 0, max: 60 }).map((step) => 5 + step / 1e4),
    lat: fc.integer({ min: 0, max: 60 }).map((step) => 47 + step / 1e4),
    isChosen: fc.boolean(),
  }),
  { selector: ({ lon, lat }) => `${lon} ${lat}`, maxLength: 60 },
)

it('holds the points chosen, and none of the others', () => {
  fc.assert(
    fc.property(places, (all) => {
      const [chosen, others] = [true, false].map((wanted) => all.filter((one) => one.isChosen === wanted))
      const { pieces, shared } = aroundPoints(chosen ?? [], others ?? [])
      expect(shared).toEqual([])
      const holds = standingZone({
        type: 'FeatureCollection',
        features: pieces.map((geometry) => ({ type: 'Feature', properties: { code: 'PT' }, geometry })),
      })
      expect(all.filter((one) => holds(one) !== null)).toEqual(chosen)
    }),
  )
})

it('names those that share their place with one that is not chosen', () => {
  const here = { lon: 5, lat: 47 }
  const { shared } = aroundPoints(
    [
      { ...here, code: 'a' },
      { lon: 5.1, lat: 47, code: 'b' },
    ],
    [here],
  )
  expect(shared.map(({ code }) => code)).toEqual(['a'])
})
