import type {
  ExpressionSpecification,
  FillLayerSpecification,
  FilterSpecification,
  LineLayerSpecification,
} from 'maplibre-gl'
import type { Inks } from '../figure/palette.ts'
import type { State } from '../indicators/value.ts'
import { arePerimeters, type MapLevel } from '../territory/level.ts'
import { edgesOf, isOf, LINES, perimetersOf } from './line-source.ts'
import { DASHES, IS_QVA } from './qva.ts'

export const fillLayer = (level: MapLevel) => `${level}-fill`
export const hatchName = (state: State) => `hatch-${state}`
export const edgeLayer = (level: MapLevel) => `${level}-edges`
export const dashedEdgeLayer = (level: MapLevel) => `${level}-dashed-edges`
export const outlineLayer = (level: MapLevel) => `${level}-outline`
/** The contours that are hatched or printed over, and no other: a layer over all of them would be filled for the few. */
export const OVERPRINTED = 'overprinted'
/** The contours that are selected or pointed at, and no other: lines cost by their length, seen or not. */
export const MARKS = 'marks'
export const MARKS_CASE = 'marks-case'

/** Beside the contours, a source has the line around them all. */
export const IS_ZONE: FilterSpecification = ['has', 'code']

/** A thick line around all the zones of a level, of which the zones drawn over it leave the outer half. */
export const zonesOutline = (level: MapLevel, { lineStrong }: Inks): LineLayerSpecification => ({
  id: outlineLayer(level),
  type: 'line',
  source: level,
  ...(!arePerimeters(level) && { filter: ['has', 'outer'] }),
  paint: { 'line-color': lineStrong, 'line-width': 2.4 },
})

/** Contours of one level, the colour of each read from its feature state only. */
export const zoneFill = (level: MapLevel): FillLayerSpecification => ({
  id: fillLayer(level),
  type: 'fill',
  source: level,
  filter: IS_ZONE,
  paint: {
    // the edges are a layer of their own: antialiasing would draw each of them once more
    'fill-antialias': false,
    'fill-color': ['to-color', ['coalesce', ['feature-state', 'color'], 'transparent']],
  },
})

/** Hatches of states, and what is printed over colours: each contour names its image. */
export const overprintLayer: FillLayerSpecification = {
  id: OVERPRINTED,
  type: 'fill',
  source: OVERPRINTED,
  paint: { 'fill-antialias': false, 'fill-pattern': ['get', 'over'], 'fill-layer-opacity': 0 },
}

/**
 * Edges of zones but perimeters, as the figure draws those of pale or hatched zones: a colour that followed the zones
 * would be written again at each recolour.
 */
/** Their edges, over what runs through them. */
export function zoneEdges(level: MapLevel, { ink, edge }: Inks): LineLayerSpecification[] {
  const areContours = arePerimeters(level)
  const isEdge = isOf(areContours ? perimetersOf(level) : edgesOf(level))
  const line = (id: string): LineLayerSpecification => ({
    id,
    type: 'line',
    source: LINES,
    filter: isEdge,
    paint: { 'line-color': areContours ? ink : edge, 'line-width': 0.8 },
  })
  if (!areContours) return [line(edgeLayer(level))]
  const dashed = line(dashedEdgeLayer(level))
  return [
    { ...line(edgeLayer(level)), filter: ['all', isEdge, ['!', IS_QVA]] },
    {
      ...dashed,
      filter: ['all', isEdge, IS_QVA],
      paint: { ...dashed.paint, 'line-dasharray': DASHES(0.8) },
    },
  ]
}

/** Outlines of the selected and of the focused zone: a wide line of the paper under one of the ink, legible on any colour. */
export function markLayers({ ink, paper, accent }: Inks): LineLayerSpecification[] {
  const isFocused: ExpressionSpecification = ['boolean', ['get', 'focused'], false]
  const line = (id: string, color: ExpressionSpecification | string, width: number) => ({
    id,
    type: 'line' as const,
    source: MARKS,
    layout: {
      'line-join': 'round' as const,
      'line-sort-key': ['case', isFocused, 1, 0] as ExpressionSpecification,
    },
    paint: { 'line-color': color, 'line-width': width },
  })
  return [line(MARKS_CASE, paper, 5.5), line(MARKS, ['case', isFocused, accent, ink], 2.75)]
}
