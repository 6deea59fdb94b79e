import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPoint, Polygon } from 'geojson'
import type { ExpressionSpecification } from 'maplibre-gl'
import type { Contours, Geometry } from '../figure/geometry.ts'
import type { Landmarks } from '../figure/landmarks.ts'
import { arePerimeters, MAP_LEVELS, type MapLevel } from '../territory/level.ts'
import { edgeLines } from './edge-lines.ts'
import { landmarkFeatures } from './landmark-features.ts'

/**
 * Source of the lines over the colours of zones: their edges, perimeters, landmarks. One for all: before a layer of another
 * source, MapLibre cuts out the tiles of that source anew, twice a frame, which takes longer than most lines do.
 */
export const LINES = 'lines'

/** What a line is, by which layers choose theirs. */
export const isOf = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind]
export const edgesOf = (level: MapLevel) => `${level}-edges`
export const perimetersOf = (level: MapLevel) => `${level}-perimeters`

type Line = LineString | MultiLineString | MultiPoint | Polygon | Contours['features'][number]['geometry']
export type LineFeature = Feature<Line, { readonly kind: string }>

/** What the source holds of a territory, but for landmarks. */
export function territoryLines({ levels }: Geometry): LineFeature[] {
  return MAP_LEVELS.flatMap((level): LineFeature[] => {
    const contours = levels[level]
    if (!contours) return []
    if (!arePerimeters(level))
      return edgeLines(contours).features.map((one) => ({ ...one, properties: { kind: edgesOf(level) } }))
    return contours.features.map((one) => ({
      ...one,
      properties: { ...one.properties, kind: perimetersOf(level) },
    }))
  })
}

/** What the source holds. */
export const linesAnd = (
  territory: readonly LineFeature[],
  landmarks: Landmarks | null,
): FeatureCollection<Line, { readonly kind: string }> => ({
  type: 'FeatureCollection',
  features: [...territory, ...landmarkFeatures(landmarks)],
})
