import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namesOf } from './names.ts'
import { coverageFindings, periodFindings } from './plan.ts'

const called = namesOf(
  [{ id: 'DONE_DWELLINGS', label: { fr: 'Logements réalisés', en: 'Dwellings done' } }],
  [],
)
const plan = { start: 2023, end: 2028 }
const result = (year: number, measure = 'DONE_DWELLINGS') => ({
  measure,
  year,
  declaration: { id: 'resultats' },
})

describe('results beside the period of the plan', () => {
  it('of years after its end, or before its start, are said with the years', () => {
    const found = periodFindings(
      plan,
      [result(2030), result(2029), result(2022), result(2025), result(2029)],
      called,
    )
    expect(found).toMatchObject([
      { name: 'period:resultats:DONE_DWELLINGS:after', gravity: 'report', source: 'resultats' },
      { name: 'period:resultats:DONE_DWELLINGS:before', gravity: 'report' },
    ])
    expect(found[0]?.text).toEqual({
      fr: 'Logements réalisés, 2029, 2030 : après la fin du plan (2023-2028), compté dans aucun avancement',
      en: 'Dwellings done, 2029, 2030: after the end of the plan (2023-2028), counted in no progress',
    })
  })

  it('are said nothing of where the period, both ends in, holds them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2000, max: 2050 })), (years) => {
        const outside = years.filter((year) => year < 2023 || year > 2028)
        expect(
          periodFindings(
            plan,
            years.map((year) => result(year)),
            called,
          ).length > 0,
        ).toBe(outside.length > 0)
      }),
    )
  })
})

describe('objectives of groups and of communes', () => {
  const groups = new Map([
    ['nord', ['a', 'b']],
    ['sud', ['c']],
    ['est', ['d', 'e']],
  ])
  const target = (level: string, code: string) => ({ level, code, measure: 'TARGET_DWELLINGS' })
  const found = (...cells: ReturnType<typeof target>[]) =>
    coverageFindings('objectifs', new Set(['TARGET_DWELLINGS']), cells, groups, called)
  const ofGroups = [target('group', 'nord'), target('group', 'est')]

  it('of two groups and of one commune: the groups that no sum gives are named', () => {
    const [finding, ...others] = found(...ofGroups, target('commune', 'a'))
    expect(others).toEqual([])
    expect(finding).toMatchObject({ name: 'partial:objectifs:TARGET_DWELLINGS', gravity: 'report' })
    expect(finding?.text.fr).toContain('2 groupes et de 1 communes sur 5')
    expect(finding?.text.fr).toMatch(/: nord, est$/)
  })

  it('of groups alone, of communes alone, or of all the communes of the groups: nothing is lost', () => {
    expect(found(...ofGroups)).toEqual([])
    expect(found(target('commune', 'a'))).toEqual([])
    expect(found(...ofGroups, ...['a', 'b', 'd', 'e'].map((code) => target('commune', code)))).toEqual([])
  })
})
