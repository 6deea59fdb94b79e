import type { Feature, Position } from 'geojson'
import Papa from 'papaparse'
import { canonical } from '../../sources/column.ts'
import { toWgs84 } from '../../sources/contours/projection.ts'
import type { RawLayer } from '../../sources/contours/raw-layer.ts'
import { cellText } from '../../sources/formats/sheet.ts'

/** The columns that a layer of places has for its coordinates, in degrees of WGS84. */
export const LAYER_X = 'longitude'
export const LAYER_Y = 'latitude'
const OWN = new Set([LAYER_X, LAYER_Y])

/** Whether most of a layer are places. */
export const arePlaces = ({ features }: RawLayer): boolean =>
  features.filter((feature) => placeOf(feature) !== null).length * 2 > features.length

const namesOf = ({ features }: RawLayer): string[] => [
  ...new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {}))),
]

/** What a layer says of its features, as a CSV without their shapes. */
export function propertiesCsv(layer: RawLayer): Uint8Array {
  const names = namesOf(layer)
  const rows = layer.features.map(({ properties }) => names.map((name) => cellOf(properties?.[name])))
  return new TextEncoder().encode(Papa.unparse([names, ...rows], { delimiter: ';' }))
}

/** A layer of places as the CSV of their properties and coordinates; null where the projection that it says is not known. */
export function pointCsv(layer: RawLayer): Uint8Array | null {
  const { features, projection } = layer
  const project = toWgs84(projection ?? 'EPSG:4326')
  if (!project) return null
  const places = features.map((feature) => placeOf(feature))
  const names = namesOf(layer).filter((name) => !OWN.has(canonical(name)))
  const rows = features.map(({ properties }, i) => {
    const place = places[i]
    const [lon = '', lat = ''] = place ? project([...place]) : []
    return [...names.map((name) => cellOf(properties?.[name])), lon, lat]
  })
  const text = Papa.unparse([[...names, LAYER_X, LAYER_Y], ...rows], { delimiter: ';' })
  return new TextEncoder().encode(text)
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
