import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import initSqlJs from 'sql.js'
import { describe, expect, it } from 'vitest'
import { nodeEngines } from '../../../scripts/sources/node-engines.ts'
import { geopackageOf } from '../../../test/fixtures/geopackage.ts'
import { realFormFiles } from '../../../test/fixtures/real-form.ts'
import { communes, context, csv, declarations, EPCI } from '../own.test-helper.ts'
import { look } from './look.ts'

const files = realFormFiles(
  EPCI,
  communes.map(({ code }) => code),
)
const bytesOf = (text: string) => new TextEncoder().encode(text)
const looked = (name: string, bytes: Uint8Array) =>
  look(name, bytes, context.place, declarations, nodeEngines, 2025)
const geojson = (features: readonly object[]) =>
  bytesOf(JSON.stringify({ type: 'FeatureCollection', features }))
const square = {
  type: 'Polygon',
  coordinates: [
    [
      [5, 47],
      [5.1, 47],
      [5.1, 47.1],
      [5, 47],
    ],
  ],
}

describe('a first look at contours', () => {
  it('knows communes from IRIS by their codes, and the intercommunality that they are of', async () => {
    const of = bytesOf(files[`communes-${EPCI}.geojson`] ?? '')
    expect(await looked('x', of)).toMatchObject({
      kind: 'contours',
      level: 'commune',
      zones: communes.length,
      epcis: [{ code: EPCI, here: communes.length, of: communes.length }],
    })
    expect(await looked('x', bytesOf(files[`iris-${EPCI}.geojson`] ?? ''))).toMatchObject({
      level: 'iris',
      zones: communes.length * 2,
      epcis: [{ code: EPCI }],
    })
  })

  it('takes areas that have a name and no code for perimeters of work, whatever else they say', async () => {
    const of = (properties: object) => ({ type: 'Feature', properties, geometry: square })
    expect(await looked('x', geojson([of({ nom: 'Gare' }), of({ fid: 2, name: 'Port' })]))).toMatchObject({
      kind: 'contours',
      level: 'work',
      zones: 2,
    })
    expect(await looked('x', geojson([of({ fid: 1 }), of({ code: 'x', nom: 'Port' })]))).toMatchObject({
      kind: 'refused',
    })
  })

  it('takes IRIS of one commune for IRIS, whose file names the commune as well', async () => {
    const features = [1, 2, 3].map((i) => ({
      type: 'Feature',
      properties: { insee_com: '21231', code_iris: `21231010${i}` },
      geometry: square,
    }))
    expect(await looked('x', geojson(features))).toMatchObject({ level: 'iris', zones: 3 })
  })

  it('takes the layer of a GeoPackage that has zones, or the one that is chosen, and names them all', async () => {
    const codes = communes.map(({ code }) => code)
    const file = await geopackageOf(
      {
        sections: ['a'],
        quartiers: codes.map((code) => `${code}0000`),
        limites: codes,
      },
      'code',
    )
    const names = ['sections', 'quartiers', 'limites']
    expect(await looked('x', file)).toMatchObject({
      level: 'iris',
      worksheets: names,
      worksheet: 'quartiers',
    })
    const chosen = (name: string) => look('x', file, context.place, declarations, nodeEngines, 2025, name)
    expect(await chosen('limites')).toMatchObject({
      level: 'commune',
      zones: codes.length,
      worksheet: 'limites',
    })
    expect(await chosen('sections')).toMatchObject({ kind: 'refused' })
    const alone = await geopackageOf({ limites: codes })
    expect(await looked('x', alone)).toMatchObject({ level: 'commune', worksheets: [] })
    // as well in an archive, of which the layer is no member
    const archive = zipSync({ 'a/plan.gpkg': file })
    expect(await looked('x', archive)).toMatchObject({
      level: 'iris',
      worksheets: names,
      worksheet: 'quartiers',
    })
    expect(await look('x', archive, context.place, declarations, nodeEngines, 2025, 'limites')).toMatchObject(
      { level: 'commune', zones: codes.length, worksheets: names, worksheet: 'limites' },
    )
  })

  it('knows QPV by the form of their codes', async () => {
    const features = [{ type: 'Feature', properties: { code_qp: 'QN02101M' }, geometry: square }]
    expect(await looked('x', geojson(features))).toMatchObject({ level: 'qpv', zones: 1, epcis: [] })
  })

  it('opens an archive for contours or for a table', async () => {
    const contours = zipSync({ 'a/communes.geojson': bytesOf(files[`communes-${EPCI}.geojson`] ?? '') })
    expect(await looked('x', contours)).toMatchObject({ kind: 'contours' })
    const table = zipSync({ 'a/t.csv': csv([['insee', 'n'], ...communes.map(({ code }) => [code, 1])]) })
    expect(await looked('x', table)).toMatchObject({ kind: 'table' })
  })

  it('opens a 7z of a table', async () => {
    const lovac = new Uint8Array(readFileSync('test/fixtures/readers/lovac.7z'))
    expect(await looked('x', lovac)).toMatchObject({
      kind: 'table',
      recognised: [{ source: 'lovac-communes' }],
    })
  })

  it('says of a method of the workshop where it is opened, and of other JSON that it is none of what is read', async () => {
    const said = async (json: object) => {
      const found = await looked('methode.json', bytesOf(JSON.stringify(json)))
      return found.kind === 'refused' ? found.problems.map(({ kind }) => kind) : found.kind
    }
    expect(await said({ atlas: 'method', version: 2, method: {} })).toEqual(['workshop_method'])
    expect(await said({ atlas: 'autre', features: 'method' })).not.toContain('workshop_method')
  })

  it('takes schematic contours, which an atlas drew, for those of no producer', async () => {
    const told = JSON.parse(files[`communes-${EPCI}.geojson`] ?? '')
    const of = bytesOf(JSON.stringify({ ...told, contours: 'schematic' }))
    expect(await looked('x', of)).toMatchObject({
      kind: 'refused',
      problems: [{ kind: 'schematic_outlines' }],
    })
  })

  it('says in one line that a file that holds contours holds none of a zone', async () => {
    expect(
      await looked('x', geojson([{ type: 'Feature', properties: { objet: 'x' }, geometry: square }])),
    ).toMatchObject({
      kind: 'refused',
      problems: [{ kind: 'no_zone_code', value: 'objet' }],
    })
    const { Database } = await initSqlJs()
    expect(await looked('x', new Database().export())).toMatchObject({ kind: 'refused' })
    expect(await looked('x', bytesOf('{"type":"FeatureCollection",'))).toMatchObject({
      kind: 'refused',
      problems: [{ kind: 'damaged_file' }],
    })
  })
})
