import { expect, it } from 'vitest'
import { nodeEngines } from '../../../scripts/sources/node-engines.ts'
import { look } from '../guess/look.ts'
import { context, declarations } from '../own.test-helper.ts'
import { tableBytes } from './point-layer.ts'

const bytes = (json: object) => new TextEncoder().encode(JSON.stringify(json))
const point = (properties: object, ...coordinates: number[]) => ({
  type: 'Feature',
  properties,
  geometry: coordinates.length > 0 ? { type: 'Point', coordinates } : null,
})
const layer = (features: readonly object[], crs?: string) =>
  bytes({ type: 'FeatureCollection', ...(crs && { crs: { properties: { name: crs } } }), features })
const text = async (file: Uint8Array) => new TextDecoder().decode(await tableBytes(file, false, nodeEngines))

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
  expect(await tableBytes(contours, true, nodeEngines)).toBe(contours)
  const table = new TextEncoder().encode('a;b\n1;2')
  expect(await tableBytes(table, true, nodeEngines)).toBe(table)
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
