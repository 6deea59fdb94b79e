import type { FeatureCollection, MultiLineString, MultiPoint } from 'geojson'
import type { CircleLayerSpecification, LineLayerSpecification } from 'maplibre-gl'
import { LANDMARK_LINES, TOWN_HALL } from '../figure/landmark-looks.ts'
import type { Landmarks } from '../figure/landmarks.ts'
import type { Inks } from '../figure/palette.ts'

/** Source of what orients around and under the zones. */
export const LANDMARKS = 'landmarks'
type Kind = 'neighbours' | 'rivers' | 'roads' | 'town_halls'

export const NEIGHBOUR_LAYER = 'landmark-neighbours'
const THROUGH = ['rivers', 'roads'] as const
const caseOf = (kind: Kind) => `landmark-${kind}-case`
const layerOf = (kind: Kind) => `landmark-${kind}`
export const LANDMARK_LAYERS = [
  NEIGHBOUR_LAYER,
  ...THROUGH.flatMap((kind) => [caseOf(kind), layerOf(kind)]),
  layerOf('town_halls'),
]

const line = (id: string, kind: Kind, color: string, width: number, opacity = 1): LineLayerSpecification => ({
  id,
  type: 'line',
  source: LANDMARKS,
  filter: ['==', ['get', 'kind'], kind],
  layout: { 'line-join': 'round' },
  paint: { 'line-color': color, 'line-width': width, 'line-opacity': opacity },
})

/** Borders of the communes beside the territory: under all of its zones. */
export const neighbourLayer = ({ lineStrong }: Inks): LineLayerSpecification => {
  const { width, opacity } = LANDMARK_LINES.neighbours
  return line(NEIGHBOUR_LAYER, 'neighbours', lineStrong, width, opacity)
}

/** Rivers, roads and town halls: over the colours of zones and under their edges. */
export const throughLayers = ({
  ink,
  paper,
  water,
  road,
}: Inks): (LineLayerSpecification | CircleLayerSpecification)[] => [
  ...THROUGH.flatMap((kind) => {
    const { width, casing } = LANDMARK_LINES[kind]
    return [
      line(caseOf(kind), kind, paper, casing),
      line(layerOf(kind), kind, kind === 'rivers' ? water : road, width),
    ]
  }),
  {
    id: layerOf('town_halls'),
    type: 'circle',
    source: LANDMARKS,
    filter: ['==', ['get', 'kind'], 'town_halls'],
    paint: {
      'circle-radius': TOWN_HALL / 2,
      'circle-color': ink,
      'circle-stroke-width': 1,
      'circle-stroke-color': paper,
    },
  },
]

/** What the source holds. */
export function landmarkFeatures(
  landmarks: Landmarks | null,
): FeatureCollection<MultiLineString | MultiPoint, { readonly kind: Kind }> {
  const { neighbours, rivers, roads, townHalls } = landmarks ?? {}
  const of = (kind: Kind, geometry: MultiLineString | MultiPoint | undefined) =>
    geometry ? [{ type: 'Feature' as const, properties: { kind }, geometry }] : []
  return {
    type: 'FeatureCollection',
    features: [
      ...of('neighbours', neighbours),
      ...of('rivers', rivers),
      ...of('roads', roads),
      ...of('town_halls', townHalls),
    ],
  }
}
