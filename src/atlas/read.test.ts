import { describe, expect, it } from 'vitest'
import { cell, ZONES } from '../../test/fixtures/small-territory.ts'
import { indicator } from '../db/declared.test-helper.ts'
import { indicatorYears, type ReadContext, readIndicator } from './read.ts'
import { createStore } from './store.ts'

const label = { fr: '-', en: '-' }
const attainment = indicator('attainment', {
  kind: 'progress',
  of: 'attainment',
  objective: 'AIM',
  result: 'DONE',
})
const done = (code: string, year: number, value: number) => cell('commune', code, 'DONE', year, value)
const context: ReadContext = {
  store: createStore(ZONES, [
    cell('commune', '00001', 'AIM', 2020, 60),
    cell('commune', '00002', 'AIM', 2020, 30),
    done('00001', 2019, 99),
    done('00001', 2020, 4),
    done('00002', 2020, 5),
    done('00001', 2021, 8),
    done('00001', 2026, 99),
  ]),
  methods: [],
  measures: [{ id: 'DONE', label, unit: 'dwellings', source: 's', summable: true, event: 'started' }],
  plan: { start: 2020, end: 2025, event: null, events: { AIM: 'started' } },
}

describe('attainment', () => {
  it('has the years of results within the plan, and none where there is no plan', () => {
    expect(indicatorYears(context, attainment, 'commune')).toEqual([2020, 2021])
    expect(indicatorYears({ ...context, plan: null }, attainment, 'commune')).toEqual([])
  })

  it('is missing in a year without results, and says the last year that has some', () => {
    const read = (year: number) =>
      readIndicator(context, attainment, 'commune', year).map((r) => [r.code, r.value, r.asOf])
    // 12 of 20 expected after two years; the second year of the other commune is not known
    expect(read(2021)).toEqual([
      ['00001', 60, undefined],
      ['00002', 'missing', 2020],
      ['00003', 'missing', undefined],
    ])
    expect(read(2020)).toEqual([
      ['00001', 40, undefined],
      ['00002', 100, undefined],
      ['00003', 'missing', undefined],
    ])
  })
})
