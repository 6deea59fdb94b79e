import type { Inks } from '../../figure/palette.ts'
import { exhausted } from '../../lib/exhausted.ts'
import { layoutClasses } from './ClassBars.tsx'
import { layoutDistribution } from './DistributionBars.tsx'
import { layoutEvolution } from './EvolutionLines.tsx'
import type { Layout, PlotGestures } from './layout.ts'
import type { Plot } from './plot.ts'
import { layoutRanking } from './RankingBars.tsx'
import { layoutScatter } from './ScatterPoints.tsx'

/**
 * The drawing of a plot at a width; null where there is nothing to draw.
 * @param idPrefix keeps the hatches of several plots of one document apart
 * @param height that a scatter keeps to
 */
export function layoutPlot(
  { body, view }: Plot,
  width: number,
  inks: Inks,
  idPrefix: string,
  gestures?: PlotGestures,
  height?: number,
): Layout | null {
  switch (body.kind) {
    case 'ranking':
      return layoutRanking(body.rows, view, width, inks, gestures)
    case 'distribution':
      return layoutDistribution(body, view, width, inks)
    case 'classes':
      return layoutClasses(body.bars, width, inks, idPrefix)
    case 'scatter':
      return layoutScatter(body, view, width, inks, gestures, height)
    case 'evolution':
      return layoutEvolution(body.lines, view, width, inks, gestures)
    case 'none':
      return null
    default:
      return exhausted(body)
  }
}
