import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { failure, ok, type Result } from '../lib/result.ts'
import { parseCode, type ZoneCode } from '../territory/code.ts'
import { currentForm, formatFaultText } from '../territory/folder-format.ts'
import { CODE_ORDER, MAP_LEVELS, type MapLevel } from '../territory/level.ts'

export type Contours = FeatureCollection<Polygon | MultiPolygon, { readonly code: ZoneCode }>
type Contour = Contours['features'][number]

/** West, south, east, north, in degrees. */
export type Bounds = readonly [number, number, number, number]

/** Contours of a territory, longitude and latitude in degrees, by level. */
export interface Geometry {
  readonly levels: Readonly<Partial<Record<MapLevel, Contours>>>
  readonly bounds: Bounds
}

/**
 * Reads the contours of a territory, as TopoJSON (one object a level, named after it; others are left aside) or as
 * a GeoJSON FeatureCollection, whose features belong to their property `level`, or else to the level that writes
 * codes as theirs. Each feature carries a property `code`; a feature without a geometry is left out.
 *
 * @returns the cause, in English, when the bytes are neither or a feature cannot be placed
 */
export function readGeometry(bytes: Uint8Array): Result<Geometry, string> {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    return failure(`contours are not JSON: ${(error as Error).message}`)
  }
  const current = currentForm('geometry', json)
  if (!current.ok) return failure(formatFaultText(current.error))
  const found = byLevel(current.value)
  if (!found.ok) return found
  const levels: Partial<Record<MapLevel, Contours>> = {}
  for (const level of MAP_LEVELS) {
    const features = found.value.filter((one) => one.level === level).map((one) => one.contour)
    if (features.length > 0) levels[level] = { type: 'FeatureCollection', features }
  }
  const bounds = boundsOf(found.value.map((one) => one.contour))
  return bounds ? ok({ levels, bounds }) : failure('contours hold no polygon')
}

type Placed = { readonly level: MapLevel; readonly contour: Contour }

function byLevel(json: unknown): Result<Placed[], string> {
  const type = (json as { type?: unknown } | null)?.type
  const candidates: (readonly [Feature, MapLevel | null])[] = []
  if (type === 'Topology') {
    const topology = json as Topology
    for (const level of MAP_LEVELS) {
      const object = topology.objects[level]
      if (!object) continue
      const read = feature(topology, object)
      const features = read.type === 'FeatureCollection' ? read.features : [read]
      candidates.push(...features.map((one) => [one, level] as const))
    }
  } else if (type === 'FeatureCollection') {
    candidates.push(...(json as FeatureCollection).features.map((one) => [one, null] as const))
  } else return failure(`contours must be a Topology or a FeatureCollection, got ${JSON.stringify(type)}`)

  const placed: Placed[] = []
  for (const [one, level] of candidates) {
    if (one.geometry === null || isOtherLevel(one.properties?.level)) continue
    const read = place(one, level)
    if (!read.ok) return read
    placed.push(read.value)
  }
  return ok(placed)
}

/** The contour of an EPCI, say: nothing that the atlas maps. */
const isOtherLevel = (level: unknown): boolean =>
  typeof level === 'string' && !MAP_LEVELS.some((one) => one === level)

function place({ geometry, properties }: Feature, known: MapLevel | null): Result<Placed, string> {
  const code: unknown = properties?.code
  const named = known ?? MAP_LEVELS.find((level) => level === properties?.level)
  const level = named ?? CODE_ORDER.find((one) => parseCode(one, code).ok)
  if (!level) return failure(`no level writes the code ${JSON.stringify(code)} of a contour`)
  const parsed = parseCode(level, code)
  if (!parsed.ok) return failure(parsed.error)
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
    return failure(`the contour of ${parsed.value} is a ${geometry.type}, not a polygon`)
  return ok({ level, contour: { type: 'Feature', properties: { code: parsed.value }, geometry } })
}

/** What holds them all; null where there are none. */
export function boundsOf(contours: readonly Contour[]): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { geometry } of contours) {
    const rings: Position[][] =
      geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
    for (const [lon = Number.NaN, lat = Number.NaN] of rings.flat()) {
      west = Math.min(west, lon)
      east = Math.max(east, lon)
      south = Math.min(south, lat)
      north = Math.max(north, lat)
    }
  }
  return Number.isFinite(west + south + east + north) ? [west, south, east, north] : null
}
