import { expect, it } from 'vitest'
import { officialLacks, type Provenance, unsaidProvenance } from './provenance.ts'

const FILE = 'communes-cannes.geojson'
const lacks = (said: Partial<Provenance>) =>
  officialLacks({ ...unsaidProvenance(FILE), official: true, ...said }, FILE)

it('official contours have a producer and an edition that somebody has said', () => {
  expect(lacks({})).toEqual(['producer', 'vintage'])
  expect(lacks({ producer: 'IGN' })).toEqual(['vintage'])
  expect(lacks({ producer: 'IGN', vintage: '2024' })).toEqual([])
})

it.each(['', '  ', FILE, 'Communes-Cannes', ' communes-cannes '])(
  'the name of the file is no producer: "%s"',
  (producer) => {
    expect(lacks({ producer, vintage: '2024' })).toEqual(['producer'])
  },
)

it('contours that are not said to be official lack nothing', () => {
  expect(lacks({ official: false })).toEqual([])
})
