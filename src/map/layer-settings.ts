import type { ResolvedView } from '../atlas/view.ts'
import {
  arePerimeters,
  EDGE_LEVELS,
  GROUND_ORDER,
  isTiled,
  levelRow,
  type MapLevel,
  PERIMETER_LEVELS,
} from '../territory/level.ts'
import { CIRCLE_LAYERS, CIRCLE_OPACITY, LAND, parentLayer, perimeterLayerIds } from './overlay-layers.ts'
import {
  dashedEdgeLayer,
  edgeLayer,
  fillLayer,
  MARKS,
  MARKS_CASE,
  OVERPRINTED,
  outlineLayer,
} from './zone-layers.ts'

/** One property of one layer. Changing a visibility reloads tiles from memory; a constant paint does not. */
interface LayerSetting {
  readonly layer: string
  readonly property: string
  readonly value: string | number
}

/** Whether zones are hatched or printed over; `awaited`: they are, and their contours are not there yet. */
export type Printing = 'none' | 'awaited' | 'shown'

/** Layers of a level. */
const layersOf = (level: MapLevel): string[] => [
  fillLayer(level),
  edgeLayer(level),
  ...(arePerimeters(level) ? [dashedEdgeLayer(level)] : []),
]

/**
 * How the layers of the style stand for a view: which are visible, and the constants that follow the view.
 * @param levels those the territory has contours of
 * @param awaited the zones of the view, or its circles, are not there yet: bare ground stands for them, never the zones
 * of another level or another indicator's circles
 * @param marked whether a zone is selected or focused
 */
export function layerSettings(
  view: ResolvedView,
  levels: readonly MapLevel[],
  {
    awaited,
    marked,
    printing,
  }: { readonly awaited: boolean; readonly marked: boolean; readonly printing: Printing },
): LayerSetting[] {
  const { level, outlines } = view.choice
  const circles = view.symbol === 'circles'
  const settings: LayerSetting[] = []
  const set = (layer: string, property: string, value: string | number) =>
    settings.push({ layer, property, value })
  const visible = (layer: string, is: boolean) => set(layer, 'visibility', is ? 'visible' : 'none')

  // the zones of the other levels cover the ground
  const covers = isTiled(level) && levels.includes(level)
  visible(LAND, awaited || !covers)
  const outlined = covers ? level : GROUND_ORDER.find((one) => levels.includes(one))
  for (const one of levels) {
    visible(outlineLayer(one), one === outlined)
    for (const layer of layersOf(one)) visible(layer, one === level)
  }
  for (const one of EDGE_LEVELS)
    if (levels.includes(one)) visible(parentLayer(one), levelRow(level).edges === one)
  for (const one of PERIMETER_LEVELS)
    if (levels.includes(one))
      for (const layer of perimeterLayerIds(one)) visible(layer, outlines && !arePerimeters(level))

  visible(OVERPRINTED, printing !== 'none')
  // those of another map are never over the colours of this one
  set(OVERPRINTED, 'fill-layer-opacity', printing === 'shown' ? 1 : 0)
  for (const layer of [MARKS_CASE, MARKS]) visible(layer, marked && levels.includes(level))
  for (const layer of CIRCLE_LAYERS) {
    visible(layer, circles)
    set(layer, 'circle-opacity', awaited ? 0 : CIRCLE_OPACITY)
    set(layer, 'circle-stroke-opacity', awaited ? 0 : 1)
  }
  return settings
}
