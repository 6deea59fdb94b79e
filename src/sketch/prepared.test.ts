import { expect, it } from 'vitest'
import { type Prepared, preparedSubject, readPrepared } from './prepared.ts'

const prepared: Prepared = {
  opening: 'fragility',
  indicators: {
    fragility: [['iris', [2024]]],
    vacancy_rate: [
      ['iris', [2016, 2022]],
      ['commune', [2011, 2022]],
    ],
  },
}

it('completes a link as the atlas does: opening indicator, first level, last year', () => {
  expect(preparedSubject(prepared, {}, 'fr')).toEqual({
    indicator: 'fragility',
    level: 'iris',
    year: 2024,
    lang: 'fr',
  })
  expect(
    preparedSubject(prepared, { indicator: 'vacancy_rate', level: 'commune', year: 2011 }, 'en'),
  ).toEqual({
    indicator: 'vacancy_rate',
    level: 'commune',
    year: 2011,
    lang: 'en',
  })
})

it.each([
  { indicator: 'unknown' },
  { indicator: 'constructor' },
  { level: 'commune' as const },
  { indicator: 'vacancy_rate', year: 2012 },
  { thresholds: { income: 45 } },
  { palette: 'Blues' },
  { camera: { zoom: 9, lat: 47, lon: 5 } },
])('has nothing of what was not prepared: %j', (asked) => {
  expect(preparedSubject(prepared, asked, 'fr')).toBeNull()
})

it('is read of the territory asked for', () => {
  expect(readPrepared(JSON.stringify({ other: null, demo: prepared }), 'demo')).toEqual(prepared)
})

it.each([
  ['', 'is no JSON'],
  ['null', 'is no list'],
  ['{}', 'lacks the territory'],
  [JSON.stringify({ demo: null }), 'has nothing of it'],
  [JSON.stringify({ demo: { opening: 'fragility' } }), 'has no indicators'],
  [
    JSON.stringify({ demo: { opening: 'a', indicators: { a: [['street', [2024]]] } } }),
    'has a level that is none',
  ],
  [
    JSON.stringify({ demo: { opening: 'a', indicators: { a: [['iris', ['2024']]] } } }),
    'has years that are text',
  ],
])('is not read of %s, which %s', (text) => {
  expect(readPrepared(text, 'demo')).toBeNull()
  expect(readPrepared(text, 'constructor')).toBeNull()
})
