import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vacancyView } from '../../../test/fixtures/view.ts'
import { rankText } from '../../atlas/rank-text.ts'
import type { ViewZone } from '../../atlas/view.ts'
import type { State } from '../../indicators/value.ts'
import { rankedZones, ranking, rankingCaveats } from './ranking.ts'
import { regression } from './regression.ts'
import { lineWithin } from './ScatterPoints.tsx'

const [sample] = vacancyView.zones as readonly [ViewZone]
const zones = fc
  .array(
    fc.record({
      value: fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: -20, max: 20 }) },
        fc.constantFrom<State>('suppressed', 'missing', 'undefined'),
      ),
      selected: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list.map(
      ({ value, selected }, i): ViewZone => ({
        ...sample,
        code: String(i) as ViewZone['code'],
        name: `zone ${i}`,
        value,
        state: typeof value === 'number' ? null : value,
        selected,
      }),
    ),
  )

describe('a ranking', () => {
  it('ranks a zone after as many as are higher, and none that has no number', () => {
    fc.assert(
      fc.property(zones, (all) => {
        const ranked = rankedZones(all)
        expect(ranked.map(({ zone }) => zone.code).toSorted()).toEqual(
          all
            .filter(({ state }) => state === null)
            .map(({ code }) => code)
            .toSorted(),
        )
        for (const { value, rank } of ranked)
          expect(rank).toBe(1 + ranked.filter((other) => other.value > value).length)
      }),
    )
  })

  it('marks the values that are to be read with care, and says why once', () => {
    const of = (code: string, value: number, flags: ViewZone['flags']): ViewZone => ({
      ...sample,
      code: code as ViewZone['code'],
      value,
      state: null,
      flags,
    })
    const rows = ranking([of('a', 9, ['unreliable']), of('b', 5, []), of('c', 2, ['unreliable'])], 3)
    const { notes, markOf } = rankingCaveats(rows, 'fr')
    expect(notes).toEqual([expect.stringMatching(/^\*\u202fpeu fiable/)])
    expect(rows.map((row) => (row.kind === 'skipped' ? null : markOf(row)))).toEqual(['*', '', '*'])
    // a sign after every value would part none from another
    expect(rankingCaveats(rows.slice(0, 1), 'fr').notes).toEqual([expect.stringMatching(/^peu fiable/)])
    // a row of zones of which some are reliable
    const tied = ranking(
      [of('a', 9, ['unreliable']), ...['b', 'c', 'd', 'e'].map((code) => of(code, 9, []))],
      3,
    )
    expect(
      tied.map((row) => (row.kind === 'skipped' ? null : rankingCaveats(tied, 'fr').markOf(row))),
    ).toEqual([''])
  })

  it('keeps both ends and every zone selected, and counts all that it skips', () => {
    fc.assert(
      fc.property(zones, fc.integer({ min: 3, max: 10 }), (all, ends) => {
        const ranked = rankedZones(all)
        const rows = ranking(all, ends)
        const shown = rows.flatMap((row) => (row.kind === 'skipped' ? [] : [row]))
        const zonesOf = rows.map((row) =>
          row.kind === 'tied' ? row.zones.length : row.kind === 'zone' ? 1 : row.count,
        )
        expect(zonesOf.reduce((a, b) => a + b, 0)).toBe(ranked.length)
        expect(shown[0]?.value).toBe(ranked[0]?.value)
        expect(shown.at(-1)?.value).toBe(ranked.at(-1)?.value)
        for (const row of ranked) if (row.zone.selected) expect(shown).toContainEqual(row)
        expect(shown.map(({ value }) => value)).toEqual(
          shown.map(({ value }) => value).toSorted((a, b) => b - a),
        )
      }),
    )
  })

  it('draws the many zones that share a value as one row, and says the ties of a few', () => {
    const of = (values: readonly number[], selected = -1) =>
      values.map(
        (value, i): ViewZone => ({
          ...sample,
          code: `${i}` as ViewZone['code'],
          name: `z${i}`,
          value,
          state: null,
          selected: i === selected,
        }),
      )
    const said = (zones: readonly ViewZone[]) =>
      ranking(zones, 5).map((row) =>
        row.kind === 'skipped'
          ? 'skipped'
          : [rankText(row, 'fr').replace(/\s/g, ' '), row.kind === 'tied' ? row.zones.length : row.zone.name],
      )
    expect(said(of([9, 7, 7, 0, 0, 0, 0]))).toEqual([
      ['1', 'z0'],
      ['2 ex æquo', 'z1'],
      ['2 ex æquo', 'z2'],
      ['4 ex æquo', 4],
    ])
    expect(said(of([9, 0, 0, 0, 0, 0], 3))).toEqual([
      ['1', 'z0'],
      ['2 ex æquo', 'z3'],
      ['2 ex æquo', 4],
    ])
  })
})

const points = fc.array(
  fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) }),
  {
    maxLength: 30,
  },
)

describe('a regression', () => {
  it('finds a line that points lie on, with r² of 1', () => {
    const found = regression([1, 2, 5].map((x) => ({ x, y: 3 - 2 * x })))
    expect(found).toMatchObject({ n: 3 })
    expect(found?.slope).toBeCloseTo(-2, 12)
    expect(found?.intercept).toBeCloseTo(3, 12)
    expect(found?.r2).toBeCloseTo(1, 12)
  })

  it('gives the figures of Anscombe’s first quartet (F. J. Anscombe, 1973): 3 + 0.5 x, r² = 0.67', () => {
    const xs = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
    const ys = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]
    const found = regression(xs.map((x, i) => ({ x, y: ys[i] ?? 0 })))
    expect(found?.intercept).toBeCloseTo(3, 2)
    expect(found?.slope).toBeCloseTo(0.5, 3)
    expect(found?.r2).toBeCloseTo(0.667, 3)
  })

  it('leaves residuals that sum to zero and do not follow x, explains 0 to 100 %, or is refused', () => {
    fc.assert(
      fc.property(points, (list) => {
        const found = regression(list)
        const flat = new Set(list.map(({ x }) => x)).size < 2 || new Set(list.map(({ y }) => y)).size < 2
        expect(found === null).toBe(list.length < 3 || flat)
        if (!found) return
        const rests = list.map(({ x, y }) => y - found.intercept - found.slope * x)
        expect(rests.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 6)
        expect(rests.reduce((sum, rest, i) => sum + rest * (list[i]?.x ?? 0), 0)).toBeCloseTo(0, 4)
        expect(found.r2).toBeGreaterThanOrEqual(0)
        expect(found.r2).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('is drawn within its axes, on itself', () => {
    const box = [-10, 10] as const
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.integer({ min: -30, max: 30 }),
        (slope, intercept) => {
          const ends = lineWithin({ slope, intercept }, box, box) ?? []
          for (const { x, y } of ends) {
            expect(Math.abs(x)).toBeLessThanOrEqual(10 + 1e-6)
            expect(Math.abs(y)).toBeLessThanOrEqual(10 + 1e-6)
            expect(y).toBeCloseTo(intercept + slope * x, 6)
          }
        },
      ),
    )
  })
})
