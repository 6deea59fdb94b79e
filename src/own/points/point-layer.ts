import type { Feature, Position } from 'geojson'
import Papa from 'papaparse'
import { canonical } from '../../sources/column.ts'
import { toWgs84 } from '../../sources/contours/projection.ts'
import { type RawLayer, readLayer } from '../../sources/contours/raw-layer.ts'
import type { Engines } from '../../sources/formats/engines.ts'
import { cellText } from '../../sources/formats/sheet.ts'
import { ProblemLog } from '../../sources/problem.ts'

/** The columns that a layer of places has for its coordinates, in degrees of WGS84. */
export const LAYER_X = 'longitude'
export const LAYER_Y = 'latitude'
const OWN = new Set([LAYER_X, LAYER_Y])

/** Whether most of a layer are places. */
export const arePlaces = ({ features }: RawLayer): boolean =>
  features.filter((feature) => placeOf(feature) !== null).length * 2 > features.length

/** A layer of places as the CSV of their properties and coordinates; null where the projection that it says is not known. */
export function pointCsv({ features, projection }: RawLayer): Uint8Array | null {
  const project = toWgs84(projection ?? 'EPSG:4326')
  if (!project) return null
  const places = features.map((feature) => placeOf(feature))
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
 * The places of a file as a CSV; the file as it is where it holds none.
 * @param name of the layer, in a file of several; null where it is the first
 */
export async function placesBytes(
  bytes: Uint8Array,
  name: string | null,
  engines: Engines,
): Promise<Uint8Array> {
  const layer = await readLayer(bytes, name, engines, new ProblemLog(''))
  return (layer && arePlaces(layer) && pointCsv(layer)) || bytes
}

function placeOf({ geometry }: Feature): Position | null {
  if (geometry?.type === 'Point') return geometry.coordinates
  if (geometry?.type === 'MultiPoint' && geometry.coordinates.length === 1)
    return geometry.coordinates[0] ?? null
  return null
}

const cellOf = (value: unknown): string =>
  typeof value === 'number'
    ? cellText(value)
    : typeof value === 'string' || typeof value === 'boolean'
      ? String(value)
      : ''
