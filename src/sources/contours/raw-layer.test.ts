import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bytesOf, declared, EVERYWHERE, kinds } from '../fixtures.test-helper.ts'
import { readContours } from './contours.ts'
import { shapefileZip } from './shapefile.test-helper.ts'

const iris = declared('iris-ign', 'contours')
const communes = declared('communes-geo-api', 'contours')
const scope = { ...EVERYWHERE, position: { margin: 360, majority: 0.5 } }

const ring: [number, number][] = [
  [850000, 6690000],
  [850000, 6691000],
  [851000, 6691000],
  [851000, 6690000],
  [850000, 6690000],
]
const records = [{ ring, fields: { CODE_IRIS: '212310101', NOM_IRIS: 'Les Échets' } }]

/** The files of a Shapefile, each renamed and perhaps changed. */
const shapefile = (utf8: boolean, turn: (name: string, bytes: Uint8Array) => [string, Uint8Array] | null) =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(shapefileZip('iris', records, { utf8 }))).flatMap(([name, bytes]) => {
        const turned = turn(name.replace('SHP/', ''), bytes)
        return turned ? [turned] : []
      }),
    ),
  )
const read = (zip: Uint8Array) => readContours('iris.zip', zip, iris, scope)

describe('a Shapefile', () => {
  it('is read in capitals', async () => {
    const { zones, problems } = await read(shapefile(false, (name, bytes) => [name.toUpperCase(), bytes]))
    expect(zones.map(({ properties }) => properties.name)).toEqual(['Les Échets'])
    expect(kinds(problems)).toEqual(['rewound'])
  })

  it('of UTF-8 is read as such, though nothing says it, or a .cpg says otherwise', async () => {
    const bare = shapefile(true, (name, bytes) => (name.endsWith('.cpg') ? null : [name, bytes]))
    const wrong = shapefile(true, (name, bytes) => [name, name.endsWith('.cpg') ? bytesOf('1252') : bytes])
    for (const zip of [bare, wrong])
      expect((await read(zip)).zones.map(({ properties }) => properties.name)).toEqual(['Les Échets'])
  })

  it.each([
    ['a .cst', 'iris.cst', 0x57],
    ['its header', 'iris.txt', 0x02],
  ])('of the code page 850 is read as %s says', async (_, beside, driver) => {
    const zip = shapefile(false, (name, bytes) => {
      if (!name.endsWith('.dbf')) return [name, bytes]
      // É is 0x90 in code page 850
      const dbf = bytes.map((byte, i) => (byte === 0xc9 ? 0x90 : i === 29 ? driver : byte))
      return [name, dbf]
    })
    const whole = zipSync({ ...unzipSync(zip), [beside]: bytesOf('850') })
    expect((await read(whole)).zones.map(({ properties }) => properties.name)).toEqual(['Les Échets'])
  })
})

const square = [
  [4.85, 45.8],
  [4.9, 45.8],
  [4.9, 45.85],
  [4.85, 45.85],
  [4.85, 45.8],
]
const collection = (properties: readonly object[]) =>
  bytesOf(
    JSON.stringify({
      type: 'FeatureCollection',
      features: properties.map((one) => ({
        type: 'Feature',
        properties: one,
        geometry: { type: 'Polygon', coordinates: [square] },
      })),
    }),
  )

describe('the properties of contours', () => {
  it.each([
    { insee: '01249', nom: 'Miribel' },
    { code_commune: '01249', nom_commune: 'Miribel' },
    { com_code: ['01249'], com_name: ['Miribel'] },
    { INSEE_COM: 1249, NOM: 'Miribel' },
    { 'ref:INSEE': '01249', name: 'Miribel' },
  ])('are known by the names that producers give: %j', async (properties) => {
    const { zones } = await readContours('c', collection([properties]), communes, scope)
    expect(zones.map(({ properties: { code, name } }) => [code, name])).toEqual([['01249', 'Miribel']])
  })

  it('are those that the source declares', async () => {
    const own = { ...communes, properties: { code: ['identifiant'], name: ['appellation'] } }
    const bytes = collection([{ identifiant: '01249', appellation: 'Miribel', code: 'x' }])
    const { zones } = await readContours('c', bytes, own, scope)
    expect(zones.map(({ properties: { code, name } }) => [code, name])).toEqual([['01249', 'Miribel']])
  })

  it('without a code leave their zone out, and keep the others', async () => {
    const bytes = collection([{ code: '01249' }, { code: null }, { code: '01043' }])
    const { zones, problems } = await readContours('c', bytes, communes, scope)
    expect(zones.map(({ properties }) => properties.code)).toEqual(['01043', '01249'])
    expect(problems).toMatchObject([{ kind: 'no_code', row: 2, severity: 'dropped' }])
  })
})

describe('a JSON that is no GeoJSON', () => {
  it('of ArcGIS is read, holes told by their turn', async () => {
    const hole = [...square].map(([x = 0, y = 0]) => [4.86 + (x - 4.85) / 5, 45.81 + (y - 45.8) / 5])
    const json = {
      geometryType: 'esriGeometryPolygon',
      spatialReference: { wkid: 4326 },
      features: [{ attributes: { code: '01249' }, geometry: { rings: [[...square].reverse(), hole] } }],
    }
    const { zones } = await readContours('c', bytesOf(JSON.stringify(json)), communes, scope)
    expect(zones[0]?.geometry).toMatchObject({ type: 'Polygon', coordinates: { length: 2 } })
  })

  it.each(['null', '[]', '"x"', '{"type":"FeatureCollection","features":null}', '{"features":[null]}', '{'])(
    '%s is refused in a line, and stops nothing',
    async (text) => {
      const { zones, problems } = await readContours('c', bytesOf(text), communes, scope)
      expect(zones).toEqual([])
      expect(problems.length).toBeLessThanOrEqual(1)
    },
  )
})
