import { expect, it } from 'vitest'
import type { OwnFigure } from '../own-table.ts'
import type { OwnUnit } from '../own-unit.ts'
import { guessSize } from './guess-size.ts'

const count = (column: string, unit: OwnUnit): OwnFigure => ({
  kind: 'count',
  column,
  label: column,
  unit,
  direction: 'neutral',
})

it.each([
  [
    'the dwellings by their name',
    [count('vacants', 'dwellings'), count('nb_logements', 'dwellings')],
    {},
    'nb_logements',
  ],
  [
    'before the households',
    [count('menages', 'households'), count('logements', 'dwellings')],
    {},
    'logements',
  ],
  ['the households of a survey', [count('menages', 'households'), count('adultes', 'adults')], {}, 'menages'],
  [
    'what others are a part of',
    [count('vides', 'lots'), count('lots habitation', 'lots')],
    { vides: 'lots habitation' },
    'lots habitation',
  ],
  ['no count of some dwellings', [count('logements vacants', 'dwellings')], {}, undefined],
  ['no inhabitants', [count('population', 'inhabitants')], {}, undefined],
] as const)('the column of the size of a set is %s', (_, figures, wholes, size) => {
  expect(guessSize(figures, wholes, [])).toBe(size)
})

it('is that of several years where its columns say them', () => {
  const dated = [
    {
      pattern: 'logements {yyyy}',
      label: 'logements',
      columns: ['logements 2023', 'logements 2024'],
      years: [2023, 2024],
    },
  ]
  const figures = [count('logements 2023', 'dwellings'), count('logements 2024', 'dwellings')]
  expect(guessSize(figures, {}, dated)).toBe('logements {yyyy}')
})
