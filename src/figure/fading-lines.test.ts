import fc from 'fast-check'
import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { boxOfLines, fadingLandmarks, fadingLines } from './fading-lines.ts'

const BOX = [0, 0, 10, 10] as const
const lines = (...coordinates: Position[][]) => ({ type: 'MultiLineString' as const, coordinates })
const position = fc.tuple(
  fc.double({ min: 0, max: 10, noNaN: true }),
  fc.double({ min: 0, max: 10, noNaN: true }),
)
const drawn = fc.array(fc.array(position, { minLength: 2, maxLength: 8 }), { minLength: 1, maxLength: 6 })

const length = (all: readonly Position[][]) =>
  all.reduce(
    (sum, line) =>
      sum +
      line.slice(1).reduce((part, to, i) => {
        const from = line[i] ?? to
        return part + Math.hypot((to[0] ?? 0) - (from[0] ?? 0), (to[1] ?? 0) - (from[1] ?? 0))
      }, 0),
    0,
  )

describe('lines of landmarks', () => {
  it('keep their whole length, in parts whose strength falls towards the edge of the ground', () => {
    fc.assert(
      fc.property(drawn, (all) => {
        const bands = fadingLines(lines(...all), BOX)
        expect(length(bands.flatMap((band) => band.lines.coordinates))).toBeCloseTo(length(all), 6)
        const strengths = bands.map(({ strength }) => strength)
        expect(strengths).toEqual(strengths.toSorted((a, b) => b - a))
        for (const { strength, lines: of } of bands)
          for (const [lon = 0, lat = 0] of of.coordinates.flat()) {
            const edge = Math.min(lon, lat, 10 - lon, 10 - lat)
            // in the middle nothing fades
            if (edge > 2) expect(strength).toBe(1)
            // at the edge nothing ends in its whole strength
            if (edge < 0.1) expect(strength).toBeLessThan(0.6)
          }
      }),
    )
  })

  it('that run through the whole ground fade at both ends alone', () => {
    const [middle, ...ends] = fadingLines(
      lines([
        [0, 5],
        [10, 5],
      ]),
      BOX,
    )
    expect(middle).toMatchObject({ strength: 1 })
    expect(middle?.lines.coordinates).toHaveLength(1)
    for (const { lines: of } of ends) expect(of.coordinates).toHaveLength(2)
  })

  it('all on one meridian fade to the north and the south alone', () => {
    const meridian = lines([
      [3, 0],
      [3, 10],
    ])
    const [middle] = fadingLines(meridian, boxOfLines([meridian]))
    expect(middle).toMatchObject({ strength: 1 })
  })

  it('fade before the box that all of them were cut to, and nothing is drawn where there are none', () => {
    const some = {
      neighbours: lines([
        [0, 0],
        [0, 10],
      ]),
      rivers: lines([
        [0, 5],
        [10, 5],
      ]),
      roads: lines(),
    }
    expect(boxOfLines(Object.values(some))).toEqual([0, 0, 10, 10])
    expect(fadingLandmarks(some)).toMatchObject({ roads: [] })
    expect(fadingLandmarks(some).neighbours.every(({ strength }) => strength < 1)).toBe(true)
    const none = { neighbours: lines(), rivers: lines(), roads: lines() }
    expect(fadingLandmarks(none)).toEqual({ neighbours: [], rivers: [], roads: [] })
  })
})
