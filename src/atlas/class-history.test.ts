import { describe, expect, it } from 'vitest'
import { cell, smallStore } from '../../test/fixtures/small-territory.ts'
import type { Value } from '../indicators/value.ts'
import type { Method } from '../methods/method.ts'
import { classesByYear, criteriaByYear } from './class-history.ts'

const text = { fr: 'mot', en: 'word' }
const METHOD: Method = {
  id: 'm',
  label: text,
  source_ref: 'here, 1',
  criteria: [
    {
      id: 'vacant',
      label: text,
      indicator: 'vacancy_rate',
      numerator: 'LOGVAC',
      denominator: 'LOG',
      comparison: '>=',
      threshold: 10,
      points: 1,
    },
  ],
  rules: [{ id: 'one', label: text, minimums: [0, 1] }],
  classes: ['low', 'high'].map((id, i) => ({ id, label: text, color: '#000000', concern: i > 0 })),
  weight: null,
}
const counts = (code: string, year: number, vacant: Value) => [
  cell('commune', code, 'LOG', year, 100),
  cell('commune', code, 'LOGVAC', year, vacant),
]
const store = smallStore([
  ...counts('00001', 2010, 9),
  ...counts('00001', 2016, 10),
  ...counts('00001', 2022, 'suppressed'),
  ...counts('00002', 2010, 30),
  ...counts('00002', 2016, 40),
  ...counts('00003', 2010, 2),
])
const YEARS = { level: 'commune' as const, years: [2010, 2016, 2022] }

describe('the class of a zone by year', () => {
  it('meets a bound exactly, and has a state of its own where it is not known', () => {
    const counted = criteriaByYear({ store }, { ...YEARS, method: METHOD }, '00001')
    expect(classesByYear(METHOD, counted, { thresholds: {}, rule: null })).toEqual([
      { year: 2010, index: 0, state: null },
      { year: 2016, index: 1, state: null },
      { year: 2022, index: null, state: 'indeterminate' },
    ])
    expect(
      classesByYear(METHOD, counted, { thresholds: { vacant: 9 }, rule: null }).map(({ index }) => index),
    ).toEqual([1, 1, null])
  })

  it('has the bound that follows from the territory in that year', () => {
    const [criterion] = METHOD.criteria
    if (!criterion) throw new Error('the method has a criterion')
    const ranked = {
      ...METHOD,
      criteria: [{ ...criterion, bound: { kind: 'quantile' as const, share: 50 } }],
    }
    const counted = criteriaByYear({ store }, { ...YEARS, method: ranked }, '00001')
    // the median of 9, 30 and 2 is 9; the lower of 10 and 40 is 10
    expect(counted.slice(0, 2).map(({ bounds }) => bounds)).toEqual([{ vacant: 9 }, { vacant: 10 }])
    expect(classesByYear(ranked, counted, { thresholds: {}, rule: null })[0]?.index).toBe(1)
  })

  it('is empty for another indicator, and for a zone that is not there', () => {
    expect(criteriaByYear({ store }, { ...YEARS, method: null }, '00001')).toEqual([])
    expect(criteriaByYear({ store }, { ...YEARS, method: METHOD }, '99999')).toEqual([])
  })
})
