import { describe, expect, it } from 'vitest'
import { cell, smallStore } from '../../test/fixtures/small-territory.ts'
import type { Value } from '../indicators/value.ts'
import { boxRing } from '../lib/box-ring.ts'
import { hasScenario } from './has-scenario.ts'
import { scenarioStart } from './scenario-start.ts'

const YEAR = 2024
const survey = (iris: string, recent: Value, under: Value) => [
  cell('iris', iris, 'OPS_RECENT', YEAR, recent),
  cell('iris', iris, 'OPS_RECENT_U40', YEAR, under),
]
const store = smallStore([
  ...survey('000010101', 60, 45),
  ...survey('000010102', 90, 27),
  ...survey('000020000', 'suppressed', 'suppressed'),
  ...survey('000030000', 50, 28),
  cell('iris', '000010101', 'OPS_HOUSEHOLDS', YEAR, 300),
  cell('iris', '000010101', 'OPS_HOUSEHOLDS_U40', YEAR, 180),
  cell('iris', '000010101', 'RPLS_STOCK', 2023, 320),
])

describe('what a scenario begins with', () => {
  it('is made of what the survey and the register count', () => {
    const { draft, year, counted, others, within } = scenarioStart(store, 'iris', '000010101')
    // the ceiling: 100 of 200 recent movers of the three IRIS that are known
    expect(draft).toEqual({
      zone: '000010101',
      dwellings: 320,
      lettings: 20,
      present: 75,
      target: 50,
      horizon: 6,
      demolitions: 0,
      firstLettings: 0,
      occupancy: 60,
      ceiling: 50,
      recentYears: 3,
    })
    expect({ year, counted, within }).toEqual({ year: 2024, counted: { known: 3, of: 4 }, within: 'commune' })
    expect(others).toEqual([{ code: '000010102', name: 'iris 000010102', lettings: 90, under: 27 }])
  })

  it('leaves open what is secret or missing, never 0', () => {
    const { draft } = scenarioStart(store, 'iris', '000020000')
    expect(draft).toMatchObject({ dwellings: null, lettings: null, present: null, occupancy: null })
  })

  it('keeps a share that is under the mean', () => {
    expect(scenarioStart(store, 'iris', '000010102').draft).toMatchObject({ present: 30, target: 30 })
  })

  it('is offered at fine levels of a territory that has the survey', () => {
    expect((['iris', 'qpv', 'work', 'residence'] as const).map((level) => hasScenario(store, level))).toEqual(
      [true, true, true, true],
    )
    expect(hasScenario(store, 'commune')).toBe(false)
    expect(hasScenario(smallStore(), 'iris')).toBe(false)
  })
})

/** IRIS of one degree, two of a commune side by side, one of another to their east. */
const square = (code: string, west: number, east: number) => ({
  type: 'Feature' as const,
  properties: { code },
  geometry: { type: 'Polygon' as const, coordinates: [boxRing([west, 0, east, 1])] },
})
const layer = (...features: ReturnType<typeof square>[]) => ({ type: 'FeatureCollection' as const, features })
const iris = layer(square('000010101', 10, 11), square('000010102', 11, 12), square('000020000', 12, 13))

describe('what a scenario of a perimeter of work begins with', () => {
  const counted = (measure: string, whole: Value, ...parts: readonly Value[]) => [
    cell('work', 'PT00-A', measure, YEAR, whole),
    ...parts.map((part, i) => cell('iris', ['000010101', '000010102'][i] ?? '', measure, YEAR, part)),
  ]
  const startOf = (west: number, east: number, cells: Parameters<typeof smallStore>[0]) =>
    scenarioStart(smallStore(cells), 'work', 'PT00-A', {
      levels: { work: layer(square('PT00-A', west, east)), iris },
    })

  it('is the sums of the residences inside, and the other IRIS of the commune', () => {
    const { draft, recent, basis, others, within } = startOf(10, 11, [
      ...counted('OPS_RECENT', 30, 60, 90),
      ...counted('OPS_RECENT_U40', 24, 45, 27),
      ...counted('RPLS_STOCK', 150, 400, 500),
    ])
    expect(draft).toMatchObject({
      zone: 'PT00-A',
      lettings: 10,
      present: 80,
      dwellings: 150,
      occupancy: null,
    })
    expect({ recent, basis, within }).toEqual({
      recent: 30,
      basis: { residences: ['dwellings', 'movers'], iris: [], none: ['tenants'] },
      within: 'around',
    })
    expect(others).toEqual([{ code: '000010102', name: 'iris 000010102', lettings: 90, under: 27 }])
  })

  it('is the sums of the IRIS that make it up whole', () => {
    const cells = [...counted('OPS_RECENT', 150, 60, 90), ...counted('OPS_RECENT_U40', 72, 45, 27)]
    const { basis, others, draft } = startOf(10, 12, cells)
    expect(basis).toEqual({ residences: [], iris: ['movers'], none: ['dwellings', 'tenants'] })
    expect(draft).toMatchObject({ lettings: 50, present: 48 })
    expect(others).toEqual([])
    // of an IRIS that it cuts, its residences are counted, even where there is none outside
    expect(startOf(10, 11.5, cells).basis?.residences).toEqual(['movers'])
  })

  it('is empty where nothing is counted, or a residence is secret', () => {
    const { draft, basis } = startOf(10, 11, [
      ...counted('OPS_RECENT', 'suppressed', 60, 90),
      ...counted('OPS_RECENT_U40', 'suppressed', 45, 27),
    ])
    expect(draft).toMatchObject({ lettings: null, present: null, dwellings: null })
    expect(basis?.none).toEqual(['dwellings', 'movers', 'tenants'])
  })

  it('is around in every commune that it lies in, and nowhere without its contour', () => {
    const cells = [
      ...survey('000010101', 60, 45),
      ...survey('000010102', 90, 27),
      ...survey('000020000', 50, 28),
    ]
    const across = startOf(11.5, 12.5, cells)
    expect(across.within).toBe('around_several')
    expect(across.others.map(({ code }) => code)).toEqual(['000010101'])
    expect(scenarioStart(smallStore(cells), 'work', 'PT00-A').others).toEqual([])
  })
})
