import { describe, expect, it } from 'vitest'
import { availableAt, CATALOGUE, cell, TERRITORY, ZONES } from '../../test/fixtures/small-territory.ts'
import { FRAGILITY, indicator, term } from '../db/declared.test-helper.ts'
import type { ZoneRow } from '../db/tables.ts'
import type { ZoneCode } from '../territory/code.ts'
import { plainChoice } from './plain-choice.ts'
import { pointFacts } from './point-facts.ts'
import { createStore } from './store.ts'

const [place] = ZONES
const point = (code: string) =>
  ({ ...place, level: 'residence', code: code as ZoneCode, name: code, commune: '00001' }) as ZoneRow
const of = (measure: string, year: number, value: Parameters<typeof cell>[4]) =>
  cell('residence', 'RS00001-0001', measure, year, value)

const input = (level: 'residence' | 'commune', shown: string) => ({
  choice: plainChoice('small', shown, level),
  catalogue: {
    ...CATALOGUE,
    indicators: [
      indicator('vacancy', {
        kind: 'ratio',
        numerator: [term('LOGVAC')],
        denominator: [term('LOG')],
        scale: 100,
      }),
      indicator(
        'stock',
        { kind: 'count', terms: [term('LOG')], per_year: false },
        { unit: 'dwellings', decimals: 0 },
      ),
      indicator('secret', { kind: 'count', terms: [term('LOGVAC')], per_year: false }),
      indicator('elsewhere', { kind: 'count', terms: [term('LOG')], per_year: false }),
      indicator('fragility', { kind: 'method', method: 'fragility' }),
    ],
    methods: [FRAGILITY],
  },
  territory: {
    ...TERRITORY,
    available: [
      ...['vacancy', 'stock', 'secret', 'fragility'].map((id) => availableAt(id, 'residence', 'commune')),
      availableAt('elsewhere', 'commune'),
    ],
  } as unknown as typeof TERRITORY,
  store: createStore(
    [...ZONES, point('RS00001-0001')],
    [
      of('LOG', 2019, 30),
      of('LOG', 2022, 40),
      of('LOGVAC', 2022, 'suppressed'),
      // 45, 60 and 10 %: two criteria are met
      of('U40', 2022, 45),
      of('H', 2022, 100),
      of('RU40', 2022, 6),
      of('R', 2022, 10),
      of('UN', 2022, 20),
      of('AD', 2022, 200),
    ],
  ),
})
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('what else is known of a point', () => {
  it('is the classes of methods, then its figures in their latest year, and no other level’s', () => {
    const facts = pointFacts(input('residence', 'secret'), 'RS00001-0001')
    expect(facts.map(({ indicator: id }) => id)).toEqual(['fragility', 'vacancy', 'stock'])
    expect(facts[0]).toMatchObject({
      text: FRAGILITY.classes[2]?.label.fr,
      color: FRAGILITY.classes[2]?.color,
    })
    expect(plain(facts[2]?.text ?? '')).toMatch(/^40( |$)/)
  })
  it('never says a state as a number', () => {
    const facts = pointFacts(input('residence', 'stock'), 'RS00001-0001')
    expect(facts.find(({ indicator: id }) => id === 'secret')).toMatchObject({
      text: 'secret statistique',
      color: null,
    })
  })
  it('is nothing for a zone', () => {
    expect(pointFacts(input('commune', 'stock'), '00001')).toEqual([])
  })
})
