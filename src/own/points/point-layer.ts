import type { Feature, Position } from 'geojson'
import Papa from 'papaparse'
import { canonical } from '../../sources/column.ts'
import { toWgs84 } from '../../sources/contours/projection.ts'
import { type RawLayer, readLayer } from '../../sources/contours/raw-layer.ts'
import type { Engines } from '../../sources/formats/engines.ts'
import { type FileKind, sniff } from '../../sources/formats/sniff.ts'
import { ProblemLog } from '../../sources/problem.ts'

/** The columns that a layer of places has for its coordinates, in degrees of WGS84. */
export const LAYER_X = 'longitude'
export const LAYER_Y = 'latitude'
const OWN = new Set([LAYER_X, LAYER_Y])

/** A layer of places as the CSV of their properties and coordinates; null where most of it is no place. */
export function pointCsv({ features, projection }: RawLayer): Uint8Array | null {
  const places = features.map((feature) => placeOf(feature))
  if (places.filter((place) => place !== null).length * 2 <= features.length) return null
  const project = toWgs84(projection ?? 'EPSG:4326')
  if (!project) return null
  const names = [...new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})))].filter(
    (name) => !OWN.has(canonical(name)),
  )
  const rows = features.map(({ properties }, i) => {
    const place = places[i]
    const [lon = '', lat = ''] = place ? project([...place]) : []
    return [...names.map((name) => cellOf(properties?.[name])), lon, lat]
  })
  const text = Papa.unparse([[...names, LAYER_X, LAYER_Y], ...rows], { delimiter: ';' })
  return new TextEncoder().encode(text)
}

/**
 * The bytes of a table: of a layer of places, their CSV; of any other file, as they are.
 * @param arePlaces whether its reader takes the file for places: an archive is opened to look for a layer
 */
export async function tableBytes(
  bytes: Uint8Array,
  arePlaces: boolean,
  engines: Engines,
): Promise<Uint8Array> {
  const kind = sniff(bytes)
  if (!LAYERS.has(kind) && !(arePlaces && MAY_HOLD_LAYERS.has(kind))) return bytes
  const layer = await readLayer(bytes, null, engines, new ProblemLog(''))
  return (layer && pointCsv(layer)) ?? bytes
}
const LAYERS: ReadonlySet<FileKind> = new Set<FileKind>(['json', 'sqlite', 'flatgeobuf', 'shapefile'])
const MAY_HOLD_LAYERS: ReadonlySet<FileKind> = new Set<FileKind>(['zip', '7z', 'gzip', 'parquet'])

function placeOf({ geometry }: Feature): Position | null {
  if (geometry?.type === 'Point') return geometry.coordinates
  if (geometry?.type === 'MultiPoint' && geometry.coordinates.length === 1)
    return geometry.coordinates[0] ?? null
  return null
}

const cellOf = (value: unknown): string | number =>
  typeof value === 'number' || typeof value === 'string'
    ? value
    : typeof value === 'boolean'
      ? String(value)
      : ''
