import { expect, it } from 'vitest'
import type { Credit } from '../../indicators/territory.ts'
import type { TerritorySource } from '../territory-source.ts'
import { creditsOfFile, licences } from './licence.ts'

const credit = (title: string, licence: string | null): Credit => ({
  source: 's',
  producer: 'P',
  title: { fr: title, en: title },
  vintage: '2024',
  licence,
  page: null,
})
const OPEN = 'Licence Ouverte 2.0'
const source = {
  meta: { geometry: credit('contours', OPEN) },
  credits: { A: credit('a', OPEN), B: [credit('a', OPEN), credit('b', null)] },
} as unknown as TerritorySource

const licencesOf = (path: string) => licences(creditsOfFile(path, source)).map(({ title }) => title)

it.each([
  ['geometry.topojson', [OPEN]],
  ['open/iris.geojson', [OPEN]],
  ['open/zones.csv', [OPEN]],
  // one of the sources of the values states none
  ['open/values.parquet', []],
  ['cells.arrow', []],
  ['tableur/values.csv', []],
  ['territory.json', []],
  // no source gave it
  ['report.json', []],
])('%s is under %j', (path, expected) => {
  expect(licencesOf(path)).toEqual(expected)
})

it('no licence is claimed for another that begins with the same words, nor for nothing', () => {
  expect(licences([credit('a', 'Licence Ouverte 1.0')])).toEqual([])
  expect(licences([])).toEqual([])
})
