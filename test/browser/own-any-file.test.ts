import { closeSync, ftruncateSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { serialize } from 'flatgeobuf/lib/mjs/geojson.js'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { topology } from 'topojson-server'
import { expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { packagedCog } from '../../scripts/sources/packaged-cog.ts'
import { shapefileZip } from '../../src/sources/contours/shapefile.test-helper.ts'
import { geopackageOf } from '../fixtures/geopackage.ts'
import { odsOf } from '../fixtures/ods.ts'
import { realFormFiles } from '../fixtures/real-form.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { atlasPage, until } from './atlas-page.ts'

/** Files of every format, extracts of producers' files, and what is none: all dropped at once, each has its own answer. */

const EPCI = '242100410'
const communes = packagedCog().epci(EPCI)?.communes ?? []
const atlas = atlasPage()
const folder = temporaryFolder('atlas-any-file')

const rows: readonly (readonly (string | number)[])[] = [
  ['INSEE', 'Vacants 2023'],
  ...communes.map(({ code }, i) => [code, 10 + i]),
]
const separated = (separator: string) => rows.map((row) => row.join(separator)).join('\n')
const cells = rows.map((row) =>
  row.map((value) => ({ value, type: typeof value === 'number' ? Number : String })),
)
const features = (
  JSON.parse(
    realFormFiles(
      EPCI,
      communes.map(({ code }) => code),
    )[`communes-${EPCI}.geojson`] ?? '',
  ) as { features: { properties: { code: string; nom: string }; geometry: { coordinates: number[][][] } }[] }
).features
const collection = { type: 'FeatureCollection', features } as const
const extract = (name: string) => readFileSync(join('test/fixtures/readers', name))
/** An outer ring as a Shapefile turns it. */
const clockwise = (ring: readonly number[][]) => ring.toReversed().map(([x = 0, y = 0]) => [x, y] as const)

async function tables(): Promise<Record<string, Uint8Array | string>> {
  const xlsx = await writeExcelFile(cells).toBuffer()
  return {
    'table.csv': separated(';'),
    'table.tsv': separated('\t'),
    'latin.csv': Buffer.from(`\u00e9t\u00e9;${separated(';').replaceAll('\n', '\n;')}`, 'latin1'),
    'classeur.xlsx': new Uint8Array(xlsx),
    'classeur.ods': odsOf({ Feuille: rows }),
    'table.parquet': new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: 'INSEE', data: communes.map(({ code }) => code), type: 'STRING' },
          { name: 'Vacants 2023', data: communes.map((_, i) => 10 + i), type: 'INT32' },
        ],
      }),
    ),
    'table.zip': zipSync({ 'a/table.csv': strToU8(separated(';')) }),
    'table.csv.gz': gzipSync(strToU8(separated(';'))),
    'zip de zip.zip': zipSync({ 'classeur.xlsx': new Uint8Array(xlsx) }),
  }
}

async function contours(): Promise<Record<string, Uint8Array | string>> {
  return {
    'c.geojson': JSON.stringify(collection),
    'c.topojson': JSON.stringify(topology({ communes: collection as never })),
    'c.gpkg': await geopackageOf({ communes: communes.map(({ code }) => code) }),
    'c.fgb': serialize(collection as never),
    'c.geojson.gz': gzipSync(strToU8(JSON.stringify(collection))),
    'shapefile.zip': shapefileZip(
      'communes',
      features.map(({ properties, geometry }) => ({
        ring: clockwise(geometry.coordinates[0] ?? []),
        fields: { insee_com: properties.code, nom: properties.nom },
      })),
      { prj: null },
    ),
  }
}

/** Real lines of producers, and what each is taken for. */
const EXTRACTS: Readonly<Record<string, string>> = {
  'lovac-2026.csv': 'LOVAC',
  'lovac-2025-3col.csv': 'LOVAC',
  'sru.csv': 'SRU',
  'sitadel.csv': 'Sitadel',
  'rp-log1.csv': 'LOG1',
  'rp-princ2.csv': 'PRINC2',
  'zonage-abc.csv': 'ABC',
  'qpv-2024-par-commune.csv': 'quartiers prioritaires',
  'base-ic-logement-2022.CSV': 'base infracommunale',
  'rpls-communes.csv': 'logements locatifs des bailleurs sociaux',
  'ops.csv': 'OPS',
  'lovac.7z': 'LOVAC',
}

/** What is no file of data, or is not what it says, and what its card says of it. */
async function hostile(): Promise<Record<string, readonly [Uint8Array | string, string]>> {
  const gpkg = await geopackageOf({ communes: communes.map(({ code }) => code) })
  const locked = strToU8([...'EncryptedPackage'].join('\0'))
  return {
    'erreur.csv': ['<!doctype html><title>Erreur 404</title>', 'une page HTML a été enregistrée à la place'],
    'vide.csv': ['', 'vide'],
    'page.xlsx': ['%PDF-1.7', 'c’est un PDF, qui n’est pas lu ici'],
    'photo.csv': ['\u0089PNG\r\n\u001a\n\0\0\0', 'c’est une image'],
    'ancien.xls': [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'un ancien classeur Excel (.xls)'],
    'secret.xlsx': [
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...locked, 0),
      'c’est un classeur protégé par un mot de passe, qui n’est pas lu ici : à enregistrer sans mot de passe',
    ],
    'secret.zip': [extract('locked.zip'), 'elle est chiffrée, à ouvrir et à enregistrer sans mot de passe'],
    'coupe.zip': [zipSync({ 'a.csv': strToU8(separated(';')) }).subarray(0, 90), 'tronquée ou abîmée'],
    'coupe.parquet': [strToU8('PAR1 coupé'), 'abîmé, chiffré ou incomplet'],
    'coupe.gpkg': [gpkg.subarray(0, 3000), 'abîmé, chiffré ou incomplet'],
    'coupe.7z': [extract('lovac.7z').subarray(0, 60), 'abîmé, chiffré ou incomplet'],
    'coupe.geojson': [JSON.stringify(collection).slice(0, 900), 'JSON'],
    'seul.shp': [
      Uint8Array.of(0, 0, 0x27, 0x0a, 0, 0),
      'c’est un Shapefile sans archive, qui n’est pas lu ici : à mettre dans un zip',
    ],
    'archive.rar': ['Rar!\u001a\u0007', 'c’est une archive RAR'],
    'lettre.zip': [zipSync({ 'lettre.pdf': strToU8('%PDF-1.7') }), 'qui n’est pas lu ici'],
  }
}

const each = (files: object, state: string) =>
  Object.fromEntries(Object.keys(files).map((name) => [name, state]))

it('each file has its own answer: read alike in any format, known by its content, or refused with the reason', async () => {
  const page = await atlas.open({ query: '?v=1&t=dijon', until: 'first-map' })
  await page.getByRole('button', { name: 'Ouvrir mes fichiers' }).click()
  await page.locator('#own-choose').waitFor({ state: 'attached' })
  const [asTables, asContours, refused] = [await tables(), await contours(), await hostile()]
  const written = (name: string, content: Uint8Array | string) => {
    const path = join(folder, name)
    writeFileSync(
      path,
      typeof content === 'string' && name === 'photo.csv' ? Buffer.from(content, 'latin1') : content,
    )
    return path
  }
  // three gigabytes of which none is on the disk
  const large = join(folder, 'enorme.csv')
  const descriptor = openSync(large, 'w')
  ftruncateSync(descriptor, 3e9)
  closeSync(descriptor)
  await page
    .locator('#own-choose')
    .setInputFiles([
      ...Object.entries(refused).map(([name, [content]]) => written(name, content)),
      large,
      ...Object.entries({ ...asTables, ...asContours }).map(([name, content]) => written(name, content)),
      ...Object.keys(EXTRACTS).map((name) => join('test/fixtures/readers', name)),
    ])
  const card = (name: string) =>
    page.locator('.own-file').filter({ has: page.locator('strong').getByText(name, { exact: true }) })
  await until(
    'an answer to each',
    async () =>
      (await page.locator('.own-file').count()) > 30 &&
      (await page.locator('.own-file:is([data-state="waiting"], [data-state="working"])').count()) === 0,
    120_000,
  )
  const said = async (name: string) =>
    ((await card(name).textContent()) ?? '').replace(/[\s\u00a0\u202f]+/g, ' ')
  const state = (name: string) => card(name).getAttribute('data-state')
  const names = [...Object.keys({ ...refused, ...asTables, ...asContours, ...EXTRACTS }), 'enorme.csv']
  const states = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await state(name)])))
  expect(states).toEqual({
    ...each(refused, 'refused'),
    'enorme.csv': 'large',
    ...each(asTables, 'asked'),
    ...each(asContours, 'contours'),
    ...each(EXTRACTS, 'read'),
    // a third of the columns of its form: its reader is asked, and LOVAC is offered
    'lovac-2025-3col.csv': 'asked',
  })
  for (const [name, [, reason]] of Object.entries(refused)) expect(await said(name), name).toContain(reason)
  expect(await said('enorme.csv')).toContain('Plus de 400 Mo')
  for (const name of Object.keys(asTables)) expect(await said(name), name).toContain('23 des 23 lignes')
  for (const name of Object.keys(asContours))
    expect(await said(name), name).toContain('Contours, commune : 23 zones')
  for (const [name, title] of Object.entries(EXTRACTS)) expect(await said(name), name).toContain(title)

  // each file of an archive is one of its own, and what is no table is said to be left out
  const several = zipSync({
    'vacants.csv': strToU8(separated(';')),
    'tableur.xlsx': new Uint8Array(readFileSync(join(folder, 'classeur.xlsx'))),
    'lisez-moi.pdf': strToU8('%PDF-1.7'),
  })
  await page.locator('#own-choose').setInputFiles([written('agglo.zip', several)])
  for (const name of ['agglo.zip [vacants.csv]', 'agglo.zip [tableur.xlsx]']) {
    await card(name).getByRole('form').waitFor()
    const text = await said(name)
    expect(text).toContain(
      'De l’archive « agglo.zip », dont 2 fichiers sont ouverts ; laissés de côté : lisez-moi.pdf',
    )
    expect(text).toContain('23 des 23 lignes')
  }
}, 180_000)
