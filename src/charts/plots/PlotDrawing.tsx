import { FONT } from '../../figure/font.ts'
import { useInks } from '../../figure/inks.ts'
import type { PlotGestures } from './layout.ts'
import { layoutPlot } from './layout-plot.ts'
import type { Plot } from './plot.ts'

/** A plot in a page, at the width that it is given; in words where there is nothing to draw. */
export function PlotDrawing({
  plot,
  width,
  height,
  idPrefix = 'plot',
  gestures,
}: {
  plot: Plot
  width: number
  /** what the place leaves, where it is less than the drawing would take; a scatter keeps to it */
  height?: number
  idPrefix?: string
  gestures?: PlotGestures
}) {
  const inks = useInks()
  if (plot.body.kind === 'none') return <p className="soft">{plot.body.why}</p>
  const layout = layoutPlot(plot, width, inks, idPrefix, gestures, height)
  return (
    layout && (
      <svg
        className="plot-drawing"
        viewBox={`0 0 ${width} ${layout.height}`}
        role="img"
        aria-label={plot.title}
        fontFamily={FONT}
      >
        {layout.element}
      </svg>
    )
  )
}
