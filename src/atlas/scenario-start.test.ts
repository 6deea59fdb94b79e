import { describe, expect, it } from 'vitest'
import { cell, smallStore } from '../../test/fixtures/small-territory.ts'
import type { Value } from '../indicators/value.ts'
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
    expect((['iris', 'qpv', 'residence'] as const).map((level) => hasScenario(store, level))).toEqual([
      true,
      true,
      true,
    ])
    expect(hasScenario(store, 'commune')).toBe(false)
    expect(hasScenario(smallStore(), 'iris')).toBe(false)
  })
})
