import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { SHIPPED } from '../../scripts/declared/shipped.test-helper.ts'
import { demoTerritory } from '../../scripts/demo/index.ts'
import { loadCatalogue } from '../../src/publish/catalogue/load-catalogue.ts'
import { buildTerritory } from '../../src/publish/folder/build-territory.ts'
import { withOpenCopies } from '../../src/publish/open/open-copies.ts'

/** Where a package of test/clients is; `npm ci --prefix test/clients` puts it there. */
export const clientPath = (name: string): string =>
  resolve(import.meta.dirname, '../clients/node_modules', name)

/** Writes the folder of the demonstration as it is published. */
export function writeDemo(folder: string): void {
  const catalogue = loadCatalogue(SHIPPED)
  const source = demoTerritory()
  const files = withOpenCopies(source, buildTerritory(source, catalogue), catalogue, [], {})
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}
