import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cell, smallStore } from '../../test/fixtures/small-territory.ts'
import { SCENARIO_RANGES } from '../scenario/scenario.ts'
import { completed } from './completed-scenario.ts'
import { areOfSurvey, scenarioOrigins, surveyLettings } from './scenario-origins.ts'
import { scenarioStart } from './scenario-start.ts'

const startOf = (recent: number) =>
  scenarioStart(
    smallStore([
      cell('iris', '000010101', 'OPS_RECENT', 2024, recent),
      cell('iris', '000010101', 'OPS_RECENT_U40', 2024, recent / 2),
    ]),
    'iris',
    '000010101',
  )

it('a scenario as it starts has nothing of its reader', () => {
  const start = startOf(61)
  const scenario = completed(start.draft)
  if (!scenario) throw new Error('a number is wanting')
  const origins = scenarioOrigins(scenario, start)
  expect(Object.keys(origins).sort()).toEqual(Object.keys(SCENARIO_RANGES).sort())
  expect(Object.values(origins)).not.toContain('reader')
  expect(origins).toMatchObject({ lettings: 'data', present: 'data', horizon: 'usual', recentYears: 'usual' })
})

it('a number that is changed is its reader’s, and it alone', () => {
  const start = startOf(61)
  const scenario = completed(start.draft)
  if (!scenario) throw new Error('a number is wanting')
  for (const name of ['present', 'target', 'horizon', 'demolitions', 'ceiling', 'dwellings'] as const) {
    const [min, max] = SCENARIO_RANGES[name]
    const origins = scenarioOrigins({ ...scenario, [name]: scenario[name] === max ? min : max }, start)
    expect(Object.entries(origins).flatMap(([one, origin]) => (origin === 'reader' ? [one] : []))).toEqual([
      name,
    ])
  }
})

it('lettings follow the years of the survey, whatever their number, and one tenth more is no longer its own', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 10 }), (recent, recentYears) => {
      const start = { recent }
      const lettings = surveyLettings(start, recentYears)
      if (lettings === null) throw new Error('recent movers are known')
      expect(areOfSurvey({ lettings, recentYears }, start)).toBe(true)
      expect(areOfSurvey({ lettings: lettings + 0.1, recentYears }, start)).toBe(false)
    }),
  )
  expect(areOfSurvey({ lettings: 20, recentYears: 3 }, { recent: null })).toBe(false)
})
