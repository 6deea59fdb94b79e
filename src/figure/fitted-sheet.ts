import type { Panel } from '../atlas/panels.ts'
import type { ResolvedView } from '../atlas/view.ts'
import type { FigureSheetProps } from './FigureSheet.tsx'
import { type FigureSettings, PX_PER_MM, sizeInPx } from './figure-settings.ts'
import type { Geometry } from './geometry.ts'
import type { Landmarks } from './landmarks.ts'
import type { Size } from './projection.ts'
import { layoutSheet, type SheetOptions } from './sheet-layout.ts'

/** The least that the drawing may be made: its notes are 8.6 points high at 1. */
const LEAST = 0.45
const STEP = 0.97

export interface FittedSheet {
  readonly props: FigureSheetProps
  /** of the drawing on the page: 1 where all has room as it is */
  readonly scale: number
  /** false where the picture is higher than asked, its text being as small as it may be */
  readonly fits: boolean
  /** in pixels of CSS */
  readonly width: number
  readonly height: number
}

interface Given {
  readonly view: ResolvedView
  readonly geometry: Geometry
  readonly link: string
  /** size of the live map that the camera of the view is of; null where none is on screen */
  readonly seen?: Size | null
  /** small multiples, in place of one map */
  readonly panels?: readonly Panel[]
  readonly landmarks?: Landmarks | null
}

/**
 * The figure of a size asked for. What does not fit is drawn smaller, as a whole; what would be too small to read is not,
 * and the picture is then higher than asked: nothing is ever cut.
 */
export function fittedSheet(given: Given, settings: FigureSettings): FittedSheet {
  const { size } = settings
  const [width, height] = sizeInPx(size)
  const options = optionsOf(settings, given.view)
  const view = named(given.view, settings)
  const panels = given.panels ?? []
  const link = settings.link ? given.link : null
  const drawn = (scale: number) => ({ width: round(width / scale), height: round(height / scale) })
  const needed = (scale: number) =>
    layoutSheet({ ...given, view, ...drawn(scale), link, options, idPrefix: 'sheet', panels }).height
  let scale = 1
  while (scale > LEAST && needed(scale) > drawn(scale).height) scale = Math.max(LEAST, scale * STEP)
  const high = needed(scale)
  const fits = high <= drawn(scale).height
  const shown = fits ? height : high * scale
  return {
    scale,
    fits,
    width,
    height: shown,
    props: {
      view,
      geometry: given.geometry,
      // the maps of small multiples are of one extent, the whole territory
      camera: panels.length > 0 ? null : view.choice.camera,
      seen: given.seen ?? null,
      landmarks: given.landmarks ?? null,
      panels: panels.map((panel) => ({ ...panel, view: named(panel.view, settings) })),
      ...drawn(scale),
      link,
      options,
      physical:
        size.kind === 'free' && size.unit === 'px'
          ? [`${width}`, `${round(shown)}`]
          : [inMm(width), inMm(shown)],
    },
  }
}

const named = (view: ResolvedView, { names }: FigureSettings): ResolvedView => ({
  ...view,
  choice: { ...view.choice, names },
})
const round = (value: number) => Math.round(value * 100) / 100
const inMm = (px: number) => `${round(px / PX_PER_MM)}mm`

/** What the settings say to the sheet, in the words of its language. */
function optionsOf(settings: FigureSettings, { lang }: ResolvedView): SheetOptions {
  const { author, date } = settings
  const day = lang === 'fr' ? date.split('-').reverse().join('/') : date
  return { ...settings, byline: [author, day].filter(Boolean).join(', ') }
}
