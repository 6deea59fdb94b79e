import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { anyScenario, REIMS } from './scenario.test-helper.ts'
import { type Scenario, scenarioParam, scenarioText } from './scenario.ts'

const SCENARIO: Scenario = { ...REIMS, zone: '902010101', ceiling: 47, recentYears: 3 }

describe('the text of a scenario', () => {
  it('is read back equal', () => {
    fc.assert(
      fc.property(anyScenario, (one) => {
        expect(v.parse(scenarioParam, scenarioText(one))).toEqual(one)
      }),
    )
  })

  it('is short', () => {
    expect(scenarioText(SCENARIO)).toBe('1!902010101!!1580!740!610!60!0!0!!470!30')
  })

  it.each([
    ['another version', '2!902010101!!1580!740!610!60!0!0!!470!30'],
    ['a share over 100 %', '1!902010101!!1580!1001!610!60!0!0!!470!30'],
    ['no lettings', '1!902010101!!!740!610!60!0!0!!470!30'],
    ['a horizon of half a year', '1!902010101!!1580!740!610!65!0!0!!470!30'],
    ['a horizon of 21 years', '1!902010101!!1580!740!610!210!0!0!!470!30'],
    ['a number too few', '1!902010101!!1580!740!610!60!0!0!!470'],
    ['a zone that is none', '1!<b>!!1580!740!610!60!0!0!!470!30'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(v.safeParse(scenarioParam, text).success).toBe(false)
  })
})
