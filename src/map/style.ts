import type { FeatureCollection } from 'geojson'
import type { GeoJSONSourceSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { Contours, Geometry } from '../figure/geometry.ts'
import type { Inks } from '../figure/palette.ts'
import {
  arePerimeters,
  EDGE_LEVELS,
  GROUND_ORDER,
  MAP_LEVELS,
  type MapLevel,
  PERIMETER_LEVELS,
} from '../territory/level.ts'
import { edgeLines } from './edge-lines.ts'
import { neighbourLayer, throughLayers } from './landmark-layers.ts'
import { LINES, linesAnd, territoryLines } from './line-source.ts'
import { circleLayers, landLayer, POINTS, parentLayers, perimeterLayers } from './overlay-layers.ts'
import {
  MARKS,
  markLayers,
  OVERPRINTED,
  overprintLayer,
  zoneEdges,
  zoneFill,
  zonesOutline,
} from './zone-layers.ts'

const NOTHING = { type: 'FeatureCollection' as const, features: [] }

/**
 * The style of a territory's map: its contours by level, every layer of every level hidden, no colour yet.
 * `layerSettings` shows a level, feature state colours it. The id of a feature is its zone's code, so that contours cut
 * into tiles, or in another order, have the same.
 */
export function makeStyle(geometry: Geometry, inks: Inks): StyleSpecification {
  const levels = MAP_LEVELS.filter((level) => geometry.levels[level])
  const land = landLevel(geometry)
  const sources: Record<string, GeoJSONSourceSpecification> = {
    [POINTS]: { type: 'geojson', data: NOTHING, promoteId: 'code' },
    [MARKS]: { type: 'geojson', data: NOTHING },
    [OVERPRINTED]: { type: 'geojson', data: NOTHING, tolerance: 0 },
    [LINES]: { type: 'geojson', data: linesAnd(territoryLines(geometry), null) },
  }
  for (const level of levels) {
    const data = geometry.levels[level]
    if (!data) continue
    sources[level] = arePerimeters(level)
      ? { type: 'geojson', data, promoteId: 'code' }
      : // tolerance 0: neighbours share their edges; simplified one by one, they would part
        { type: 'geojson', data: withOutline(data), promoteId: 'code', tolerance: 0 }
  }
  return {
    version: 8,
    // the default delays by 300 ms the moment when the map is at rest
    transition: { duration: 0, delay: 0 },
    sources,
    layers: [
      ...[
        ...levels.map((level) => zonesOutline(level, inks)),
        ...(land ? [landLayer(land, inks)] : []),
        ...levels.map(zoneFill),
        overprintLayer,
        neighbourLayer(inks),
        ...throughLayers(inks),
        ...levels.flatMap((level) => zoneEdges(level, inks)),
        ...EDGE_LEVELS.filter((level) => geometry.levels[level]).map((level) => parentLayers(level, inks)),
        ...PERIMETER_LEVELS.filter((level) => geometry.levels[level]).flatMap((level) =>
          perimeterLayers(level, inks),
        ),
      ].map(hidden),
      ...[...circleLayers(inks), ...markLayers(inks)].map(hidden),
    ],
  }
}

/** Contours, and the line around them all. */
function withOutline(contours: Contours): FeatureCollection {
  const outer = edgeLines(contours).features.filter(({ properties }) => properties.outer)
  return { type: 'FeatureCollection', features: [...contours.features, ...outer] }
}

/** A source none of whose layers is visible loads no tile. */
const hidden = (layer: LayerSpecification): LayerSpecification =>
  ({ ...layer, layout: { ...layer.layout, visibility: 'none' } }) as LayerSpecification

/** The level whose zones cover the territory, as the figure has it. */
const landLevel = ({ levels }: Geometry): MapLevel | undefined => GROUND_ORDER.find((level) => levels[level])
