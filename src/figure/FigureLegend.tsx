import type { ReactNode } from 'react'
import type { ResolvedView } from '../atlas/view.ts'
import { sentence } from '../i18n/typeset.ts'
import { legendWords } from '../i18n/words/legend.ts'
import { HistogramBars } from './HistogramBars.tsx'
import { Lines } from './Lines.tsx'
import { legendNotes, legendRows } from './legend-rows.ts'
import { layoutNestedCircles, NestedCircles, sizesTitle } from './NestedCircles.tsx'
import { overlaidEntries } from './overlaid-entries.tsx'
import type { Inks } from './palette.ts'
import type { Perimeter } from './perimeters.ts'
import type { PointScale } from './points/point-scale.ts'
import { SWATCH, Swatch } from './Swatch.tsx'
import { textWidth, wrapText } from './text-width.ts'

const SIZE = 12.5
const SMALL = 11
const LEADING = 16
const ROW_GAP = 8
const NOTE_LEADING = 14
const NOTE_GAP = 4
const COLUMN_GAP = 14
const WEIGHT_HEAD = 84
const HISTOGRAM = 76

/**
 * The legend of a figure, planned before it is drawn, since the sheet must know its height.
 * @param counts whether it says how many zones each class has: not where several maps share it
 * @param rowGap between two rows, in pixels of the figure
 * @param scale of the points on the map beside; the legend is as high whatever it is
 * @param quiet whether the map beside leaves quiet states pale
 * @param idPrefix of the `<HatchPatterns>` in the same document; `inks`: those of its `InkContext`
 */
export function layoutLegend(
  view: ResolvedView,
  width: number,
  perimeters: readonly Perimeter[],
  {
    idPrefix,
    inks,
    counts = true,
    quiet = false,
    rowGap = ROW_GAP,
    scale = null,
  }: {
    readonly idPrefix: string
    readonly inks: Inks
    readonly counts?: boolean
    readonly quiet?: boolean
    readonly rowGap?: number
    readonly scale?: PointScale | null
  },
): { readonly height: number; readonly element: ReactNode } {
  const words = legendWords[view.lang]
  const rows = legendRows(view, quiet).map((row) => (counts ? row : { ...row, count: '' }))
  const nodes: ReactNode[] = []
  let y = 0

  const weightHead = view.weightLabel === null ? [] : wrapText(sentence(view.weightLabel), WEIGHT_HEAD, SMALL)
  const countHead = counts ? words.zones(view.choice.level) : ''
  const widest = (texts: readonly string[], size: number) =>
    Math.max(0, ...texts.map((t) => textWidth(t, size)))
  const weightWidth = Math.max(
    widest(weightHead, SMALL),
    widest(
      rows.flatMap(({ weight }) => weight ?? []),
      SIZE,
    ),
  )
  const countWidth = Math.max(
    textWidth(countHead, SMALL),
    widest(
      rows.map(({ count }) => count),
      SIZE,
    ),
  )
  const weightX = width
  const countX = weightHead.length > 0 ? width - weightWidth - COLUMN_GAP : width
  const labelX = SWATCH.width + 10
  const labelWidth = countX - countWidth - COLUMN_GAP - labelX

  const circles = layoutNestedCircles(view, scale)
  if (circles) {
    const title = wrapText(sizesTitle(view, scale), width, SMALL)
    const head = SMALL + (title.length - 1) * NOTE_LEADING + 10
    nodes.push(
      <g key="circles">
        <g fontSize={SMALL} fill={inks.inkSoft}>
          <Lines lines={title} x={0} y={SMALL} leading={NOTE_LEADING} />
        </g>
        <g transform={`translate(0 ${head})`}>
          <NestedCircles layout={circles} color={view.classes[0]?.color ?? inks.ink} />
        </g>
      </g>,
    )
    y += head + Math.ceil(circles.height) + 18
  }

  const headLines = Math.max(1, weightHead.length)
  if (counts) {
    nodes.push(
      <g key="head" fontSize={SMALL} fill={inks.inkSoft} textAnchor="end">
        <Lines lines={[countHead]} x={countX} y={y + SMALL + (headLines - 1) * 13} leading={13} />
        <Lines
          lines={weightHead}
          x={weightX}
          y={y + SMALL + (headLines - weightHead.length) * 13}
          leading={13}
        />
        <path d={`M0 ${y + headLines * 13 + 5.5}H${width}`} stroke={inks.line} />
      </g>,
    )
    y += headLines * 13 + 13
  }

  const drawNotes = () => {
    for (const note of legendNotes(view)) {
      const lines = wrapText(note, width, SMALL)
      nodes.push(
        <g key={note} fontSize={SMALL} fill={inks.inkSoft}>
          <Lines lines={lines} x={0} y={y + SMALL} leading={NOTE_LEADING} />
        </g>,
      )
      y += lines.length * NOTE_LEADING + NOTE_GAP
    }
  }

  const classes = view.classes.length
  rows.forEach(({ key, paint, label, count, weight }, index) => {
    if (index === classes) {
      drawNotes()
      if (index > 0) y += 6
    }
    const lines = wrapText(label, labelWidth, SIZE)
    const baseline = y + SIZE
    nodes.push(
      <g key={key} fontSize={SIZE} fill={inks.ink}>
        <g transform={`translate(0 ${y})`}>
          <Swatch paint={paint} idPrefix={idPrefix} />
        </g>
        <Lines lines={lines} x={labelX} y={baseline} leading={LEADING} />
        {count !== '' && (
          <text x={countX} y={baseline} textAnchor="end">
            {count}
          </text>
        )}
        {weight !== null && (
          <text x={weightX} y={baseline} textAnchor="end">
            {weight}
          </text>
        )}
      </g>,
    )
    y += lines.length * LEADING + rowGap
  })

  if (classes === rows.length) drawNotes()

  overlaidEntries(view, perimeters).forEach(({ key, label, swatch }, index) => {
    if (index === 0) y += 6
    const lines = wrapText(label, width - labelX, SIZE)
    nodes.push(
      <g key={key} fontSize={SIZE} fill={inks.ink}>
        <g transform={`translate(0 ${y})`}>{swatch}</g>
        <Lines lines={lines} x={labelX} y={y + SIZE} leading={LEADING} />
      </g>,
    )
    y += lines.length * LEADING + rowGap
  })

  if (view.histogram) {
    nodes.push(
      <g key="histogram" transform={`translate(0 ${y + 10})`}>
        <text y={SMALL} fontSize={SMALL} fill={inks.inkSoft}>
          {words.distribution}
        </text>
        <g transform={`translate(0 ${SMALL + 9})`}>
          <HistogramBars view={view} histogram={view.histogram} width={width} height={HISTOGRAM} />
        </g>
      </g>,
    )
    y += 10 + SMALL + 9 + HISTOGRAM
  }
  return { height: y, element: <g>{nodes}</g> }
}
