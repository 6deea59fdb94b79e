import { expect, it } from 'vitest'
import { mapName } from './map-name.ts'

it.each([
  ['Vauban', 'Lille', 'Vauban'],
  ['Nord', 'Lille', 'Lille Nord'],
  ['Centre-Ville', 'Lens', 'Lens Centre-Ville'],
  ['Centre 2', 'Lens', 'Lens Centre 2'],
  ['Nordhouse', 'Lille', 'Nordhouse'],
  ['AHUY', 'Ahuy', null],
  ['Lomme', null, 'Lomme'],
])('%s of %s is named %s', (name, communeName, expected) => {
  expect(mapName({ name, communeName, selected: false })).toBe(expected)
})

it('a zone selected is named, be it as its commune is', () => {
  expect(mapName({ name: 'Ahuy', communeName: 'Ahuy', selected: true })).toBe('Ahuy')
})
