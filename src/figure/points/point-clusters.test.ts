import { describe, expect, it } from 'vitest'
import { LAST_CLUSTERED } from './last-clustered.ts'
import { type PointBounds, pointClusters } from './point-clusters.ts'

const WORLD: PointBounds = [-180, -85, 180, 85]
/** A square of points, so many of a side, so many degrees apart. */
const square = (side: number, apart: number, lon = 5) =>
  Array.from({ length: side * side }, (_, i) => ({
    lon: lon + apart * (i % side),
    lat: 47 + apart * Math.floor(i / side),
  }))
const counts = (points: readonly { lon: number; lat: number }[], zoom: number) =>
  pointClusters(points)
    .at(WORLD, zoom)
    .map(({ members }) => members.length)

describe('groups of points', () => {
  it('are closer where one holds much of the points', () => {
    // 60 pixels are 0.16 degrees at zoom 8
    const town = square(10, 0.02)
    expect(Math.max(...counts(town, 8))).toBeLessThan(40)
    expect(counts(town, 8).length).toBeGreaterThan(3)
  })

  it('are the usual ones where none does', () => {
    const towns = [square(6, 0.01), square(6, 0.01, 6)].flat()
    expect(counts(towns, 8)).toEqual([36, 36])
  })

  it('part at the zoom that they say, whichever they are', () => {
    const towns = [square(9, 0.013), square(3, 0.03, 5.4)].flat()
    for (let zoom = 5; zoom <= LAST_CLUSTERED; zoom++)
      for (const { members, partsAt } of pointClusters(towns).at(WORLD, zoom)) {
        if (partsAt === null) continue
        const held = new Set(members)
        const next = pointClusters(towns).at(WORLD, partsAt)
        expect(next.filter((group) => group.members.some((at) => held.has(at))).length).toBeGreaterThan(1)
      }
  })

  it('hold each point once, at every zoom, and those of one place until the last that has groups', () => {
    const place = Array.from({ length: 5 }, () => ({ lon: 5, lat: 47 }))
    const all = [...square(8, 0.01), ...place]
    for (let zoom = 0; zoom <= LAST_CLUSTERED + 1; zoom += 0.5) {
      const members = pointClusters(all)
        .at(WORLD, zoom)
        .flatMap((group) => group.members)
      expect(members.toSorted((a, b) => a - b)).toEqual([...all.keys()])
    }
    expect(counts(place, LAST_CLUSTERED)).toEqual([5])
    expect(counts(place, LAST_CLUSTERED + 1)).toEqual([1, 1, 1, 1, 1])
  })
})
