import { expect, it } from 'vitest'
import { countFigure } from '../count-figure.test-helper.ts'
import { guessSize } from './guess-size.ts'

it.each([
  [
    'the dwellings by their name',
    [countFigure('vacants', 'dwellings'), countFigure('nb_logements', 'dwellings')],
    {},
    'nb_logements',
  ],
  [
    'before the households',
    [countFigure('menages', 'households'), countFigure('logements', 'dwellings')],
    {},
    'logements',
  ],
  [
    'the households of a survey',
    [countFigure('menages', 'households'), countFigure('adultes', 'adults')],
    {},
    'menages',
  ],
  [
    'what others are a part of',
    [countFigure('vides', 'lots'), countFigure('lots habitation', 'lots')],
    { vides: 'lots habitation' },
    'lots habitation',
  ],
  ['no count of some dwellings', [countFigure('logements vacants', 'dwellings')], {}, undefined],
  ['no inhabitants', [countFigure('population', 'inhabitants')], {}, undefined],
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
  const figures = [countFigure('logements 2023', 'dwellings'), countFigure('logements 2024', 'dwellings')]
  expect(guessSize(figures, {}, dated)).toBe('logements {yyyy}')
})
