import { serialize } from 'flatgeobuf/lib/mjs/geojson.js'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { expect, it } from 'vitest'
import { nodeEngines } from '../../../scripts/sources/node-engines.ts'
import { geopackageOf, type PlaceOf } from '../../../test/fixtures/geopackage.ts'
import { look } from '../guess/look.ts'
import { layerBytes } from '../layer-bytes.ts'
import { communes, context, declarations } from '../own.test-helper.ts'
import { readOwn } from '../read-own.ts'
import { A, contours, points } from './own-points.test-helper.ts'

const bytes = (json: object) => new TextEncoder().encode(JSON.stringify(json))
const point = (properties: object, ...coordinates: number[]) => ({
  type: 'Feature',
  properties,
  geometry: coordinates.length > 0 ? { type: 'Point', coordinates } : null,
})
const layer = (features: readonly object[], crs?: string) =>
  bytes({ type: 'FeatureCollection', ...(crs && { crs: { properties: { name: crs } } }), features })
const text = async (file: Uint8Array) => new TextDecoder().decode(await layerBytes(file, null, nodeEngines))

it('a layer of places is the table of its properties and coordinates', async () => {
  const file = layer([
    point({ nom: 'A;B', lots: 3, longitude: 'x' }, 5.01, 47.01),
    point({ nom: 'C', occupe: true }, 5.02, 47.02),
    point({ nom: 'sans lieu', lots: 2 }),
  ])
  expect((await text(file)).split('\r\n')).toEqual([
    'nom;lots;occupe;longitude;latitude',
    '"A;B";3;;5.01;47.01',
    'C;;true;5.02;47.02',
    'sans lieu;2;;;',
  ])
})

it('is put in degrees from the projection that it says', async () => {
  const file = layer([point({ n: 1 }, 875900, 6680000)], 'urn:ogc:def:crs:EPSG::2154')
  const [, row = ''] = (await text(file)).split('\r\n')
  const [, lon, lat] = row.split(';').map(Number)
  expect(lon).toBeCloseTo(5.324, 2)
  expect(lat).toBeCloseTo(47.197, 2)
})

it('contours are no places, and any other file stays as it is', async () => {
  const ring = [
    [5, 47],
    [5.1, 47],
    [5.1, 47.1],
    [5, 47],
  ]
  const zone = {
    type: 'Feature',
    properties: { code: '21231' },
    geometry: { type: 'Polygon', coordinates: [ring] },
  }
  const contours = layer([zone])
  expect(await layerBytes(contours, null, nodeEngines)).toBe(contours)
  const table = new TextEncoder().encode('a;b\n1;2')
  expect(await layerBytes(table, null, nodeEngines)).toBe(table)
})

it('is looked at as a table of places, be its property a code of commune', async () => {
  const file = layer([
    point({ code_insee: '21231', lots: 3 }, 5.01, 47.01),
    point({ code_insee: '21231', lots: 5 }, 5.02, 47.02),
  ])
  const found = await look('f.geojson', file, context.place, declarations, nodeEngines, 2025)
  expect(found).toMatchObject({
    kind: 'table',
    arePlaces: true,
    points: { near: 2, points: { x: 'longitude', y: 'latitude', commune: 'code_insee' } },
  })
})

const PLACES: readonly PlaceOf[] = [
  { nom: 'Les Tilleuls', logements: 24, at: [5.01, 47.01] },
  { nom: 'Les Ormes', logements: 16, at: [5.02, 47.02] },
]
const looked = (file: Uint8Array, layer: string | null = null) =>
  look('f', file, context.place, declarations, nodeEngines, 2025, layer)
/** A point in well-known binary, little-endian, with a height. */
function wkbPoint([x, y]: PlaceOf['at']): Uint8Array {
  const view = new DataView(new ArrayBuffer(29))
  view.setUint8(0, 1)
  view.setUint32(1, 1001, true)
  for (const [i, number] of [x, y, 250].entries()) view.setFloat64(5 + i * 8, number, true)
  return new Uint8Array(view.buffer)
}

it.each([
  ['a GeoPackage', () => geopackageOf({ residences: { places: PLACES, epsg: 4326 } })],
  [
    'a GeoParquet',
    async () =>
      new Uint8Array(
        parquetWriteBuffer({
          columnData: [
            { name: 'nom', data: PLACES.map(({ nom }) => nom), type: 'STRING' },
            { name: 'logements', data: PLACES.map(({ logements }) => logements), type: 'INT32' },
            { name: 'geom', data: PLACES.map(({ at }) => wkbPoint(at)), type: 'BYTE_ARRAY' },
          ],
          kvMetadata: [
            {
              key: 'geo',
              value: JSON.stringify({ primary_column: 'geom', columns: { geom: { encoding: 'WKB' } } }),
            },
          ],
        }),
      ),
  ],
  [
    'a FlatGeobuf',
    async () =>
      serialize({
        type: 'FeatureCollection',
        features: PLACES.map(({ nom, logements, at }) => point({ nom, logements }, ...at)),
      } as never),
  ],
])('%s of places is read as they are, and summed by commune', async (_, make) => {
  const file = await make()
  expect(await looked(file)).toMatchObject({
    kind: 'table',
    are: 'layers',
    arePlaces: true,
    points: { near: 2, points: { x: 'longitude', y: 'latitude', name: 'nom' } },
  })
  const use = {
    kind: 'points' as const,
    points: {
      ...points,
      x: 'longitude',
      y: 'latitude',
      figures: points.figures.flatMap((one) =>
        one.kind === 'count' && one.column === 'lots' ? [{ ...one, column: 'logements' }] : [],
      ),
    },
  }
  const reading = await readOwn('f', file, use, { ...context, contours, isLayer: true })
  expect(reading.points.map(({ name }) => name)).toEqual(['Les Tilleuls', 'Les Ormes'])
  const sums = reading.tables.flatMap(({ cells }) => cells.filter(({ code }) => code === A))
  expect(sums.map(({ value }) => value)).toContain(40)
})

it('of a GeoPackage, contours come before places, and the layer that is chosen is the one that is read', async () => {
  const file = await geopackageOf(
    {
      mairies: { places: PLACES, epsg: 4326 },
      limites: communes.map(({ code }) => code),
      chantiers: { places: [{ nom: 'Chantier', logements: 7, at: [875900, 6680000] }], epsg: 2154 },
    },
    'code',
  )
  expect(await looked(file)).toMatchObject({ kind: 'contours', level: 'commune', worksheet: 'limites' })
  const names = ['mairies', 'limites', 'chantiers']
  expect(await looked(file, 'chantiers')).toMatchObject({
    kind: 'table',
    are: 'layers',
    worksheets: names,
    worksheet: 'chantiers',
    sample: [['1', 'Chantier', '7', expect.stringMatching(/^5\.3/), expect.stringMatching(/^47\.1/)]],
  })
  const rows = new TextDecoder().decode(await layerBytes(file, 'chantiers', nodeEngines))
  expect(rows).toContain('Chantier')
  expect(rows).not.toContain('Tilleuls')
})

it('places in a projection that is not known are refused with the projections that are', async () => {
  const file = layer([point({ code_insee: '21231' }, 5.01, 47.01)], 'urn:ogc:def:crs:EPSG::9999')
  expect(await looked(file)).toMatchObject({
    kind: 'refused',
    problems: [{ kind: 'unknown_projection', value: 'urn:ogc:def:crs:EPSG::9999' }],
  })
})
