import { expect, it } from 'vitest'
import type { Mention } from '../../indicators/territory.ts'
import type { TerritorySource } from '../territory-source.ts'
import { licences, mentionsOfFile } from './licence.ts'

const mention = (title: string, licence: string | null): Mention => ({
  source: 's',
  producer: 'P',
  title: { fr: title, en: title },
  vintage: '2024',
  licence,
  page: null,
})
const OPEN = 'Licence Ouverte 2.0'
const source = {
  meta: { geometry: mention('contours', OPEN) },
  mentions: { A: mention('a', OPEN), B: [mention('a', OPEN), mention('b', null)] },
} as unknown as TerritorySource

const licencesOf = (path: string) => licences(mentionsOfFile(path, source)).map(({ title }) => title)

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
  expect(licences([mention('a', 'Licence Ouverte 1.0')])).toEqual([])
  expect(licences([])).toEqual([])
})
