import type { Feature, Geometry, Position } from 'geojson'
import type { LandmarkKind } from '../../territory/landmark-kind.ts'
import { isDegrees, type Transform, toWgs84 } from '../contours/projection.ts'
import { KNOWN_PROJECTIONS } from '../contours/projections.ts'
import { property } from '../contours/properties.ts'
import { readLayer } from '../contours/raw-layer.ts'
import type { Box } from '../contours/topology-near.ts'
import type { LandmarksDeclaration } from '../declaration.ts'
import type { Engines } from '../formats/engines.ts'
import { type Problem, ProblemLog } from '../problem.ts'
import { notDegrees, unknownProjection } from '../problem-words.ts'

/** A landmark as its file has it, in WGS84. */
export type Landmark = Feature<Geometry, { readonly code: string | null; readonly name: string | null }>

export interface LandmarkContent {
  readonly landmarks: readonly Landmark[]
  readonly read: number
  readonly problems: readonly Problem[]
}

const TYPES: Readonly<Record<LandmarkKind, readonly Geometry['type'][]>> = {
  neighbours: ['Polygon', 'MultiPolygon'],
  rivers: ['LineString', 'MultiLineString'],
  roads: ['LineString', 'MultiLineString'],
  town_halls: ['Point', 'MultiPoint'],
}
const CODES = ['code', 'insee_com', 'code_insee', 'codgeo']
const NAMES = ['nom_officiel', 'nom', 'nom_com', 'toponyme', 'name']

/** Reads a file of landmarks: those of the kind that is declared, and of the classes that are kept, near the territory. */
export async function readLandmarks(
  file: string,
  bytes: Uint8Array,
  declaration: LandmarksDeclaration,
  frame: Box,
  engines: Engines,
): Promise<LandmarkContent> {
  const log = new ProblemLog(file)
  const layer = await readLayer(bytes, declaration.member ?? null, engines, log, frame)
  const done = (landmarks: readonly Landmark[]): LandmarkContent => ({
    landmarks,
    read: layer?.features.length ?? 0,
    problems: log.problems,
  })
  if (!layer) return done([])
  const projection = declaration.projection ?? layer.projection ?? 'EPSG:4326'
  const transform = toWgs84(projection)
  if (!transform) {
    log.add(unknownProjection(KNOWN_PROJECTIONS, declaration.projection !== undefined), { value: projection })
    return done([])
  }
  const { keep, kind } = declaration
  const wanted = layer.features.filter(
    (one) =>
      one.geometry &&
      TYPES[kind].includes(one.geometry.type) &&
      (!keep || keep.in.includes(property(one, keep.column) ?? '')),
  )
  const start = wanted[0] && firstOf(wanted[0].geometry)
  if (start && !isDegrees(transform(start))) {
    log.add(notDegrees, { value: start.join(', ') })
    return done([])
  }
  return done(
    wanted.flatMap((one): Landmark[] => {
      const geometry = inDegrees(one.geometry, transform)
      if (!meets(geometry, frame)) return []
      const properties = {
        code: property(one, [...(declaration.properties?.code ?? []), ...CODES]),
        name: property(one, [...(declaration.properties?.name ?? []), ...NAMES]),
      }
      return [{ type: 'Feature', properties, geometry }]
    }),
  )
}

type Nested = Position | readonly Nested[]
const isPosition = (one: Nested): one is Position => typeof one[0] === 'number'

const coordinatesOf = (geometry: Geometry): Nested =>
  geometry.type === 'GeometryCollection' ? [] : (geometry.coordinates as Nested)

/** The same shape with two numbers a place, whatever altitude it had. */
function inDegrees(geometry: Geometry, transform: Transform): Geometry {
  const moved = (one: Nested): Nested => {
    if (!isPosition(one)) return one.map(moved)
    const [lon = Number.NaN, lat = Number.NaN] = transform([one[0] as number, one[1] as number])
    return [lon, lat]
  }
  return { ...geometry, coordinates: moved(coordinatesOf(geometry)) } as Geometry
}

function firstOf(geometry: Geometry): Position | null {
  let inner: Nested | undefined = coordinatesOf(geometry)
  while (inner && !isPosition(inner)) inner = (inner as readonly Nested[])[0]
  return inner ?? null
}

function meets(geometry: Geometry, [west, south, east, north]: Box): boolean {
  let [left, low, right, top] = [Infinity, Infinity, -Infinity, -Infinity]
  const visit = (one: Nested): void => {
    if (!isPosition(one)) {
      for (const inner of one) visit(inner)
      return
    }
    const [lon = Number.NaN, lat = Number.NaN] = one
    left = Math.min(left, lon)
    right = Math.max(right, lon)
    low = Math.min(low, lat)
    top = Math.max(top, lat)
  }
  visit(coordinatesOf(geometry))
  return left <= east && right >= west && low <= north && top >= south
}
