import type { ResolvedView } from '../atlas/view.ts'
import { figureWords } from '../i18n/words/figure.ts'
import { layoutLegend } from './FigureLegend.tsx'
import type { Geometry } from './geometry.ts'
import { FONT, INK, INK_SOFT, LINE, NOTICE_LINE, NOTICE_SOFT, PAPER } from './ink.ts'
import { Lines } from './Lines.tsx'
import { linkLines } from './link-lines.ts'
import { MapFigure } from './MapFigure.tsx'
import { perimetersShown } from './perimeters.ts'
import type { Camera } from './projection.ts'
import { textWidth, wrapText } from './text-width.ts'

export interface FigureSheetProps {
  readonly view: ResolvedView
  readonly geometry: Geometry
  readonly width?: number
  /** grows where the legend or the notes need more room: nothing is ever cut */
  readonly height?: number
  /** the camera of the live map; the whole territory where null */
  readonly camera?: Camera | null
  /** address of the view, written under its source; null where it has none yet (an opening figure) */
  readonly link?: string | null
}

const GUTTER = 32
const LEGEND_WIDTH = 360
/** Under this width, the legend stands below the map. */
const SIDE_BY_SIDE = 800
const LEAST_MAP = 320
const TITLE = 26
const SUBTITLE = 15
const NOTE = 11.5
const NOTE_LEADING = 16
const WARNING = 12.5

/** A figure complete in itself: title, subtitle, warnings, map with its scale, legend, source and caveats. */
export function FigureSheet({
  view,
  geometry,
  width = 1200,
  height = 900,
  camera = null,
  link = null,
}: FigureSheetProps) {
  const margin = width < SIDE_BY_SIDE ? 24 : 40
  const inner = width - 2 * margin
  const idPrefix = 'sheet'

  const title = wrapText(view.title, inner, TITLE, true)
  const subtitle = wrapText(view.subtitle, inner, SUBTITLE)
  const titleY = margin + TITLE * 0.8
  const subtitleY = titleY + (title.length - 1) * 32 + 27
  const warningsTop = subtitleY + (subtitle.length - 1) * 21 + 15
  const warnings = placeWarnings(view.warnings, margin, warningsTop, inner)
  const mapTop = (view.warnings.length > 0 ? warnings.bottom : warningsTop) + 14

  const caveats = view.caveats.length > 0 ? [figureWords[view.lang].caveats(view.caveats.join(' '))] : []
  const notes = [...caveats, view.sourceLine].flatMap((note) => wrapText(note, inner, NOTE))
  notes.push(...linkLines(link ?? '', inner, NOTE))
  const footer = 20 + notes.length * NOTE_LEADING

  const side = width >= SIDE_BY_SIDE
  const mapWidth = side ? inner - LEGEND_WIDTH - GUTTER : inner
  const legend = layoutLegend(
    view,
    side ? LEGEND_WIDTH : inner,
    perimetersShown(view, geometry),
    `${idPrefix}-map`,
  )
  const free = height - mapTop - footer - margin
  const below = side ? 0 : legend.height + GUTTER
  const mapHeight = Math.max(free - below, side ? legend.height : LEAST_MAP)
  const bottom = mapTop + mapHeight + below + footer
  const fullHeight = Math.ceil(Math.max(height, bottom + margin))

  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={fullHeight}
      viewBox={`0 0 ${width} ${fullHeight}`}
      fontFamily={FONT}
      style={{ fontVariantNumeric: 'tabular-nums' }}
      lang={view.lang}
      role="img"
      aria-label={figureWords[view.lang].map(view.title, view.subtitle)}
    >
      <title>{view.title}</title>
      <rect width={width} height={fullHeight} fill={PAPER} />
      <g fill={INK} fontSize={TITLE} fontWeight={700}>
        <Lines lines={title} x={margin} y={titleY} leading={32} />
      </g>
      <g fill={INK_SOFT} fontSize={SUBTITLE}>
        <Lines lines={subtitle} x={margin} y={subtitleY} leading={21} />
      </g>
      {warnings.boxes.map(({ x, y, boxWidth, boxHeight, lines }) => (
        <g key={lines.join(' ')} fontSize={WARNING} fontWeight={700} fill={INK} textAnchor="middle">
          <rect
            x={x + 0.5}
            y={y + 0.5}
            width={boxWidth}
            height={boxHeight}
            rx={4}
            fill={NOTICE_SOFT}
            stroke={NOTICE_LINE}
          />
          <Lines lines={lines} x={x + boxWidth / 2} y={y + 17.5} leading={17} />
        </g>
      ))}
      <MapFigure
        view={view}
        geometry={geometry}
        x={margin}
        y={mapTop}
        width={mapWidth}
        height={Math.floor(mapHeight)}
        camera={camera}
        padding={16}
        textured
        idPrefix={`${idPrefix}-map`}
      />
      <g
        transform={
          side
            ? `translate(${margin + mapWidth + GUTTER} ${mapTop + 8})`
            : `translate(${margin} ${mapTop + mapHeight + GUTTER / 2})`
        }
      >
        {legend.element}
      </g>
      <path d={`M${margin} ${Math.floor(bottom - footer) + 8.5}H${width - margin}`} stroke={LINE} />
      <g fill={INK_SOFT} fontSize={NOTE}>
        <Lines lines={notes} x={margin} y={bottom - footer + 8 + 20} leading={NOTE_LEADING} />
      </g>
    </svg>
  )
}

/** One box a warning, side by side while there is room. */
function placeWarnings(warnings: readonly string[], left: number, top: number, inner: number) {
  let x = left
  let y = top
  let rowHeight = 0
  const boxes = warnings.map((warning) => {
    const lines = wrapText(warning, inner - 20, WARNING, true)
    const boxWidth = Math.ceil(Math.max(...lines.map((line) => textWidth(line, WARNING, true)))) + 20
    const boxHeight = lines.length * 17 + 8
    if (x > left && x + boxWidth > left + inner) {
      x = left
      y += rowHeight + 6
      rowHeight = 0
    }
    const box = { x, y, boxWidth, boxHeight, lines }
    x += boxWidth + 8
    rowHeight = Math.max(rowHeight, boxHeight)
    return box
  })
  return { boxes, bottom: y + rowHeight }
}
