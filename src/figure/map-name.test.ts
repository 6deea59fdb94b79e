import { expect, it } from 'vitest'
import { mapNames } from './map-name.ts'

it.each([
  ['Vauban', 'Lille', 'Vauban'],
  ['Nord', 'Lille', 'Lille Nord'],
  ['Centre-Ville', 'Lens', 'Lens Centre-Ville'],
  ['Centre 2', 'Lens', 'Lens Centre 2'],
  ['Nordhouse', 'Lille', 'Nordhouse'],
  ['AHUY', 'Ahuy', null],
  ['Lomme', null, 'Lomme'],
])('%s of %s is named %s', (name, communeName, expected) => {
  const zone = { name, communeName, commune: '1', selected: false }
  expect(mapNames([zone], new Set(['1']))(zone)).toBe(expected)
})

it('a zone selected is named, be it as its commune is', () => {
  const zone = { name: 'Ahuy', communeName: 'Ahuy', commune: '1', selected: true }
  expect(mapNames([zone], new Set(['1']))(zone)).toBe('Ahuy')
})

it('a name that zones of two communes bear carries the commune, and one that a commune bears twice does not', () => {
  const zones = [
    ['Jaurès', 'Lens'],
    ['Jaurès', 'Liévin'],
    ['Gare', 'Lens'],
    ['Parc', 'Lens'],
    ['Parc', 'Lens'],
  ].map(([name = '', communeName = '']) => ({ name, communeName, commune: communeName, selected: false }))
  const named = new Set(['Lens', 'Liévin'])
  expect(zones.map(mapNames(zones, named))).toEqual(['Lens Jaurès', 'Liévin Jaurès', 'Gare', 'Parc', 'Parc'])
})

it.each([
  ['Vauban', 'Lille', 'Lille Vauban'],
  ['Nord', 'Lille', 'Lille Nord'],
  ['AHUY', 'Ahuy', 'AHUY'],
  ['Lomme', null, 'Lomme'],
])('%s of %s is named %s where no name of the commune is in sight', (name, communeName, expected) => {
  const zone = { name, communeName, commune: communeName, selected: false }
  expect(mapNames([zone], new Set())(zone)).toBe(expected)
})
