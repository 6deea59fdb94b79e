import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ResolvedView, ViewZone } from '../../atlas/view.ts'
import { formatNumber } from '../../i18n/format.ts'
import { zone } from '../../map/map.test-helper.ts'
import { DARK_INKS, type Inks, LIGHT_INKS } from '../palette.ts'
import { pointClusters } from './point-clusters.ts'
import { classLook, pointLook, pointPaint, stateLook } from './point-look.ts'
import { pointMarks } from './point-marks.ts'

const WORLD = [-180, -85, 180, 85] as const
const classes = [
  { index: 0, color: '#dbe2e6', label: 'non fragile' },
  { index: 1, color: '#f79a3e', label: 'fragile' },
  { index: 2, color: '#a3141e', label: 'très fragile' },
]
const view = (zones: readonly ViewZone[]): ResolvedView =>
  ({
    lang: 'fr',
    zones,
    classes,
    states: [{ state: 'suppressed', label: 'secret statistique' }],
  }) as unknown as ResolvedView

const point = (code: string, over: Partial<ViewZone>) =>
  zone(code, { lon: 5, lat: 47, weight: 40, radius: 8, ...over })
const marksOf = (zones: readonly ViewZone[], zoom: number) =>
  pointMarks(view(zones), pointClusters(zones), WORLD, zoom)

describe('the marks of points', () => {
  it('are one a point where they lie apart, the greatest first', () => {
    const marks = marksOf(
      [point('a', { weight: 10, radius: 4 }), point('b', { lon: 6, weight: 160, radius: 16, classIndex: 2 })],
      12,
    )
    expect(marks.map((mark) => mark.kind === 'point' && mark.zone.code)).toEqual(['b', 'a'])
    // area by dwellings, and no smaller than its mark can be told
    expect(marks.map(({ radius }) => radius)).toEqual([17, 5])
  })

  it('tell what points together weigh, and the share of each class and of what has none', () => {
    const near = [
      point('a', { weight: 30, classIndex: 2 }),
      point('b', { lon: 5.0001, weight: 50, classIndex: 0 }),
      point('c', { lat: 47.0001, weight: 20, classIndex: -1, state: 'suppressed' }),
    ]
    const [cluster, ...others] = marksOf(near, 9)
    expect(others).toEqual([])
    if (cluster?.kind !== 'cluster') throw new Error('no cluster')
    expect(cluster.text).toBe('100')
    expect(cluster.isWeighed).toBe(true)
    expect(cluster.parts.map(({ label, share }) => [label, share])).toEqual([
      ['non fragile', 0.5],
      ['très fragile', 0.3],
      ['secret statistique', 0.2],
    ])
    expect(marksOf(near, cluster.partsAt).length).toBeGreaterThan(1)
  })

  it('have the colours of the classes of their view: those of another theme where these are others', () => {
    const near = ['a', 'b', 'c'].map((code) => point(code, { classIndex: 2 }))
    const clusters = pointClusters(near)
    const light = view(near)
    const colorsIn = (of: ResolvedView) =>
      pointMarks(of, clusters, WORLD, 9).flatMap((mark) =>
        mark.kind === 'cluster' ? mark.parts.map(({ look }) => look.color) : [],
      )
    expect(colorsIn(light)).toEqual(['#a3141e'])
    const dark = { ...light, classes: light.classes.map((one) => ({ ...one, color: '#ff8a90' })) }
    expect(colorsIn(dark)).toEqual(['#ff8a90'])
    expect(colorsIn(light)).toEqual(['#a3141e'])
  })

  it('count points where nothing weighs them', () => {
    const near = ['a', 'b', 'c'].map((code) => point(code, { weight: null, radius: 0 }))
    const [cluster] = marksOf(near, 9)
    expect(cluster).toMatchObject({ kind: 'cluster', text: '3', isWeighed: false })
  })

  it('hold each point once, at any zoom, and all of the weight', () => {
    const places = fc.array(
      fc.record({
        lon: fc.double({ min: 4.9, max: 5.3, noNaN: true }),
        lat: fc.double({ min: 46.9, max: 47.1, noNaN: true }),
        weight: fc.integer({ min: 1, max: 300 }),
        classIndex: fc.integer({ min: 0, max: 2 }),
      }),
      { minLength: 1, maxLength: 120 },
    )
    fc.assert(
      fc.property(places, fc.double({ min: 5, max: 17, noNaN: true }), (drawn, zoom) => {
        const zones = drawn.map((one, i) => point(String(i), { ...one, radius: Math.sqrt(one.weight) }))
        const marks = marksOf(zones, zoom)
        const groups = pointClusters(zones).at(WORLD, zoom)
        const held = groups.flatMap(({ members }) => members)
        expect(held.toSorted((a, b) => a - b)).toEqual(zones.map((_, i) => i))
        expect(new Set(groups.map(({ id }) => id))).toEqual(new Set(marks.map(({ group }) => group)))
        for (const mark of marks) {
          const own = groups.find(({ id }) => id === mark.group)?.members
          const members = zones.filter((_, i) => own?.includes(i))
          if (mark.kind === 'point') {
            expect(members).toEqual([mark.zone])
            continue
          }
          const weight = members.reduce((sum, one) => sum + Number(one.weight), 0)
          expect([mark.count, mark.text]).toEqual([members.length, formatNumber(weight, 'fr')])
          expect(mark.parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('a point without its colour', () => {
  it('is told from any other class, and from what has none, by its mark or its empty disc', () => {
    const all = Array.from({ length: 8 }, (_, index) => classLook({ index, color: '#888888' }))
    expect(new Set(all.map(({ mark }) => mark)).size).toBe(8)
    const states = (['missing', 'suppressed', 'indeterminate'] as const).map(stateLook)
    expect(new Set(states.map(({ mark }) => mark)).size).toBe(3)
    for (const inks of [LIGHT_INKS, DARK_INKS])
      expect(new Set(states.map((look) => pointPaint(look, inks).fill))).toEqual(new Set([inks.paper]))
  })

  it('has a mark that contrasts with its colour', () => {
    const markOf = (color: string, inks: Inks) => pointPaint(classLook({ index: 1, color }), inks).markFill
    for (const inks of [LIGHT_INKS, DARK_INKS]) {
      expect(markOf('#a3141e', inks)).toBe('#ffffff')
      expect(markOf('#f79a3e', inks)).toBe('#1b2126')
    }
  })

  it('is that of its state where it has no class', () => {
    const secret = point('a', { classIndex: -1, state: 'suppressed' })
    expect(pointLook(secret, view([]).classes)).toEqual(stateLook('suppressed'))
  })
})
