import type { FeatureCollection, MultiLineString, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import * as v from 'valibot'
import type { NamedPlace } from '../contours/landmark-layers.ts'
import type { Lang } from '../i18n/lang.ts'
import type { Credit } from '../indicators/territory.ts'
import { failure, ok, type Result } from '../lib/result.ts'
import { readFolderFile } from '../territory/folder-file.ts'
import { LandmarkLines, Neighbours } from './LandmarkLines.tsx'
import { landmarkLine } from './landmark-line.ts'
import type { LandmarkShapes } from './landmark-shapes.ts'

/** With what a figure draws and says of them, so that a page without them fetches none of it. */
export interface Landmarks extends LandmarkShapes {
  readonly Neighbours: typeof Neighbours
  readonly LandmarkLines: typeof LandmarkLines
  readonly line: (lang: Lang) => string
}

export const withFigure = (shapes: LandmarkShapes): Landmarks => ({
  ...shapes,
  Neighbours,
  LandmarkLines,
  line: (lang) => landmarkLine(shapes, lang),
})

const geometry = v.looseObject({ type: v.string() })
const file = v.looseObject({
  type: v.literal('Topology'),
  arcs: v.array(v.array(v.array(v.number()))),
  objects: v.object({
    neighbours: v.optional(geometry),
    rivers: v.optional(geometry),
    roads: v.optional(geometry),
    places: v.optional(geometry),
    town_halls: v.optional(geometry),
  }),
})

/**
 * Reads landmarks.topojson; the cause, in English, where the bytes are something else.
 * @param credits of territory.json beside it
 */
export function readLandmarks(bytes: Uint8Array, credits: readonly Credit[]): Result<LandmarkShapes, string> {
  const read = readFolderFile('landmarks', file, bytes)
  if (!read.ok) return failure(read.error.cause)
  const topology = read.value as unknown as Topology
  const { objects } = topology
  const linesOf = (name: 'neighbours' | 'rivers' | 'roads'): MultiLineString => {
    const found = objects[name] && feature(topology, objects[name])
    return found?.type === 'Feature' && found.geometry.type === 'MultiLineString'
      ? found.geometry
      : { type: 'MultiLineString', coordinates: [] }
  }
  try {
    const halls = objects.town_halls && feature(topology, objects.town_halls)
    const places = objects.places && feature(topology, objects.places)
    return ok({
      neighbours: linesOf('neighbours'),
      rivers: linesOf('rivers'),
      roads: linesOf('roads'),
      credits,
      places: places?.type === 'FeatureCollection' ? placesIn(places) : [],
      townHalls:
        halls?.type === 'Feature' && halls.geometry.type === 'MultiPoint'
          ? halls.geometry
          : { type: 'MultiPoint', coordinates: [] },
    })
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error))
  }
}

const placesIn = ({ features }: FeatureCollection): NamedPlace[] =>
  features.flatMap(({ geometry, properties }) => {
    const name: unknown = properties?.name
    if (geometry?.type !== 'Point' || typeof name !== 'string') return []
    const [lon = Number.NaN, lat = Number.NaN] = geometry.coordinates as Position
    return [{ name, lon, lat }]
  })
