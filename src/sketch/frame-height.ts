import { figureWords } from '../i18n/words/figure.ts'
import { BAR_HEIGHT } from './bar-height.ts'
import type { SketchOutlines, SketchTable } from './sketch-files.ts'

/** CSS pixels, as src/ui/opening/sketch-style.ts lays out a first picture; lines of text, of the fonts it names. */
const PADDING = 16
const MAP_AT_MOST = 640
const MAP_MARGINS = 16
const LEGEND_AT_MOST = 544
/** what swatch and counts leave of a legend's width to its labels, at the least */
const LEGEND_LABELS = 0.5
const CELL_PADDING = 5
const SMALL = { font: 13, line: 19, margin: 4 } as const
const TITLE = { font: 20, line: 25, margin: 0 } as const
const WARNING_PADDING = 30
const WARNING_LINE = 28
/** Width of a letter, in its font's size: that of a wide font, so that nothing is cut. */
const LETTER = 0.54

type Text = typeof SMALL | typeof TITLE

const lines = (text: string, { font }: Text, room: number): number =>
  Math.max(1, Math.ceil((text.length * font * LETTER) / room))

const paragraph = (text: string, kind: Text, room: number): number =>
  lines(text, kind, room) * kind.line + kind.margin

/** The height that a frame of this width takes, at the least what it needs: nothing measures text where a site is built. */
export function frameHeight(
  { width: drawn, height }: Pick<SketchOutlines, 'width' | 'height'>,
  table: SketchTable,
  width: number,
): number {
  const room = width - 2 * PADDING
  const small = (texts: readonly string[]) =>
    texts.reduce((sum, text) => sum + paragraph(text, SMALL, room), 0)
  const labels = Math.min(LEGEND_AT_MOST, room) * LEGEND_LABELS
  const row = (label: string) => lines(label, SMALL, labels) * SMALL.line + CELL_PADDING
  const legend = ['', ...table.rows.map(({ label }) => label)].reduce((sum, label) => sum + row(label), 0)
  const warned = table.warnings.reduce(
    (sum, text) => sum + text.length * SMALL.font * LETTER + WARNING_PADDING,
    0,
  )
  const caveats = table.caveats.length > 0 ? [figureWords[table.lang].caveats(table.caveats.join(' '))] : []
  return Math.ceil(
    2 * PADDING +
      paragraph(table.title, TITLE, room) +
      small([table.subtitle]) +
      Math.ceil(warned / room) * WARNING_LINE +
      MAP_MARGINS +
      Math.min(MAP_AT_MOST, (room * height) / drawn) +
      legend +
      small([
        ...table.notes,
        ...(table.unreliable ? [table.unreliable[0]] : []),
        ...table.perimeters.map(([, label]) => label),
        ...caveats,
        table.source,
      ]) +
      BAR_HEIGHT,
  )
}
