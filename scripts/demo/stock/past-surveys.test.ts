import { describe, expect, it } from 'vitest'
import { methodOf, outcomeOf, read, zones } from '../demo.test-helper.ts'
import { OPS_YEAR } from './fragility.ts'
import { PAST_OPS_YEARS } from './past-surveys.ts'

const method = methodOf('fragility')
const years = [...PAST_OPS_YEARS].reverse().concat(OPS_YEAR as never)
const classOf = (code: string, year: number) => {
  const outcome = outcomeOf(method, 'iris', code, year)
  return outcome.kind === 'class' ? outcome.index : outcome.state
}
const history = zones('iris').map(({ code }) => years.map((year) => classOf(code, year)))

describe('eight years of the survey', () => {
  it('class the IRIS in each of them, with some that changed and some that are not known', () => {
    expect(years).toHaveLength(8)
    for (const at of years.keys()) {
      const classed = history.filter((all) => typeof all[at] === 'number')
      expect(classed.length).toBeGreaterThan(60)
      expect(new Set(classed.map((all) => all[at])).size).toBe(3)
    }
    const changed = history.filter((all) => new Set(all.filter((one) => typeof one === 'number')).size > 1)
    expect(changed.length).toBeGreaterThan(10)
    expect(history.flat()).toContain('indeterminate')
  })

  it('keep every set of fewer than 11 households secret in every year', () => {
    for (const year of years)
      for (const { code } of zones('iris')) {
        const households = read('iris', code, 'OPS_HOUSEHOLDS', year)
        if (typeof households === 'number' && households > 0) expect(households).toBeGreaterThanOrEqual(11)
      }
  })
})
