import { describe, expect, it } from 'vitest'
import { CATALOGUE, cell, TERRITORY, ZONES } from '../../test/fixtures/small-territory.ts'
import { FRAGILITY, indicator, term } from '../db/declared.test-helper.ts'
import type { Measure } from '../indicators/catalogue.ts'
import { resolve } from './resolve.ts'
import { settingsOf } from './resolve-input.ts'
import { defaultChoice } from './settle.ts'
import { createStore } from './store.ts'
import { partLabels, zoneCounts, zoneParts, zoneProgress, zoneSeries, zoneTarget } from './zone-detail.ts'

const word = (fr: string, en: string) => ({ fr, en })
const measure = (id: string, label: Measure['label'], event?: Measure['event']): Measure => ({
  id,
  label,
  unit: 'dwellings',
  source: 'rp',
  summable: true,
  ...(event && { event }),
})
const count = (id: string, of: string) =>
  indicator(
    id,
    { kind: 'count', terms: [term(of)], per_year: false },
    { label: word(`fr ${id}`, `en ${id}`) },
  )
const ratio = { kind: 'ratio' as const, denominator: [term('LOG')], scale: 100 }

const catalogue = {
  ...CATALOGUE,
  measures: [
    ...CATALOGUE.measures,
    measure('SECOND', word('Secondaires', 'Second homes')),
    measure('DONE', word('Commencés', 'Started'), 'started'),
  ],
  indicators: [
    indicator('vacancy', { ...ratio, numerator: [term('LOGVAC')] }, { target: 'limit' }),
    indicator('limit', { kind: 'published', measure: 'LIMIT' }, { label: word('Plafond', 'Limit') }),
    indicator('not_main', {
      ...ratio,
      numerator: [term('LOGVAC'), term('SECOND'), term('KEPT', 'same', -1)],
    }),
    { ...count('objective', 'AIM'), parts: ['social', 'free', 'absent'] },
    count('social', 'AIM_SOCIAL'),
    count('free', 'AIM_FREE'),
    count('absent', 'AIM_NOWHERE'),
    indicator('attainment', { kind: 'progress', of: 'attainment', objective: 'AIM', result: 'DONE' }),
    indicator('fragility', { kind: 'method', method: 'fragility' }),
  ],
  methods: [FRAGILITY],
}

const of = (code: string, name: string, year: number, value: Parameters<typeof cell>[4], flags = 0) => ({
  ...cell('commune', code, name, year, value),
  flags,
})
const CELLS = [
  of('00001', 'LOG', 2016, 80),
  of('00001', 'LOG', 2022, 100, 2),
  of('00001', 'LOGVAC', 2016, 8),
  of('00001', 'LOGVAC', 2022, 29),
  of('00002', 'LOG', 2016, 80),
  of('00002', 'LOG', 2022, 300),
  of('00002', 'LOGVAC', 2016, 4),
  of('00002', 'LOGVAC', 2022, 'suppressed'),
  // the limit was raised, and one commune is out of its scope
  of('00001', 'LIMIT', 2014, 20),
  of('00001', 'LIMIT', 2021, 25),
  of('00002', 'LIMIT', 2021, 'not_applicable'),
  of('00001', 'AIM', 2020, 60),
  of('00002', 'AIM', 2020, 30),
  of('00001', 'AIM_SOCIAL', 2020, 42),
  of('00001', 'AIM_FREE', 2020, 18),
  of('00002', 'AIM_SOCIAL', 2020, 'missing'),
  of('00002', 'AIM_FREE', 2020, 30),
  of('00001', 'DONE', 2020, 4),
  of('00001', 'DONE', 2021, 8),
  // rates of 45, 10 and 10 %, then of 30, 10 and 10 %: the first criterion alone is met, in the first year
  ...[2018, 2022].flatMap((year) => [
    of('00001', 'U40', year, year === 2018 ? 45 : 30),
    of('00001', 'H', year, 100),
    of('00001', 'RU40', year, 1),
    of('00001', 'R', year, 10),
    of('00001', 'UN', year, 20),
    of('00001', 'AD', year, 200),
  ]),
  of('00001', 'STOCK', 2017, 500),
  of('00001', 'STOCK', 2021, 520),
  of('00001', 'LOCATED', 2021, 130),
]

const input = (id: string, more: Partial<ReturnType<typeof defaultChoice>> = {}, planned = true) => ({
  choice: { ...defaultChoice(TERRITORY), level: 'commune' as const, indicator: id, ...more },
  catalogue,
  territory: {
    ...TERRITORY,
    plan: planned
      ? {
          title: word('Plan', 'Plan'),
          start: 2020,
          end: 2025,
          source_ref: 'p',
          event: null,
          events: { AIM: 'started' },
        }
      : null,
  },
  store: createStore(ZONES, CELLS),
})

describe('the series of a zone', () => {
  it('has each year of the indicator, with its state and its flags', () => {
    expect(zoneSeries(input('vacancy'), '00001')).toEqual([
      { year: 2016, value: 10, flags: [] },
      { year: 2022, value: 29, flags: ['not_comparable'] },
    ])
    expect(zoneSeries(input('vacancy'), '00002').map((p) => [p.year, p.value])).toEqual([
      [2016, 5],
      [2022, 'suppressed'],
    ])
    expect(zoneSeries(input('nothing'), '00001')).toEqual([])
    expect(zoneSeries(input('vacancy'), '99999')).toEqual([])
  })

  it('has the class of each year under the chosen thresholds and rule', () => {
    const classes = (more: Parameters<typeof input>[1]) => {
      const chosen = input('fragility', more)
      const settings = settingsOf(FRAGILITY, chosen.choice, {})
      return zoneSeries(chosen, '00001', settings).map((p) => [p.year, p.value])
    }
    // income 45 then 30 %, recent income 10 %, unemployment 10 %
    expect(classes({})).toEqual([
      [2018, 1],
      [2022, 0],
    ])
    expect(classes({ thresholds: { income: 30 } })).toEqual([
      [2018, 1],
      [2022, 1],
    ])
    expect(classes({ thresholds: { income: 46 } })).toEqual([
      [2018, 0],
      [2022, 0],
    ])
    const two = { income: 40, unemployment: 10 }
    expect(classes({ thresholds: two })).toEqual([
      [2018, 2],
      [2022, 1],
    ])
    expect(classes({ thresholds: two, rule: 'three' })).toEqual([
      [2018, 1],
      [2022, 1],
    ])
  })
})

describe('the target of a zone', () => {
  it('is that of the latest year, whatever year is shown', () => {
    expect(zoneTarget(input('vacancy', { year: 2016 }), '00001')).toMatchObject({
      label: 'Plafond',
      value: 25,
      indicator: { id: 'limit' },
    })
    expect(zoneTarget(input('vacancy', { lang: 'en' }), '00001')?.label).toBe('Limit')
  })

  it('may be a state, and is null where there is none', () => {
    expect(zoneTarget(input('vacancy'), '00002')?.value).toBe('not_applicable')
    expect(zoneTarget(input('objective'), '00001')).toBeNull()
    expect(zoneTarget(input('vacancy'), '99999')).toBeNull()
    expect(zoneTarget({ ...input('vacancy'), store: createStore(ZONES, []) }, '00001')).toBeNull()
  })
})

describe('the parts of an objective', () => {
  it('are those that the territory has, in the order of the catalogue', () => {
    expect(zoneParts(input('objective'), '00001')).toEqual([
      { indicator: 'social', label: 'fr social', value: 42 },
      { indicator: 'free', label: 'fr free', value: 18 },
    ])
    expect(zoneParts(input('objective', { lang: 'en' }), '00002')).toEqual([
      { indicator: 'social', label: 'en social', value: 'missing' },
      { indicator: 'free', label: 'en free', value: 30 },
    ])
    expect(zoneParts(input('vacancy'), '00001')).toEqual([])
  })
})

describe('the progress of a zone', () => {
  it('is that of its objective at the end of a year', () => {
    // 60 over six years: 20 expected after two, of which 4 + 8 are done; 48 are left for four years
    expect(zoneProgress(input('attainment'), '00001', 2021)).toMatchObject({
      done: 12,
      expected: 20,
      gap: -8,
      attainment: 60,
      left: 48,
      requiredPace: 12,
    })
    expect(zoneProgress(input('attainment'), '00001', 2020)).toMatchObject({ done: 4, expected: 10 })
  })

  it('is null for what is no progress, without a year, a zone or a plan', () => {
    expect(zoneProgress(input('vacancy'), '00001', 2021)).toBeNull()
    expect(zoneProgress(input('attainment'), '00001', null)).toBeNull()
    expect(zoneProgress(input('attainment'), '99999', 2021)).toBeNull()
    expect(zoneProgress(input('attainment', {}, false), '00001', 2021)).toBeNull()
  })
})

describe('what a method counts in a zone', () => {
  it('is of the year of the criteria, the stock of the latest year up to it', () => {
    expect(zoneCounts(input('fragility'), FRAGILITY, '00001', 2018)).toEqual({
      stock: 500,
      // located in no earlier year: the first after it
      located: 130,
    })
    expect(zoneCounts(input('fragility'), FRAGILITY, '00001', 2022)).toMatchObject({ stock: 520 })
  })

  it('has the counts of the criteria in the view, those of the year shown', () => {
    const counts = (year: number, code: string) =>
      resolve(input('fragility', { year }), null, 'awaited')
        .zones.find((zone) => zone.code === code)
        ?.checks.map(({ criterion, numerator, denominator }) => [criterion, numerator, denominator])
    expect(counts(2018, '00001')).toEqual([
      ['income', 45, 100],
      ['recent', 1, 10],
      ['unemployment', 20, 200],
    ])
    expect(counts(2022, '00001')?.[0]).toEqual(['income', 30, 100])
    expect(counts(2022, '00002')?.[0]).toEqual(['income', 'missing', 'missing'])
  })

  it('is missing where there is no row', () => {
    expect(zoneCounts(input('fragility'), FRAGILITY, '00002', 2022)).toMatchObject({
      stock: 'missing',
    })
    const bare = { ...input('fragility'), store: createStore(ZONES, []) }
    expect(zoneCounts(bare, FRAGILITY, '00001', 2022)).toMatchObject({ stock: 'missing', located: 'missing' })
  })
})

describe('the words of the parts of a rate', () => {
  it('are those of the measures, added and subtracted', () => {
    expect(partLabels(input('not_main'))).toEqual({
      numerator: 'Vacants + Secondaires \u2212 KEPT',
      denominator: 'Logements',
    })
    expect(partLabels(input('objective'))).toBeNull()
  })
})
