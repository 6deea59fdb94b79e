import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pointClusters } from '../../figure/points/point-clusters.ts'
import { heldGroups } from './held-groups.ts'

const WORLD = [-180, -90, 180, 90] as const
const places = fc.array(
  fc.record({
    lon: fc.double({ min: 4.9, max: 5.3, noNaN: true }),
    lat: fc.double({ min: 46.9, max: 47.1, noNaN: true }),
  }),
  { minLength: 1, maxLength: 120 },
)

it('is the group that lists the point, at any zoom: itself where it stands alone', () => {
  fc.assert(
    fc.property(
      places,
      fc.array(fc.double({ min: -1, max: 22, noNaN: true }), { minLength: 1, maxLength: 4 }),
      (all, zooms) => {
        const clusters = pointClusters(all)
        const groupOf = heldGroups(clusters, all.length)
        for (const zoom of zooms)
          for (const { id, members, partsAt } of clusters.at(WORLD, zoom)) {
            expect(members.map((at) => groupOf(at, zoom))).toEqual(members.map(() => id))
            if (partsAt === null) expect(members).toEqual([id])
          }
      },
    ),
    { numRuns: 60 },
  )
})
