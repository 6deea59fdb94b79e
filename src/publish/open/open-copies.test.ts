import { parquetReadObjects } from 'hyparquet'
import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { SHIPPED } from '../../../scripts/declared/shipped.test-helper.ts'
import { demoTerritory } from '../../../scripts/demo/index.ts'
import { packagedCog } from '../../../scripts/sources/packaged-cog.ts'
import { loadCatalogue } from '../catalogue/load-catalogue.ts'
import { buildTerritory } from '../folder/build-territory.ts'
import { planPath } from '../plan/plan.ts'
import { planTerritory } from '../plan/plan-territory.ts'
import type { TerritorySource } from '../territory-source.ts'
import { withOpenCopies } from './open-copies.ts'

const catalogue = loadCatalogue(SHIPPED)
const dijon = planTerritory(SHIPPED, planPath('dijon'), catalogue, packagedCog())
const as = (meta: Partial<TerritorySource['meta']>): TerritorySource => ({
  ...dijon,
  meta: { ...dijon.meta, ...meta },
})
const OVERLAP = {
  qpv: 'QP021001',
  iris: '212310101',
  commune: '21231',
  area: 1,
  shareOfIris: 0.5,
  shareOfQpv: 1,
}

type Notices = (string | null)[]
const FICTION = 'Territoire fictif, données simulées. Contours schématiques.'
const FICTION_EN = 'Fictional territory, simulated data. Schematic outlines.'
const HOLDER = 'Diffusion restreinte\u00a0: patrimoine de X, non masqué, pour son propre usage.'
const HOLDER_EN = 'Restricted circulation: stock of X, unmasked, for its own use.'

it.each<[string, () => TerritorySource, Notices, Notices]>([
  [
    'a fictional territory',
    demoTerritory,
    [FICTION, FICTION_EN],
    ['Territoire fictif, données simulées.', 'Fictional territory, simulated data.'],
  ],
  [
    'a real one on schematic contours, whose values are real',
    () => dijon,
    ['Contours schématiques.', 'Schematic outlines.'],
    [null, null],
  ],
  ['a real one on official contours', () => as({ contours: 'official' }), [null, null], [null, null]],
  [
    'a landlord’s own',
    () => as({ contours: 'official', restricted: { holder: 'X' } }),
    [HOLDER, HOLDER_EN],
    [HOLDER, HOLDER_EN],
  ],
])('%s is said to be so by each open copy, and by each row of it', async (_, make, placed, counted) => {
  const source = make()
  const { fictional, contours } = source.meta
  const files = withOpenCopies(source, buildTerritory(source, catalogue), catalogue, [OVERLAP], {})
  const [fr, en] = placed
  const notice = fr && en ? { notice: { fr, en } } : {}
  const json = (name: string) => JSON.parse(String(files[name]))

  const { features, type, ...about } = json('open/commune.geojson')
  expect({ type, about }).toEqual({ type: 'FeatureCollection', about: { fictional, contours, ...notice } })
  for (const { properties } of features) expect([properties.notice_fr, properties.notice_en]).toEqual(placed)

  const { description, resources, ...described } = json('datapackage.json')
  expect(described).toMatchObject({ fictional, contours, ...notice })
  expect(described.notice).toEqual(notice.notice)
  expect(description.startsWith(fr ?? 'Données publiées')).toBe(true)
  const [french, english] = json('dcat.jsonld')['dct:description'] as { '@value': string }[]
  expect(french?.['@value'].endsWith(fr ?? '.')).toBe(true)
  expect(english?.['@value'].endsWith(en ?? '.')).toBe(true)

  for (const name of ['zones', 'values', 'measures', 'qpv-iris']) {
    const expected = ['zones', 'qpv-iris'].includes(name) ? placed : counted
    const csv = Papa.parse<Record<string, string>>(String(files[`open/${name}.csv`]).slice(1), {
      header: true,
      skipEmptyLines: true,
    }).data
    const bytes = files[`open/${name}.parquet`] as Uint8Array
    const parquet = await parquetReadObjects({ file: bytes.slice().buffer })
    expect(csv.length).toBeGreaterThan(0)
    for (const row of csv) expect([row.notice_fr || null, row.notice_en || null]).toEqual(expected)
    for (const row of parquet) expect([row.notice_fr, row.notice_en]).toEqual(expected)
  }
  const fields = (path: string) =>
    resources
      .find((one: { path: string }) => one.path === path)
      .schema.fields.map(({ name }: { name: string }) => name)
  expect(fields('open/zones.csv').slice(-2)).toEqual(['notice_fr', 'notice_en'])
  expect(fields('open/commune.geojson').slice(-2)).toEqual(['notice_fr', 'notice_en'])
  expect(fields('zones.arrow')).not.toContain('notice_fr')
})
