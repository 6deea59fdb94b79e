import { expect, test } from 'vitest'
import { methodOf, outcomeOf, read, total, zones } from '../demo.test-helper.ts'
import { OPS_MEASURES, OPS_YEAR } from '../stock/fragility.ts'
import { PAST_OPS_YEARS } from '../stock/past-surveys.ts'

const residences = zones('residence')
const years = [...PAST_OPS_YEARS, OPS_YEAR].sort()
const method = methodOf('residence_profile')

test('in each year, what is told of every residence of an IRIS adds up to what is told of the IRIS', () => {
  for (const year of years) {
    const told = zones('iris').flatMap(({ code }) => {
      const own = residences.filter(({ iris }) => iris === code)
      const households = own.map((one) => read('residence', one.code, 'OPS_HOUSEHOLDS', year))
      return own.length > 0 && households.every((one) => typeof one === 'number') ? [{ code, own }] : []
    })
    expect(told.length).toBeGreaterThan(50)
    for (const { code, own } of told)
      for (const measure of Object.values(OPS_MEASURES)) {
        const values = own.map((one) => read('residence', one.code, measure, year))
        const given = read('iris', code, measure, year)
        if (typeof given === 'number')
          expect([code, year, measure, total(values as number[])]).toEqual([code, year, measure, given])
        else expect(new Set(values)).toEqual(new Set([given]))
      }
  }
})

test('a residence has its profile by year: most keep their class from survey to survey, some change', () => {
  const classOf = (code: string, year: number) => {
    const outcome = outcomeOf(method, 'residence', code, year)
    return outcome.kind === 'class' ? outcome.index : null
  }
  for (const [before, after] of years.slice(1).map((year, i) => [years[i] ?? 0, year] as const)) {
    const pairs = residences.flatMap(({ code }) => {
      const [was, is] = [classOf(code, before), classOf(code, after)]
      return was === null || is === null ? [] : [was === is]
    })
    expect(pairs.length).toBeGreaterThan(400)
    const kept = pairs.filter((one) => one).length / pairs.length
    expect(kept).toBeGreaterThan(0.8)
    expect(kept).toBeLessThan(1)
  }
})
