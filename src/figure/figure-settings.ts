import * as v from 'valibot'
import { TONES } from './figure-tones.ts'

/** Sizes by name, in millimetres; the slide and the square are as high as a slide of 7.5 inches. */
export const PAGE_SIZES = {
  a4_landscape: [297, 210],
  a4_portrait: [210, 297],
  a3_landscape: [420, 297],
  a3_portrait: [297, 420],
  half_page: [170, 120],
  wide: [338.66, 190.5],
  square: [190.5, 190.5],
} as const
export type PageSize = keyof typeof PAGE_SIZES

export const LEGEND_PLACES = ['auto', 'beside', 'below', 'none'] as const
export const UNITS = ['mm', 'px'] as const
export const DPI = { min: 96, max: 300 } as const
/** Pixels of CSS in a millimetre. */
export const PX_PER_MM = 96 / 25.4
/** Pixels on a side that browsers draw. */
const MOST_PIXELS = 16_000

/** What a file of XML cannot hold, and what breaks a line of text. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu

const words = (longest: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.replace(UNPRINTABLE, ' ').trim()),
    v.maxLength(longest),
  )
const side = v.pipe(v.number(), v.finite())

const size = v.variant('kind', [
  v.object({ kind: v.literal('page'), page: v.picklist(Object.keys(PAGE_SIZES) as PageSize[]) }),
  v.pipe(
    v.object({ kind: v.literal('free'), unit: v.picklist(UNITS), width: side, height: side }),
    v.check(({ unit, width, height }) => {
      const [least, most] = unit === 'mm' ? [60, 1500] : [240, 6000]
      return [width, height].every((one) => one >= least && one <= most)
    }, 'size'),
  ),
])
export type FigureSize = v.InferOutput<typeof size>

/** What a reader asks of the figure that they take away. */
export const figureSettings = v.pipe(
  v.object({
    size,
    /** empty: none */
    title: words(200),
    subtitle: words(300),
    legend: v.picklist(LEGEND_PLACES),
    histogram: v.boolean(),
    names: v.boolean(),
    scale: v.boolean(),
    north: v.boolean(),
    author: words(120),
    /** as 2026-01-31; empty: none */
    date: v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]),
    source: v.boolean(),
    caveats: v.boolean(),
    link: v.boolean(),
    tone: v.picklist(TONES),
    dpi: v.pipe(v.number(), v.integer(), v.minValue(DPI.min), v.maxValue(DPI.max)),
  }),
  v.check(({ size, dpi }) => pixelsOf(size, dpi).every((one) => one <= MOST_PIXELS), 'pixels'),
)
export type FigureSettings = v.InferOutput<typeof figureSettings>

/** Width and height in pixels of CSS. */
export function sizeInPx(size: FigureSize): readonly [number, number] {
  if (size.kind === 'free' && size.unit === 'px') return [size.width, size.height]
  const [width, height] = size.kind === 'page' ? PAGE_SIZES[size.page] : [size.width, size.height]
  return [width * PX_PER_MM, height * PX_PER_MM]
}

/** Width and height of its picture in pixels, at a resolution. */
export const pixelsOf = (size: FigureSize, dpi: number): readonly [number, number] => {
  const [width, height] = sizeInPx(size)
  return [Math.round((width * dpi) / 96), Math.round((height * dpi) / 96)]
}

/** What the dialog opens on, words of the view apart. */
export const FIRST_SETTINGS: Omit<FigureSettings, 'title' | 'subtitle' | 'names' | 'date'> = {
  size: { kind: 'page', page: 'a4_landscape' },
  legend: 'auto',
  histogram: true,
  scale: true,
  north: false,
  author: '',
  source: true,
  caveats: true,
  link: true,
  tone: 'colour',
  dpi: 300,
}
