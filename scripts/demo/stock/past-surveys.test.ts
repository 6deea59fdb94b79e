import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../src/methods/evaluate.ts'
import { defaultSettings } from '../../../src/methods/method.ts'
import { catalogue, read, zones } from '../demo.test-helper.ts'
import { OPS_YEAR } from './fragility.ts'
import { PAST_OPS_YEARS } from './past-surveys.ts'

const method = catalogue.methods.find(({ id }) => id === 'fragility')
if (!method) throw new Error('no method fragility')
const years = [...PAST_OPS_YEARS].reverse().concat(OPS_YEAR as never)
const classOf = (code: string, year: number) => {
  const outcome = evaluate(
    method,
    defaultSettings(method),
    method.criteria.map(({ numerator, denominator }) => ({
      numerator: read('iris', code, numerator, year),
      denominator: read('iris', code, denominator, year),
    })),
  )
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
