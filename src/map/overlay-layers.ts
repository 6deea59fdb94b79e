import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from 'maplibre-gl'
import type { Inks } from '../figure/palette.ts'
import { CASING, NEAR_METRES, PERIMETER_WIDTHS } from '../figure/perimeters.ts'
import type { MapLevel } from '../territory/level.ts'
import { edgesOf, isOf, LINES, perimetersOf } from './line-source.ts'
import { DASHES, IS_QVA } from './qva.ts'
import { IS_ZONE } from './zone-layers.ts'
import { CIRCLE_BANDS } from './zone-state.ts'

export const POINTS = 'points'
export const LAND = 'land'
export const parentLayer = (level: MapLevel) => `${level}-parent`
export const perimeterLayerIds = (level: MapLevel) =>
  [`${level}-perimeter-case`, `${level}-perimeter`, `${level}-perimeter-dashed`] as const
export const CIRCLE_LAYERS = Array.from({ length: CIRCLE_BANDS }, (_, band) => `circles-${band}`)

/** The ground under the zones. */
export const landLayer = (source: MapLevel, { paperSunk }: Inks): LayerSpecification => ({
  id: LAND,
  type: 'fill',
  source,
  filter: IS_ZONE,
  paint: { 'fill-antialias': false, 'fill-color': paperSunk },
})

/** Edges of the greater zones, over those of a finer level, to find one's way. */
export const parentLayers = (level: MapLevel, { inkSoft }: Inks): LineLayerSpecification => ({
  id: parentLayer(level),
  type: 'line',
  source: LINES,
  filter: isOf(edgesOf(level)),
  paint: { 'line-color': inkSoft, 'line-width': 0.8, 'line-opacity': 0.65 },
})

/** Metres of ground in a pixel at zoom 0, in the middle of France. */
const METRES = (2 * Math.PI * 6_378_137 * Math.cos((46.5 * Math.PI) / 180)) / 512
const zoomAt = (metresPerPixel: number) => Math.log2(METRES / metresPerPixel)

/** `perimeterWidth` as MapLibre works it out, `by` times. */
const widthByZoom = (by: number): ExpressionSpecification => {
  const { least, full } = PERIMETER_WIDTHS
  const far = zoomAt((NEAR_METRES * full) / least)
  return ['interpolate', ['exponential', 2], ['zoom'], far, least * by, zoomAt(NEAR_METRES), full * by]
}

/** Perimeters (QPV and QVA) over the zones of any other level. */
export function perimeterLayers(level: MapLevel, { ink, paper }: Inks): LineLayerSpecification[] {
  const [casing, whole, former] = perimeterLayerIds(level)
  const isPerimeter = isOf(perimetersOf(level))
  const line = (id: string, color: string, by: number): LineLayerSpecification => ({
    id,
    type: 'line',
    source: LINES,
    filter: isPerimeter,
    paint: { 'line-color': color, 'line-width': widthByZoom(by) },
  })
  const dashed = line(former, ink, 1)
  return [
    line(casing, paper, CASING),
    { ...line(whole, ink, 1), filter: ['all', isPerimeter, ['!', IS_QVA]] },
    {
      ...dashed,
      filter: ['all', isPerimeter, IS_QVA],
      paint: { ...dashed.paint, 'line-dasharray': DASHES(PERIMETER_WIDTHS.full) },
    },
  ]
}

export const CIRCLE_OPACITY = 0.82

/** Proportional circles, the largest in the first layer. */
export const circleLayers = ({ parting }: Inks): CircleLayerSpecification[] =>
  CIRCLE_LAYERS.map((id, band) => {
    const inBand = (value: ExpressionSpecification | number): ExpressionSpecification => [
      'case',
      ['==', ['feature-state', 'band'], band],
      value,
      0,
    ]
    return {
      id,
      type: 'circle',
      source: POINTS,
      paint: {
        'circle-radius': inBand(['number', ['feature-state', 'radius'], 0]),
        'circle-color': ['to-color', ['coalesce', ['feature-state', 'color'], 'transparent']],
        'circle-stroke-width': inBand(['case', ['>', ['number', ['feature-state', 'radius'], 0], 0], 1, 0]),
        'circle-stroke-color': parting,
        'circle-opacity': CIRCLE_OPACITY,
      },
    }
  })
