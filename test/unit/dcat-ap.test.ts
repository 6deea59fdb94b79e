import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Site } from '../../src/atlas/site.ts'
import { dcatCatalogue } from '../../src/publish/open/dcat-catalogue.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { clientPath, writeDemo } from './client-folder.ts'

/** The catalogue of a site, under the shapes of test/clients/dcat-ap.ttl, by a validator that knows nothing of the atlas. */

interface Clients {
  /** n-quads of a JSON-LD document; asks for nothing elsewhere */
  quads(document: object): Promise<string>
  /** what does not conform, as "path: message" */
  faults(nquads: string): Promise<string[]>
}

const NAMES = ['jsonld', 'n3', 'rdf-validate-shacl', '@rdfjs/dataset']
const isThere = NAMES.every((name) => existsSync(clientPath(name)))
if (!isThere) console.info('left out: the SHACL validator of DCAT-AP; npm ci --prefix test/clients')

async function clients(): Promise<Clients> {
  const entry = (path: string) => import(pathToFileURL(clientPath(path)).href)
  const jsonld = (await entry('jsonld/lib/index.js')).default
  const { Parser } = (await entry('n3/src/index.js')) as {
    Parser: new (o?: object) => { parse(t: string): object[] }
  }
  const { default: Validator } = await entry('rdf-validate-shacl/index.js')
  const { default: factory } = await entry('@rdfjs/dataset/index.js')
  const shapes = factory.dataset(
    new Parser().parse(readFileSync(resolve(import.meta.dirname, '../clients/dcat-ap.ttl'), 'utf8')),
  )
  return {
    quads: (document) =>
      jsonld.toRDF(document, {
        format: 'application/n-quads',
        documentLoader: (url: string) => Promise.reject(new Error(`asks for ${url}`)),
      }),
    faults: async (nquads) => {
      const data = factory.dataset(new Parser({ format: 'N-Quads' }).parse(nquads))
      const { results } = await new Validator(shapes).validate(data)
      return results.map(
        ({ path, message }: { path?: { value: string }; message: { value: string }[] }) =>
          `${path?.value ?? ''}: ${message.map(({ value }) => value).join(', ')}`,
      )
    },
  }
}

describe.runIf(isThere)('the catalogue of a site', () => {
  const folder = temporaryFolder('atlas-dcat')
  let read: Clients
  let catalogue: Record<string, unknown>
  beforeAll(async () => {
    read = await clients()
    writeDemo(folder)
    const dataset = JSON.parse(readFileSync(join(folder, 'dcat.jsonld'), 'utf8'))
    const site = {
      title: { fr: 'Atlas', en: 'Atlas' },
      publisher: {
        name: { fr: 'Brest métropole', en: 'Brest métropole' },
        address: 'https://habitat.example/atlas/',
        contact: 'mailto:habitat@example.fr',
      },
    } as Site
    const found = dcatCatalogue(site, [{ folder: 'data/demo.01/', territory: 'demo', dataset }], '2026-11-28')
    catalogue = found as Record<string, unknown>
  }, 60_000)

  it('conforms to DCAT-AP 3: what it makes mandatory, and the kind of the rest', async () => {
    const quads = await read.quads(catalogue)
    expect(quads.split('\n').filter((line) => line.includes('ns/dcat#Distribution>')).length).toBeGreaterThan(
      10,
    )
    expect(await read.faults(quads)).toEqual([])
  })

  it('has no address that a reader without a base would take for a file of its own', async () => {
    const quads = await read.quads(catalogue)
    expect(quads).toContain('<https://habitat.example/atlas/data/demo.01/open/iris.geojson>')
    expect(quads).not.toMatch(/<file:/)
  })

  it('would not conform without a publisher, or with an address that is text: the shapes can fail', async () => {
    const { 'dct:publisher': _, ...unpublished } = catalogue
    expect(await read.faults(await read.quads(unpublished))).toHaveLength(1)
    const text = (await read.quads(catalogue)).replace(
      /(<http:\/\/www\.w3\.org\/ns\/dcat#accessURL>) <[^>]*>/,
      '$1 "somewhere"',
    )
    expect(await read.faults(text)).toHaveLength(1)
  })
})
