import fc from 'fast-check'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { expect, it } from 'vitest'
import { contourFile, fragilityView, vacancyView } from '../../test/fixtures/view.ts'
import type { ViewZone } from '../atlas/view.ts'
import { readGeometry } from '../figure/geometry.ts'
import { STATES } from '../indicators/value.ts'
import { exportTable } from './export-table.ts'
import { toGeoJson } from './geojson.ts'
import { hostileText } from './hostile-text.test-helper.ts'
import { toParquet } from './parquet.ts'

const LINK = 'https://example.org/atlas/?v=1&t=demo'
const read = readGeometry(contourFile('commune'))
if (!read.ok) throw new Error(read.error)
const geometry = read.value

const anyValue = fc.oneof(fc.constantFrom(...STATES), fc.double({ noNaN: true, min: -1e9, max: 1e9 }))
const anyZone = fc.record({ value: anyValue, name: hostileText, numerator: fc.option(anyValue) }).map(
  ({ value, name, numerator }) =>
    (zone: ViewZone): ViewZone => ({
      ...zone,
      value,
      name,
      numerator,
      state: typeof value === 'number' ? null : value,
    }),
)
const anyTable = fc.array(anyZone, { minLength: 1, maxLength: 8 }).map((changes) => {
  const zones = changes.map((change, i) => change(vacancyView.zones[i] as ViewZone))
  return { zones, table: exportTable([{ ...vacancyView, zones }], 'view', LINK) }
})

const sixDecimals = (value: unknown) => (typeof value === 'number' ? Number(value.toFixed(6)) + 0 : null)
const expected = (zone: ViewZone) => ({
  code: zone.code,
  value: sixDecimals(zone.value),
  state: zone.state,
  numerator: sixDecimals(zone.numerator),
  link: LINK,
})

it('GeoJSON gives back what it was given: values, states, names, contours', () => {
  fc.assert(
    fc.property(anyTable, ({ zones, table }) => {
      const { type, features, about } = JSON.parse(toGeoJson(table, geometry))
      expect(type).toBe('FeatureCollection')
      expect(about.warning).toEqual(vacancyView.warnings)
      expect(features).toHaveLength(zones.length)
      zones.forEach((zone, i) => {
        expect(features[i].properties).toMatchObject({ ...expected(zone), name: zone.name })
        const contour = geometry.levels.commune?.features.find((one) => one.properties.code === zone.code)
        expect(features[i].geometry).toEqual(contour?.geometry)
      })
    }),
    { numRuns: 50 },
  )
})

it('GeoJSON says that a zone without a contour has none', () => {
  const table = exportTable([vacancyView], 'view', LINK)
  const { features } = JSON.parse(toGeoJson(table, { ...geometry, levels: {} }))
  for (const feature of features) expect(feature.geometry).toBeNull()
})

it('GeoJSON gives a point its place', () => {
  const [first] = vacancyView.zones
  const point = { ...(first as ViewZone), code: 'RS00001-0001' as ViewZone['code'], lon: 5.1, lat: 47.2 }
  const table = exportTable([{ ...vacancyView, symbol: 'points', zones: [point] }], 'view', LINK)
  const { features } = JSON.parse(toGeoJson(table, geometry))
  expect(features[0].geometry).toEqual({ type: 'Point', coordinates: [5.1, 47.2] })
})

it('Parquet gives back what it was given, typed, and says what it is', async () => {
  await fc.assert(
    fc.asyncProperty(anyTable, async ({ zones, table }) => {
      const file = toParquet(table)
      const rows = await parquetReadObjects({ file })
      expect(rows).toHaveLength(zones.length)
      zones.forEach((zone, i) => {
        expect(rows[i]).toMatchObject({ ...expected(zone), year: 2021 })
        if (!/\p{Surrogate}/u.test(zone.name)) expect(rows[i]?.name).toBe(zone.name)
      })
      const about = parquetMetadata(file).key_value_metadata?.find(({ key }) => key === 'about')?.value
      expect(JSON.parse(about ?? '')).toEqual(table.about)
    }),
    { numRuns: 50 },
  )
})

it('Parquet has the type of each column even where every cell is empty', () => {
  const zones = vacancyView.zones.map((zone): ViewZone => ({ ...zone, value: 'missing', state: 'missing' }))
  const { schema } = parquetMetadata(toParquet(exportTable([{ ...vacancyView, zones }], 'view', LINK)))
  const typeOf = (name: string) => schema.find((one) => one.name === name)?.type
  expect([typeOf('value'), typeOf('year'), typeOf('code')]).toEqual(['DOUBLE', 'INT32', 'BYTE_ARRAY'])
  const classes = parquetMetadata(toParquet(exportTable([fragilityView], 'view', LINK))).schema
  expect(classes.find((one) => one.name === 'value')?.type).toBe('BYTE_ARRAY')
})
