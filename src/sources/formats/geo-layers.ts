import type { Feature, Geometry, Position } from 'geojson'
import { LONGEST_MS } from '../zip.ts'
import type { Engines } from './engines.ts'
import { wkbGeometry } from './wkb.ts'
import { parquetRows } from './workbooks.ts'

/** A layer of a binary file, with the projection that the file states. */
export interface BinaryLayer {
  readonly name: string
  readonly features: readonly Feature[]
  readonly projection: string | null
  /** of a file of several layers: the names of all of them */
  readonly layers?: readonly string[]
}

/**
 * The layers of a GeoPackage (OGC 12-128r18): feature tables, their geometries after a header of its own, in the
 * projection of gpkg_spatial_ref_sys.
 * @param wanted whether a layer is read; the others are not decoded
 * @throws TooLong where its rows take longer than an archive may; Error for a layer that is a view
 */
export async function geopackageLayers(
  bytes: Uint8Array,
  engines: Pick<Engines, 'sqlite'>,
  wanted: (names: readonly string[]) => string | null,
): Promise<BinaryLayer | null> {
  const database = await engines.sqlite(bytes, LONGEST_MS)
  try {
    // a view may ask for rows without end: what it is made of is not read
    const views = new Set(
      database.rows("SELECT name FROM sqlite_master WHERE type <> 'table'").map(({ name }) => String(name)),
    )
    const whole = (name: string) => {
      if (views.has(name)) throw new Error(`${name}: a view, not a table`)
      return name
    }
    for (const name of ['gpkg_contents', 'gpkg_geometry_columns', 'gpkg_spatial_ref_sys']) whole(name)
    const tables = database.rows(
      `SELECT c.table_name AS name, g.column_name AS geometry, s.organization, s.organization_coordsys_id AS code,
        s.definition FROM gpkg_contents c JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
        LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id WHERE c.data_type = 'features'`,
    )
    const layers = tables.map((table) => String(table.name))
    const name = wanted(layers)
    const table = tables.find((one) => one.name === name)
    if (!table || name === null) return null
    const column = String(table.geometry)
    const rows = database.rows(`SELECT * FROM "${whole(name).replaceAll('"', '""')}"`)
    const features = rows.map(({ [column]: blob, ...properties }): Feature => {
      const geometry = blob instanceof Uint8Array ? wkbGeometry(afterHeader(blob)) : null
      return { type: 'Feature', properties, geometry: geometry as Geometry }
    })
    const organization = String(table.organization ?? '').toUpperCase()
    const isNamed = organization === 'EPSG' || organization === 'IGNF'
    return {
      name,
      features,
      layers,
      projection: isNamed ? `${organization}:${table.code}` : String(table.definition ?? ''),
    }
  } finally {
    database.close()
  }
}

/** bytes of the envelope, by the kind that the flags say */
const ENVELOPES = [0, 32, 48, 48, 64]

function afterHeader(blob: Uint8Array): Uint8Array {
  const flags = blob[3] ?? 0
  return blob.subarray(8 + (ENVELOPES[(flags >> 1) & 7] ?? 0))
}

/** A FlatGeobuf; its projection is that of its header. */
export async function flatgeobufLayer(bytes: Uint8Array): Promise<BinaryLayer> {
  // its header's length follows eight bytes of signature; the library waits for ever for what is cut
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 12 || 12 + view.getUint32(8, true) > bytes.length) throw new Error('header ?')
  const { deserialize } = await import('flatgeobuf/lib/mjs/geojson.js')
  const features: Feature[] = []
  let projection: string | null = null
  const headerMetaFn = ({
    crs,
    featuresCount,
    indexNodeSize,
  }: {
    crs: { code?: number; wkt?: string | null; org?: string | null } | null
    featuresCount: number
    indexNodeSize: number
  }) => {
    // the library measures the index of no feature for ever
    if (indexNodeSize > 0 && (featuresCount < 1 || featuresCount > bytes.length)) throw new Error('index ?')
    if (crs?.code) projection = `EPSG:${crs.code}`
    else projection = crs?.wkt || null
  }
  for await (const feature of deserialize(new Uint8Array(bytes), { headerMetaFn } as never))
    features.push(feature as Feature)
  return { name: '', features, projection }
}

/** A GeoParquet: the geometry column that its metadata name, or one that holds geometries. */
export async function geoparquetLayer(bytes: Uint8Array): Promise<BinaryLayer | null> {
  const { parquetMetadata } = await import('hyparquet')
  const { key_value_metadata: pairs } = parquetMetadata(new Uint8Array(bytes).buffer)
  const geo = pairs?.find(({ key }) => key === 'geo')?.value
  const said = geo ? (JSON.parse(geo) as GeoMetadata) : null
  const rows = await parquetRows(bytes)
  const column =
    said?.primary_column ?? Object.keys(rows[0] ?? {}).find((name) => isGeometry(rows[0]?.[name]))
  if (column === undefined) return null
  const crs = said?.columns?.[column]?.crs
  const id = crs?.id
  return {
    name: '',
    projection: id ? `${id.authority}:${id.code}` : crs === null ? null : 'EPSG:4326',
    features: rows.map(({ [column]: value, ...properties }) => ({
      type: 'Feature',
      properties,
      geometry: (value instanceof Uint8Array ? wkbGeometry(value) : value) as Geometry,
    })),
  }
}

interface GeoMetadata {
  readonly primary_column?: string
  readonly columns?: Readonly<
    Record<
      string,
      { readonly crs?: { readonly id?: { readonly authority: string; readonly code: number } } | null }
    >
  >
}

const isGeometry = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Array.isArray((value as { coordinates?: Position[] }).coordinates)
