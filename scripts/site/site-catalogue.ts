import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { site } from '../../src/atlas/site.ts'
import { dcatCatalogue } from '../../src/publish/open/dcat-catalogue.ts'
import type { Addresses } from '../../src/ui/opening/data-files.ts'
import { readJson } from '../publish/read-json.ts'

/**
 * The text of catalogue.jsonld for a folder of published data; null where its publisher declares no public address.
 * @param edition addresses of the territories
 * @param modified YYYY-MM-DD
 */
export function siteCatalogue(data: string, edition: Addresses, modified: string): string | null {
  const publisher = v.parse(site, readJson('site', join(data, 'site.json')))
  const datasets = Object.entries(edition.territories).map(([territory, folder]) => ({
    territory,
    folder: `data/${folder}/`,
    dataset: JSON.parse(readFileSync(join(data, territory, 'dcat.jsonld'), 'utf8')) as Record<
      string,
      unknown
    >,
  }))
  const catalogue = dcatCatalogue(publisher, datasets, modified)
  return catalogue && `${JSON.stringify(catalogue, null, 2)}\n`
}
