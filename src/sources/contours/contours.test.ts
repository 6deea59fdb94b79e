import { area } from '@turf/area'
import { zipSync } from 'fflate'
import type { Position } from 'geojson'
import { topology } from 'topojson-server'
import { describe, expect, it } from 'vitest'
import { nodeEngines } from '../../../scripts/sources/node-engines.ts'
import { geopackageOf } from '../../../test/fixtures/geopackage.ts'
import { bytesOf, declared, EVERYWHERE as FRANCE, fixture, kinds, within } from '../fixtures.test-helper.ts'
import type { Scope } from '../long-cell.ts'
import { readContours } from './contours.ts'
import { shapefileZip } from './shapefile.test-helper.ts'
import { polygonsOf } from './zone-feature.ts'

/** where the squares of these tests are is not what they are about: see place-layer.test.ts */
const EVERYWHERE: Scope = { ...FRANCE, position: { margin: 360, majority: 0.5 } }
const communes = declared('communes-geo-api', 'contours')
const qpv2024 = declared('qpv-2024', 'contours')

/** A square of side `size` (degrees or metres), counterclockwise. */
const square = (x: number, y: number, size = 0.1): Position[] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]
const feature = (code: string, rings: Position[][], more: object = {}) => ({
  type: 'Feature',
  properties: { code, nom: `Commune ${code}`, ...more },
  geometry: { type: 'Polygon', coordinates: rings },
})
const geojson = (features: unknown[], more: object = {}) =>
  bytesOf(JSON.stringify({ type: 'FeatureCollection', ...more, features }))
const read = (bytes: Uint8Array, scope: Scope = EVERYWHERE) =>
  readContours('c.geojson', bytes, communes, scope)
const clockwise = (ring: Position[]) => [...ring].reverse()

describe('readContours', () => {
  it.each([
    ['a file of the atlas', {}, { contours: 'schematic' }],
    ['its open copy', { notice_fr: 'Territoire fictif. Contours schématiques.' }, {}],
    ['a table that its page exported', { warning: 'Données simulées | Schematic outlines' }, {}],
  ])('refuses the schematic contours of %s', async (_, properties, more) => {
    const { zones, problems } = await read(geojson([feature('01004', [square(5, 45)], properties)], more))
    expect(zones).toEqual([])
    expect(kinds(problems)).toEqual(['schematic_outlines'])
  })

  it('reads contours of a file of the atlas that are those of a producer', async () => {
    const properties = { notice_fr: 'Source : IGN.' }
    const { zones } = await read(
      geojson([feature('01004', [square(5, 45)], properties)], { contours: 'official' }),
    )
    expect(zones).toHaveLength(1)
  })

  it('reads the layer that is asked for of a GeoPackage, in an archive as well', async () => {
    const codes = ['01004', '01033']
    const layers = { sections: ['a'], quartiers: codes.map((code) => `${code}0000`), limites: codes }
    const file = await geopackageOf(layers, 'code')
    for (const bytes of [file, zipSync({ 'a/plan.gpkg': file })]) {
      const declaration = { ...communes, member: 'limites' }
      const { zones, problems } = await readContours('c', bytes, declaration, EVERYWHERE, nodeEngines)
      expect(zones.map(({ properties: { code } }) => code)).toEqual(codes)
      expect(problems).toEqual([])
    }
    const none = zipSync({ 'a/plan.gpkg': file })
    const other = await readContours('c', none, { ...communes, member: 'x' }, EVERYWHERE, nodeEngines)
    expect(other.zones).toEqual([])
    expect(kinds(other.problems)).toContain('no_member')
  })

  it('reads the code and nom form, in code order, within the territory', async () => {
    const bytes = geojson([
      feature('01033', [square(5.8, 46)]),
      feature('01004', [square(5.3, 45.9)]),
      feature('21231', [square(5, 47)]),
    ])
    const { zones, problems, counts } = await read(bytes, within(['01004', '01033']))
    expect(zones.map(({ properties }) => properties)).toEqual([
      { code: '01004', name: 'Commune 01004', kind: null, commune: null },
      { code: '01033', name: 'Commune 01033', kind: null, commune: null },
    ])
    expect(problems).toEqual([])
    expect(counts).toEqual({ read: 3, kept: 2, repaired: 0 })
  })

  it('reads a TopoJSON, whose zones share their borders', async () => {
    const layer = geojson([feature('01004', [square(5, 46)]), feature('01033', [square(5.1, 46)])])
    const shared = topology({ zones: JSON.parse(new TextDecoder().decode(layer)) })
    const { zones, problems } = await read(bytesOf(JSON.stringify(shared)), within(['01004', '01033']))
    expect(zones.map(({ properties }) => properties.code)).toEqual(['01004', '01033'])
    expect(zones.map((zone) => Math.round(area(zone) / 1e6))).toEqual([86, 86])
    expect(problems.filter(({ severity }) => severity !== 'repaired')).toEqual([])
  })

  it('reads Admin Express by its own property names', async () => {
    const properties = {
      code: undefined,
      nom: undefined,
      code_insee: '01004',
      nom_officiel: 'Ambérieu-en-Bugey',
    }
    const { zones } = await read(geojson([feature('', [square(5, 46)], properties)]))
    expect(zones[0]?.properties).toMatchObject({ code: '01004', name: 'Ambérieu-en-Bugey' })
    const older = { code: undefined, nom: undefined, INSEE_COM: '1004', NOM: 'Ambérieu-en-Bugey' }
    const repaired = await read(geojson([feature('', [square(5, 46)], older)]))
    expect(repaired.zones[0]?.properties).toMatchObject({ code: '01004', name: 'Ambérieu-en-Bugey' })
    expect(kinds(repaired.problems)).toEqual(['repaired_code'])
  })

  it('leaves no control character in a name: no SVG could hold it', async () => {
    const { zones } = await read(
      geojson([feature('01004', [square(5, 46)], { nom: '\u001b[31mAmbé\u0000\u0008rieu\u0007' })]),
    )
    expect(zones[0]?.properties.name).toBe('[31mAmbé rieu')
  })

  it("reads the IRIS of IGN's schema, with their type and commune", async () => {
    const { zones, problems } = await readContours(
      'iris',
      fixture('iris-ign-schema.geojson'),
      declared('iris-ign', 'contours'),
      { ...within(['59350']), position: { margin: 360, majority: 0.5 } },
    )
    // IGN winds its rings as Shapefiles do
    expect(kinds(problems)).toEqual(['rewound'])
    expect(zones.map(({ properties }) => properties)).toEqual([
      { code: '593500107', name: 'Lille', kind: 'A', commune: '59350' },
      { code: '593500706', name: 'Lille', kind: 'H', commune: '59350' },
    ])
  })

  it('reads a QPV Shapefile in a zip: Lambert-93 by its .prj, Latin-1 .dbf', async () => {
    const zip = shapefileZip('QP2024_France_Hexagonale_Outre_Mer_WGS84', [
      {
        ring: clockwise(square(850000, 6690000, 1000)) as [number, number][],
        fields: { code_qp: 'QN02101M', lib_qp: 'Les Grésilles' },
      },
    ])
    const { zones, problems } = await readContours('qpv.zip', zip, qpv2024, EVERYWHERE)
    expect(zones[0]?.properties).toEqual({
      code: 'QN02101M',
      name: 'Les Grésilles',
      kind: 'qpv',
      commune: null,
    })
    expect(kinds(problems)).toEqual(['rewound'])
    const [lon = 0, lat = 0] =
      polygonsOf(zones[0]?.geometry ?? { type: 'Polygon', coordinates: [] })[0]?.[0]?.[0] ?? []
    expect(lon).toBeGreaterThan(4.9)
    expect(lon).toBeLessThan(5.1)
    expect(lat).toBeGreaterThan(47.2)
    expect(lat).toBeLessThan(47.4)
    // Lambert-93 keeps areas within a few per thousand there
    expect(zones[0] && area(zones[0])).toBeGreaterThan(995_000)
    expect(zones[0] && area(zones[0])).toBeLessThan(1_005_000)
  })

  it('reads a .dbf that its .cpg says to be UTF-8', async () => {
    const ring = clockwise(square(850000, 6690000, 1000)) as [number, number][]
    const zip = shapefileZip(
      'QP2024_France_Hexagonale_Outre_Mer_WGS84',
      [{ ring, fields: { CODE_QP: 'QP021002', NOM_QP: 'Évêché' } }],
      { utf8: true },
    )
    const { zones } = await readContours('qpv.zip', zip, qpv2024, EVERYWHERE)
    expect(zones[0]?.properties.name).toBe('Évêché')
  })

  it('reads the wanted layer of an archive of several', async () => {
    const layer = (code: string) => geojson([feature(code, [square(5, 47)])])
    const zip = zipSync({
      'GEOJSON/QP2024_France_Hexagonale_LB93.geojson': layer('QN02102M'),
      'GEOJSON/QP2024_France_Hexagonale_Outre_Mer_WGS84.geojson': layer('QN02101M'),
    })
    const { zones, problems } = await readContours('qpv.zip', zip, qpv2024, EVERYWHERE)
    expect(zones.map(({ properties }) => properties.code)).toEqual(['QN02101M'])
    expect(problems).toEqual([])
  })

  it('leaves out contours whose coordinates are texts, and says so', async () => {
    const typed = square(5, 46).map((position) => position.map(String)) as unknown as Position[]
    const all = await read(geojson([feature('01004', [typed])]))
    expect(all.zones).toEqual([])
    expect(kinds(all.problems)).toEqual(['empty_ring', 'no_polygon'])
    const one = await read(geojson([feature('01033', [square(6, 46)]), feature('01004', [typed])]))
    expect(one.zones.map(({ properties }) => properties.code)).toEqual(['01033'])
    expect(kinds(one.problems)).toEqual(['empty_ring', 'no_polygon'])
  })

  it('says of a layer that it is empty, and of its members which are no zone', async () => {
    const bytes = (features: readonly unknown[]) => bytesOf(JSON.stringify({ features }))
    expect((await read(bytes([]))).problems).toMatchObject([{ kind: 'no_feature', severity: 'note' }])
    const { zones, problems } = await read(bytes([null, 3, feature('01004', [square(5, 46)])]))
    expect(zones).toHaveLength(1)
    expect(problems).toMatchObject([
      { kind: 'not_feature', severity: 'dropped', row: 1, value: 'null' },
      { kind: 'not_feature', severity: 'dropped', row: 2, value: '3' },
    ])
  })

  it('turns a projection that the file states, or that the source declares', async () => {
    const metres = [feature('21231', [square(850000, 6690000, 1000)])]
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2154' } }
    const stated = await read(geojson(metres, { crs }))
    const told = await readContours(
      'c',
      geojson(metres),
      { ...communes, projection: 'EPSG:2154' },
      EVERYWHERE,
    )
    expect(stated.zones).toEqual(told.zones)
    expect(stated.zones).toHaveLength(1)
    // told by the place of its codes where nothing says it, and said
    const untold = await read(geojson(metres))
    expect(untold.zones).toEqual(stated.zones)
    expect(untold.problems).toMatchObject([{ kind: 'assumed_projection', severity: 'repaired' }])
    expect(untold.problems[0]?.consequence.en).toContain('EPSG:2154')
    const wrong = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } }
    const near = { ...EVERYWHERE, position: { margin: 0.15, majority: 0.5 } }
    const mistold = await read(geojson(metres, { crs: wrong }), near)
    expect(mistold.zones).toEqual([])
    expect(mistold.problems).toMatchObject([{ kind: 'elsewhere', severity: 'refused' }])
    expect(mistold.problems[0]?.consequence.en).toContain('projection: EPSG:2154')
    const nowhere = await read(geojson([feature('00000', [square(850000, 6690000, 1000)])]))
    expect(nowhere.problems).toMatchObject([
      { kind: 'not_degrees', severity: 'refused', value: '850000, 6690000' },
    ])
    const unknown = await readContours(
      'c',
      geojson(metres),
      { ...communes, projection: 'EPSG:99999' },
      EVERYWHERE,
    )
    expect(kinds(unknown.problems)).toEqual(['unknown_projection'])
    const [said] = unknown.problems
    expect(said?.expected.fr).toMatch(/^une projection connue : EPSG:4326, .*EPSG:2154, /)
    expect(said?.consequence.fr).toBe(
      '« projection » en nomme une autre dans data/sources : le fichier est laissé de côté',
    )
    const other = await read(geojson(metres, { crs: { properties: { name: 'EPSG:99999' } } }))
    expect(other.problems).toMatchObject([{ kind: 'unknown_projection', value: 'EPSG:99999' }])
    expect(other.problems[0]?.consequence.fr).toContain('est à déclarer par « projection »')
  })

  it('closes rings, winds them as RFC 7946 says, drops repeated points, and says so', async () => {
    const open = square(5, 46).slice(0, 4)
    const doubled = square(6, 46).flatMap((position) => [position, position])
    const { zones, problems } = await read(
      geojson([
        feature('01004', [clockwise(open)]),
        feature('01033', [doubled, clockwise(square(6.02, 46.02, 0.02))]),
      ]),
    )
    expect(kinds(problems).sort()).toEqual(['open_ring', 'rewound'])
    for (const { geometry } of zones)
      for (const rings of polygonsOf(geometry))
        for (const [i, ring] of rings.entries()) {
          expect(ring[0]).toEqual(ring.at(-1))
          expect(signed(ring) > 0).toBe(i === 0)
        }
    expect(polygonsOf(zones[1]?.geometry ?? { type: 'Polygon', coordinates: [] })[0]).toHaveLength(2)
    expect(polygonsOf(zones[1]?.geometry ?? { type: 'Polygon', coordinates: [] })[0]?.[0]).toHaveLength(5)
  })

  it('splits a small crossing, and refuses one whose repair would make another shape, with the code', async () => {
    // a spike that crosses the edge beside it
    const spike: Position[] = [
      [5, 46],
      [5.1, 46],
      [5.1, 46.1],
      [5.0502, 46.1],
      [5.05, 46.101],
      [5.051, 46.0995],
      [5, 46.1],
      [5, 46],
    ]
    const bowtie: Position[] = [
      [5, 46],
      [5.1, 46.1],
      [5.1, 46],
      [5, 46.1],
      [5, 46],
    ]
    const { zones, problems } = await read(geojson([feature('01004', [spike]), feature('01033', [bowtie])]))
    expect(zones.map(({ properties }) => properties.code)).toEqual(['01004'])
    expect(problems).toMatchObject([
      { kind: 'self_crossing', severity: 'repaired', value: '01004 (1)' },
      { kind: 'self_crossing_refused', severity: 'dropped', value: '01033 (1)' },
    ])
  })

  it('leaves out what has no polygon, and keeps the rest', async () => {
    const point = {
      type: 'Feature',
      properties: { code: '01004' },
      geometry: { type: 'Point', coordinates: [5, 46] },
    }
    const empty = { type: 'Feature', properties: { code: '01005' }, geometry: null }
    const { zones, problems } = await read(geojson([point, empty, feature('01033', [square(5, 46)])]))
    expect(zones).toHaveLength(1)
    expect(kinds(problems)).toEqual(['no_polygon', 'no_polygon'])
  })

  it('joins the pieces of a zone, and the communes merged since', async () => {
    const islands = [feature('01004', [square(5, 46)]), feature('01004', [square(6, 46)])]
    const merged = [feature('21213', [square(5, 47)]), feature('21452', [square(5.1, 47)])]
    const { zones, problems } = await read(geojson([...islands, ...merged]))
    expect(zones.map(({ properties, geometry }) => [properties.code, geometry.type])).toEqual([
      ['01004', 'MultiPolygon'],
      ['21452', 'Polygon'],
    ])
    expect(zones[1]?.properties.name).toBe('Commune 21452')
    expect(kinds(problems).sort()).toEqual(['former_cog', 'merged_code', 'repeated_zone'])
  })

  it('leaves an associated commune to its whole', async () => {
    const { zones, problems } = await read(
      geojson([feature('59350', [square(3, 50)]), feature('59298', [square(3.05, 50.05, 0.01)])]),
    )
    expect(zones.map(({ properties }) => properties.code)).toEqual(['59350'])
    expect(kinds(problems)).toEqual(['part_of_listed'])
  })

  it.each([
    ['damaged_file', bytesOf('{"type":"FeatureCollection","features":[')],
    ['not_json', bytesOf('{"type":"Feature"}')],
    ['unread_kind', bytesOf('code;nom\n21231;Dijon')],
    ['html_page', bytesOf('<html><title>502</title></html>')],
    ['damaged_zip', zipSync({ 'a.geojson': geojson([]) }).slice(0, 40)],
    ['no_member', zipSync({ 'a.pdf': bytesOf('x') })],
    ['no_member', zipSync({ 'a.shp': bytesOf('x') })],
    ['damaged_zip', zipSync({ 'a.shp': bytesOf('x'), 'a.dbf': bytesOf('y') })],
    ['damaged_file', Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)],
    ['key_column_missing', geojson([{ type: 'Feature', properties: { id: 1 }, geometry: null }])],
  ])('refuses what is no layer: %s', async (kind, bytes) => {
    const { zones, problems } = await read(bytes)
    expect(zones).toEqual([])
    expect(problems).toMatchObject([{ kind, severity: 'refused' }])
  })
})

/** Twice the signed area: positive counterclockwise. */
const signed = (ring: Position[]) =>
  ring.reduce((total, [x = 0, y = 0], i) => {
    const [u = 0, v = 0] = ring[(i + 1) % ring.length] ?? []
    return total + x * v - u * y
  }, 0)
