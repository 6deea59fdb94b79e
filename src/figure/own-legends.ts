import type { ReactNode } from 'react'
import type { Panel } from '../atlas/panels.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { layoutLegend } from './FigureLegend.tsx'
import type { FigureSettings } from './figure-settings.ts'
import { TONE_INKS, tonedView } from './figure-tones.ts'
import type { Geometry } from './geometry.ts'
import { PANEL_GAP, panelPrefix } from './panel-grid.ts'
import { perimetersShown } from './perimeters.ts'
import type { PointScale } from './points/point-scale.ts'

/** Legends of maps that have classes of their own: the maps stand in one row, each over its legend. */
export interface OwnLegends {
  /** of the highest, with the space over it */
  readonly height: number
  /** one a panel, in their order; none where the figure is asked for without legend */
  readonly elements: readonly ReactNode[]
}

/** Space between a map and its legend. */
export const OVER_LEGEND = 16

/** @param width of all the panels together */
export function layoutOwnLegends(
  panels: readonly Panel[],
  width: number,
  geometry: Geometry,
  {
    idPrefix,
    options,
    scaleOf,
  }: {
    readonly idPrefix: string
    readonly options: Pick<FigureSettings, 'legend' | 'histogram' | 'tone'>
    /** of the points of a panel */
    readonly scaleOf: (view: ResolvedView) => PointScale | null
  },
): OwnLegends {
  if (options.legend === 'none') return { height: 0, elements: [] }
  const one = (width - PANEL_GAP * (panels.length - 1)) / panels.length
  const legends = panels.map(({ key, view }) => {
    const toned = tonedView(view, options.tone)
    return layoutLegend(
      options.histogram ? toned : { ...toned, histogram: null },
      one,
      perimetersShown(view, geometry),
      { idPrefix: panelPrefix(idPrefix, key), inks: TONE_INKS[options.tone], scale: scaleOf(view) },
    )
  })
  return {
    height: OVER_LEGEND + Math.ceil(Math.max(...legends.map(({ height }) => height))),
    elements: legends.map(({ element }) => element),
  }
}
