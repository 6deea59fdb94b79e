import type { ReactNode } from 'react'
import type { Panel } from '../atlas/panels.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { figureWords } from '../i18n/words/figure.ts'
import { layoutLegend } from './FigureLegend.tsx'
import { figureProjection } from './figure-projection.ts'
import type { LEGEND_PLACES } from './figure-settings.ts'
import { TONE_INKS, type Tone } from './figure-tones.ts'
import type { Geometry } from './geometry.ts'
import type { Landmarks } from './landmarks.ts'
import { linkLines } from './link-lines.ts'
import { layoutOwnLegends, type OwnLegends } from './own-legends.ts'
import { panelSize } from './panel-size.ts'
import { perimetersShown } from './perimeters.ts'
import type { PointScale } from './points/point-scale.ts'
import { scaleIn } from './points/scale-in.ts'
import type { Camera, Size } from './projection.ts'
import { textWidth, wrapText } from './text-width.ts'

/** What stands around the map of a figure. Warnings always do. */
export interface SheetOptions {
  /** empty: none */
  readonly title: string
  readonly subtitle: string
  readonly legend: (typeof LEGEND_PLACES)[number]
  readonly histogram: boolean
  readonly scale: boolean
  readonly north: boolean
  /** author and day, in words; empty: none */
  readonly byline: string
  readonly source: boolean
  readonly caveats: boolean
  readonly tone: Tone
}

/** A figure as it is where nobody asks anything of it. */
export const plainOptions = ({ title, subtitle }: ResolvedView): SheetOptions => ({
  title,
  subtitle,
  legend: 'auto',
  histogram: true,
  scale: true,
  north: false,
  byline: '',
  source: true,
  caveats: true,
  tone: 'colour',
})

export const TITLE = 26
export const SUBTITLE = 15
export const NOTE = 11.5
export const NOTE_LEADING = 16
export const WARNING = 12.5
const GUTTER = 32
const LEGEND_WIDTH = 360
/** Under this width, a legend that is not told where stands below the map. */
const SIDE_BY_SIDE = 800
const LEAST_MAP = 320
/** Pixels left around the territory on one map, and on each of several. */
export const MAP_PADDING = 16
export const PANEL_PADDING = 4
/** Its words are as long as any. */
const ANY_SCALE: PointScale = { unit: 1, heaviest: 400, from: 1000, isCounted: false }

interface Asked {
  readonly view: ResolvedView
  readonly geometry: Geometry
  readonly width: number
  readonly height: number
  readonly link: string | null
  readonly options: SheetOptions
  readonly idPrefix: string
  /** small multiples or maps compared, in place of one map */
  readonly panels: readonly Panel[]
  /** quiet states are pale */
  readonly quiet?: boolean
  readonly landmarks?: Landmarks | null
  /** as the map has them: the legend of points says how large they are */
  readonly camera?: Camera | null
  readonly seen?: Size | null
}

export interface SheetLayout {
  readonly margin: number
  readonly title: readonly string[]
  readonly titleY: number
  readonly subtitle: readonly string[]
  readonly subtitleY: number
  readonly warnings: readonly WarningBox[]
  readonly map: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly legend: { readonly x: number; readonly y: number; readonly element: ReactNode } | null
  /** legends of panels that have their own, in the place of one for them all */
  readonly ownLegends: OwnLegends | null
  readonly notes: readonly string[]
  readonly notesTop: number
  /** at least the height asked for: nothing is ever cut */
  readonly height: number
}

/** Of the hatches and textures of its legend: those of its one map; of several, which may each lack some, its own. */
export const legendPrefix = (idPrefix: string, panels: readonly Panel[]): string =>
  `${idPrefix}-${panels.length > 0 ? 'legend' : 'map'}`

/** Where everything of a figure stands, in pixels, with its lines broken. */
export function layoutSheet({
  view,
  geometry,
  width,
  height,
  link,
  options,
  idPrefix,
  panels,
  quiet = false,
  landmarks = null,
  camera = null,
  seen = null,
}: Asked): SheetLayout {
  const margin = width < SIDE_BY_SIDE ? 24 : 40
  const inner = width - 2 * margin
  const title = wrapText(options.title, inner, TITLE, true)
  const subtitle = wrapText(options.subtitle, inner, SUBTITLE)
  const titleY = margin + TITLE * 0.8
  const subtitleY = title.length > 0 ? titleY + (title.length - 1) * 32 + 27 : margin + SUBTITLE * 0.8
  const headBottom =
    subtitle.length > 0
      ? subtitleY + (subtitle.length - 1) * 21 + 15
      : title.length > 0
        ? titleY + (title.length - 1) * 32 + 15
        : margin
  const warnings = placeWarnings(view.warnings, margin, headBottom, inner)
  const mapTop = (view.warnings.length > 0 ? warnings.bottom : headBottom) + 14

  const notes = notesOf(view, options, landmarks).flatMap((note) => wrapText(note, inner, NOTE))
  notes.push(...linkLines(link ?? '', inner, NOTE))
  const footer = notes.length > 0 ? 20 + notes.length * NOTE_LEADING : 0

  const own = panels.some(({ ownLegend }) => ownLegend)
  // on an upright page a map beside its legend would leave half of the page empty
  const side =
    options.legend === 'beside' || (options.legend === 'auto' && width >= SIDE_BY_SIDE && width >= height)
  const shown = options.legend !== 'none' && !own
  const legendWidth = side ? Math.min(LEGEND_WIDTH, inner * 0.45) : inner
  const legendAt = (scale: PointScale | null) =>
    layoutLegend(
      options.histogram ? view : { ...view, histogram: null },
      legendWidth,
      perimetersShown(view, geometry),
      {
        idPrefix: legendPrefix(idPrefix, panels),
        inks: TONE_INKS[options.tone],
        counts: panels.length === 0,
        quiet,
        scale,
      },
    )
  const ownLegendsAt = (scaleOf: (view: ResolvedView) => PointScale | null) =>
    layoutOwnLegends(panels, inner, geometry, { idPrefix, options, scaleOf })
  // how large points are follows from the room of the map, and that from the legend's, whose height is the same at any scale
  const legend = shown ? legendAt(ANY_SCALE) : null
  const ownLegends = own ? ownLegendsAt(() => ANY_SCALE) : null
  const mapWidth = shown && side ? inner - legendWidth - GUTTER : inner
  const free = height - mapTop - footer - margin
  const below = legend && !side ? legend.height + GUTTER : 0
  const leastMap = legend && side ? legend.height : LEAST_MAP + (ownLegends?.height ?? 0)
  const mapHeight = Math.max(free - below, leastMap)
  const bottom = mapTop + mapHeight + below + footer
  const map = { x: margin, y: mapTop, width: mapWidth, height: Math.floor(mapHeight) }
  const drawn = panels.length > 0 ? panelSize(panels, map, geometry, ownLegends) : map
  const padding = panels.length > 0 ? PANEL_PADDING : MAP_PADDING
  const scaleOf = (of: ResolvedView) =>
    of.symbol === 'points'
      ? scaleIn(of, figureProjection(geometry.bounds, drawn, { camera, seen, padding }))
      : null
  const element = legend && (view.symbol === 'points' ? legendAt(scaleOf(view)) : legend).element

  return {
    margin,
    title,
    titleY,
    subtitle,
    subtitleY,
    warnings: warnings.boxes,
    map,
    legend:
      legend &&
      (side
        ? { x: margin + mapWidth + GUTTER, y: mapTop + 8, element }
        : { x: margin, y: mapTop + mapHeight + GUTTER / 2, element }),
    ownLegends: ownLegends && { ...ownLegendsAt(scaleOf), height: ownLegends.height },
    notes,
    notesTop: bottom - footer,
    height: free - below < leastMap ? Math.ceil(bottom + margin) : height,
  }
}

function notesOf(
  view: ResolvedView,
  { byline, source, caveats }: SheetOptions,
  landmarks: Landmarks | null,
): string[] {
  return [
    ...(caveats && view.caveats.length > 0 ? [figureWords[view.lang].caveats(view.caveats.join(' '))] : []),
    ...(source ? [view.sourceLine] : []),
    ...(landmarks ? [landmarks.line(view.lang)] : []),
    ...(byline === '' ? [] : [byline]),
  ]
}

export interface WarningBox {
  readonly x: number
  readonly y: number
  readonly boxWidth: number
  readonly boxHeight: number
  readonly lines: readonly string[]
}

/** One box a warning, side by side while there is room. */
function placeWarnings(warnings: readonly string[], left: number, top: number, inner: number) {
  let x = left
  let y = top
  let rowHeight = 0
  const boxes = warnings.map((warning): WarningBox => {
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
