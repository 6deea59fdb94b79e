import { expect, it } from 'vitest'
import { CATALOGUE, cell, smallStore, TERRITORY } from '../../test/fixtures/small-territory.ts'
import type { Catalogue } from './catalogue.ts'
import { resolve } from './resolve.ts'
import { settle } from './settle.ts'
import { zoneSeries } from './zone-detail.ts'

const [shape] = CATALOGUE.indicators
if (!shape) throw new Error('the small territory has no indicator')
const measure = { unit: 'dwellings', source: 'rp', summable: true, event: 'started' } as const
const catalogue: Catalogue = {
  ...CATALOGUE,
  measures: [
    { ...measure, id: 'AIM', label: { fr: 'Objectif', en: 'Objective' } },
    { ...measure, id: 'DONE', label: { fr: 'Réalisé', en: 'Done' } },
  ],
  indicators: [
    {
      ...shape,
      id: 'attainment',
      section: 'objectifs',
      formula: { kind: 'progress', of: 'attainment', objective: 'AIM', result: 'DONE' },
      weight: null,
    },
    {
      ...shape,
      id: 'aim',
      section: 'objectifs',
      formula: { kind: 'count', terms: [{ measure: 'AIM', coefficient: 1, year: 'same' }], per_year: false },
      weight: null,
    },
  ],
}
const territory = {
  ...TERRITORY,
  plan: {
    title: { fr: 'PLH', en: 'PLH' },
    start: 2023,
    end: 2028,
    source_ref: '',
    event: null,
    events: { AIM: 'started' },
  },
  available: ['attainment', 'aim'].map((indicator) => ({
    indicator,
    years: { commune: indicator === 'aim' ? [2023] : [2023, 2024], group: [2023, 2024] },
    coverage: {},
    credits: [],
  })),
}
/** Aubrelle has no result in 2024; Bréval, of the same group, has one. */
const store = smallStore([
  ...['00001', '00002'].flatMap((code) => [
    cell('commune', code, 'AIM', 2023, 60),
    cell('commune', code, 'DONE', 2023, 5),
  ]),
  cell('commune', '00002', 'DONE', 2024, 15),
])
const input = (level: 'commune' | 'group', indicator = 'attainment') => {
  const { choice } = settle({ level, indicator }, territory, catalogue, store, ['YlOrRd'])
  return { choice, catalogue, territory, store }
}
const series = (level: 'commune' | 'group', code: string) =>
  zoneSeries(input(level), code).map(({ year, value }) => [year, value])

it('has no value in a year without a result of its own, for a commune nor for its group', () => {
  expect(series('commune', '00001')).toEqual([
    [2023, 50],
    [2024, 'missing'],
  ])
  expect(series('commune', '00002')).toEqual([
    [2023, 50],
    [2024, 100],
  ])
  expect(series('group', 'north')).toEqual([
    [2023, 50],
    [2024, 'missing'],
  ])
})

it('is missing in the view, with the date of its last result', () => {
  const view = resolve(input('commune'), null, 'awaited')
  expect(view.year).toBe(2024)
  expect(view.zones.slice(0, 2).map(({ text, asOf }) => [text, asOf])).toEqual([
    ['donnée manquante (derniers résultats au 31/12/2023)', 2023],
    ['100,0\u202f%', null],
  ])
})

it('holds for the period of the plan where it is an objective, and not where it is progress', () => {
  expect(resolve(input('commune', 'aim'), null, 'awaited').period).toEqual({ start: 2023, end: 2028 })
  expect(resolve(input('commune'), null, 'awaited').period).toBeNull()
})

it('names the parts of an attainment by what they count, and up to when', () => {
  const { numerator, denominator } = resolve(input('commune'), null, 'awaited').definition
  expect(numerator).toBe('Réalisé depuis 2023')
  expect(denominator).toBe('Objectif, attendu au 31/12/2024')
})
