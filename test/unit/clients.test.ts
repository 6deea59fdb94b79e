import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { SHIPPED } from '../../scripts/declared/shipped.test-helper.ts'
import { demoTerritory } from '../../scripts/demo/index.ts'
import { loadCatalogue } from '../../src/publish/catalogue/load-catalogue.ts'
import { buildTerritory } from '../../src/publish/folder/build-territory.ts'
import { withOpenCopies } from '../../src/publish/open/open-copies.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** Programs that know nothing of the atlas read the folder of the demonstration. `.ci/run` installs them. */

interface FrictionlessResource {
  readonly name: string
  readonly descriptor: { readonly profile: string }
  read(options: { relations: boolean }): Promise<unknown[]>
}

const CLIENT = resolve(import.meta.dirname, '../clients/node_modules/datapackage')
const hasFrictionless = existsSync(CLIENT)
const hasGdal = spawnSync('ogrinfo', ['--version']).status === 0
if (!hasFrictionless) console.info('left out: the Frictionless client; npm ci --prefix test/clients')
if (!hasGdal) console.info('left out: GDAL; install the package gdal-bin')

describe('the folder of the demonstration', () => {
  const folder = temporaryFolder('atlas-clients')
  beforeAll(() => {
    const catalogue = loadCatalogue(SHIPPED)
    const source = demoTerritory()
    const files = withOpenCopies(source, buildTerritory(source, catalogue), catalogue, [], {})
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
  }, 60_000)

  it.runIf(hasFrictionless)(
    'is a valid package for the Frictionless client, which reads every table and key',
    async () => {
      const { Package } = createRequire(import.meta.url)(CLIENT)
      const read = await Package.load(join(folder, 'datapackage.json'))
      expect(read.errors.map(String)).toEqual([])
      const tables = (read.resources as FrictionlessResource[]).filter(
        ({ descriptor }) => descriptor.profile === 'tabular-data-resource',
      )
      expect(tables.map(({ name }) => name)).toEqual([
        'open-zones-csv',
        'open-values-csv',
        'open-measures-csv',
      ])
      for (const table of tables)
        expect((await table.read({ relations: true })).length, table.name).toBeGreaterThan(20)
    },
  )

  it.runIf(hasGdal)('is read by GDAL: 110 IRIS, 24 communes, in WGS84', () => {
    const about = (level: string) =>
      execFileSync('ogrinfo', ['-so', '-al', join(folder, 'open', `${level}.geojson`)], { encoding: 'utf8' })
    expect(about('iris')).toContain('Feature Count: 110')
    expect(about('commune')).toContain('Feature Count: 24')
    expect(about('iris')).toContain('WGS 84')
  })
})
