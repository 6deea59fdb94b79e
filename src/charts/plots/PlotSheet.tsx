import { FONT } from '../../figure/font.ts'
import { useInks } from '../../figure/inks.ts'
import { Lines } from '../../figure/Lines.tsx'
import { linkLines } from '../../figure/link-lines.ts'
import { wrapText } from '../../figure/text-width.ts'
import { layoutPlot } from './layout-plot.ts'
import type { Plot } from './plot.ts'

const MARGIN = 32
const TITLE = 22
const SUBTITLE = 14
const NOTE = 11.5
const NOTE_LEADING = 16

/** A plot complete in itself, as a file takes it away: title, warnings, drawing, what is left out, source, address. */
export function PlotSheet({
  plot,
  width = 900,
  link = null,
}: {
  plot: Plot
  width?: number
  /** address of the view */
  link?: string | null
}) {
  const inks = useInks()
  const { view } = plot
  const inner = width - 2 * MARGIN
  const idPrefix = 'plot-sheet'
  const layout = layoutPlot(plot, inner, inks, idPrefix)
  const title = wrapText(plot.title, inner, TITLE, true)
  const subtitle = [view.subtitle, view.warnings.join(' · ')]
    .filter((line) => line !== '')
    .flatMap((line) => wrapText(line, inner, SUBTITLE))
  const titleY = MARGIN + TITLE * 0.8
  const subtitleY = titleY + (title.length - 1) * 28 + 24
  const top = subtitleY + (subtitle.length - 1) * 20 + 24
  const why = plot.body.kind === 'none' ? [plot.body.why] : []
  const notes = [...why, ...plot.notes, ...view.caveats, plot.sourceLine].flatMap((note) =>
    wrapText(note, inner, NOTE),
  )
  notes.push(...linkLines(link ?? '', inner, NOTE))
  const bottom = top + (layout?.height ?? 0) + 16
  const height = Math.ceil(bottom + 14 + notes.length * NOTE_LEADING + MARGIN / 2)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={FONT}
      lang={view.lang}
      role="img"
      aria-label={plot.title}
    >
      <title>{plot.title}</title>
      <rect width={width} height={height} fill={inks.paper} />
      <g fill={inks.ink} fontSize={TITLE} fontWeight={700}>
        <Lines lines={title} x={MARGIN} y={titleY} leading={28} />
      </g>
      <g fill={inks.inkSoft} fontSize={SUBTITLE}>
        <Lines lines={subtitle} x={MARGIN} y={subtitleY} leading={20} />
      </g>
      <g transform={`translate(${MARGIN} ${Math.round(top)})`}>{layout?.element}</g>
      <path d={`M${MARGIN} ${Math.round(bottom) + 0.5}H${width - MARGIN}`} stroke={inks.line} />
      <g fill={inks.inkSoft} fontSize={NOTE}>
        <Lines lines={notes} x={MARGIN} y={bottom + 20} leading={NOTE_LEADING} />
      </g>
    </svg>
  )
}
