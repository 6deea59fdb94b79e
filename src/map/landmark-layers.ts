import type { CircleLayerSpecification, ExpressionSpecification, LineLayerSpecification } from 'maplibre-gl'
import { LANDMARK_LINES, TOWN_HALL } from '../figure/landmark-looks.ts'
import type { Inks } from '../figure/palette.ts'
import { isOf, LINES } from './line-source.ts'

export const NEIGHBOUR_LAYER = 'landmark-neighbours'
const THROUGH = ['rivers', 'roads'] as const
const CASE_LAYER = 'landmark-lines-case'
const LINE_LAYER = 'landmark-lines'
const HALL_LAYER = 'landmark-town_halls'
export const LANDMARK_LAYERS = [NEIGHBOUR_LAYER, CASE_LAYER, LINE_LAYER, HALL_LAYER]

/** Towards the edge of the ground that is known, lines fade. */
const STRENGTH: ExpressionSpecification = ['get', 'strength']
const line = (
  id: string,
  filter: ExpressionSpecification,
  paint: NonNullable<LineLayerSpecification['paint']>,
): LineLayerSpecification => ({
  id,
  type: 'line',
  source: LINES,
  filter,
  paint,
})

/** Borders of the communes beside the territory: under the lines of its zones. */
export const neighbourLayer = ({ lineStrong }: Inks): LineLayerSpecification => {
  const { width, opacity } = LANDMARK_LINES.neighbours
  return line(NEIGHBOUR_LAYER, isOf('neighbours'), {
    'line-color': lineStrong,
    'line-width': width,
    'line-opacity': ['*', opacity, STRENGTH],
  })
}

/** A value for rivers, and one for roads: one layer for both costs half of what two do. */
const each = <T extends string | number>(river: T, road: T): ExpressionSpecification => [
  'case',
  isOf('rivers'),
  river,
  road,
]

/** Rivers, roads and town halls: over the colours of zones and under their edges. */
export const throughLayers = ({
  ink,
  paper,
  water,
  road,
}: Inks): (LineLayerSpecification | CircleLayerSpecification)[] => {
  const { rivers, roads } = LANDMARK_LINES
  const isThrough: ExpressionSpecification = ['in', ['get', 'kind'], ['literal', [...THROUGH]]]
  return [
    line(CASE_LAYER, isThrough, {
      'line-color': paper,
      'line-width': each(rivers.casing, roads.casing),
      'line-opacity': STRENGTH,
    }),
    line(LINE_LAYER, isThrough, {
      'line-color': each(water, road),
      'line-width': each(rivers.width, roads.width),
      'line-opacity': STRENGTH,
    }),
    {
      id: HALL_LAYER,
      type: 'circle',
      source: LINES,
      filter: isOf('town_halls'),
      paint: {
        'circle-radius': TOWN_HALL / 2,
        'circle-color': ink,
        'circle-stroke-width': 1,
        'circle-stroke-color': paper,
      },
    },
  ]
}
