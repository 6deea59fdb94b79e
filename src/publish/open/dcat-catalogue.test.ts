import { expect, it } from 'vitest'
import type { Site } from '../../atlas/site.ts'
import { dcatCatalogue } from './dcat-catalogue.ts'

const ADDRESS = 'https://habitat.example/atlas/'
const siteWith = (publisher: Partial<Site['publisher']>) =>
  ({
    title: { fr: 'Atlas', en: 'Atlas' },
    publisher: { name: null, address: ADDRESS, contact: null, ...publisher },
  }) as Site
const DATASET = {
  folder: 'data/dijon.0123/',
  territory: 'dijon',
  dataset: {
    '@context': { dcat: 'http://www.w3.org/ns/dcat#' },
    '@id': './',
    'dcat:distribution': [
      {
        '@id': 'open/iris.geojson',
        'dcat:accessURL': { '@id': 'open/iris.geojson' },
        'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
        'dct:license': { '@id': 'https://www.etalab.gouv.fr/x' },
      },
    ],
  },
}
const made = (publisher: Partial<Site['publisher']> = {}) =>
  dcatCatalogue(siteWith(publisher), [DATASET], '2026-11-28')

it('is not made where the publisher declares no address', () => {
  expect(made({ address: null })).toBeNull()
})

it('has absolute addresses alone, which need no base to be read', () => {
  const ids = [...JSON.stringify(made()).matchAll(/"@id":"([^"]*)"/g)].map(([, id]) => id)
  expect(ids).toContain(`${ADDRESS}data/dijon.0123/open/iris.geojson`)
  expect(ids).toContain('https://www.etalab.gouv.fr/x')
  expect(ids).toContain('spdx:checksumAlgorithm_sha256')
  expect(ids.filter((id) => !/^(https?:|spdx:)/.test(id ?? ''))).toEqual([])
})

it('gives each dataset an address that lasts, its page, its date, and whom to write to', () => {
  expect(made({ name: { fr: 'Brest', en: 'Brest' }, contact: 'mailto:a@example.fr' })).toMatchObject({
    '@type': 'dcat:Catalog',
    'dct:modified': { '@value': '2026-11-28' },
    'dct:publisher': { 'foaf:name': 'Brest' },
    'dcat:dataset': [
      {
        '@id': `${ADDRESS}data/catalogue.jsonld#dijon`,
        'dct:modified': { '@value': '2026-11-28' },
        'dcat:landingPage': { '@id': `${ADDRESS}?v=1&t=dijon` },
        'dcat:contactPoint': { 'vcard:hasEmail': { '@id': 'mailto:a@example.fr' } },
      },
    ],
  })
  expect(JSON.stringify(made())).not.toContain('contactPoint')
})
