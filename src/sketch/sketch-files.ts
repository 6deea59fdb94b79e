import * as v from 'valibot'
import { LANGS, type Lang } from '../i18n/lang.ts'
import { STATES } from '../indicators/value.ts'
import { MAP_LEVELS, type MapLevel } from '../territory/level.ts'

/**
 * What the first picture of a link is drawn from without any library: the outlines of a level, once, and a small table by
 * indicator, level, year and language, whose zones are in the order of the outlines.
 */

const path = v.string()

/** Code, name, commune that it is in (empty for a commune), contour (empty where there is none), middle. */
type OutlineRow = readonly [string, string, string, string, number, number]
/** Line of the legend, value or state in words, numerator and denominator (empty where there is none), flags, radius. */
type TableRow = readonly [number, string, string, string, string, number]

/**
 * Whether a value is a list of rows of strings (s) and numbers (n). A loop: a schema a cell takes ten times as long, and
 * the first picture waits for it.
 */
const isListOf =
  (cells: string) =>
  (rows: unknown): boolean =>
    Array.isArray(rows) &&
    rows.every(
      (row: unknown) =>
        Array.isArray(row) &&
        row.length === cells.length &&
        row.every((cell, at) => (cells[at] === 's' ? typeof cell === 'string' : Number.isFinite(cell))),
    )

/** Pixels of a picture `width` wide; y goes down. */
export const sketchOutlines = v.object({
  width: v.number(),
  height: v.number(),
  /** ground metres in one pixel */
  metres: v.number(),
  land: path,
  parents: path,
  qpv: path,
  qva: path,
  zones: v.custom<readonly OutlineRow[]>(isListOf('ssssnn')),
})
export type SketchOutlines = v.InferOutput<typeof sketchOutlines>

const color = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i))

/** Both colours on a dark ground; absent from a table of before. */
const dark = v.optional(v.tuple([color, color]))

export const sketchTable = v.object({
  lang: v.picklist(LANGS),
  level: v.picklist(MAP_LEVELS),
  indicator: v.string(),
  year: v.nullable(v.number()),
  title: v.string(),
  subtitle: v.string(),
  warnings: v.array(v.string()),
  caveats: v.array(v.string()),
  source: v.string(),
  symbol: v.picklist(['choropleth', 'circles']),
  /** what the parts of a rate count; null for other indicators */
  parts: v.nullable(v.tuple([v.string(), v.string()])),
  /** what the columns of the legend count: zones, and what weighs them (null where nothing does) */
  counted: v.tuple([v.string(), v.nullable(v.string())]),
  /** lines of the legend: classes, then states */
  rows: v.array(
    v.object({
      paint: v.variant('kind', [
        /** `ink`: of what is printed over the colour; `under`: the sign of classes under a pivot is */
        v.object({ kind: v.literal('class'), color, ink: color, under: v.boolean(), dark }),
        v.object({ kind: v.literal('circle'), color, dark }),
        v.object({ kind: v.literal('state'), state: v.picklist(STATES) }),
        v.object({ kind: v.literal('quiet') }),
        /** a disc without a colour */
        v.object({ kind: v.literal('empty') }),
      ]),
      label: v.string(),
      count: v.string(),
      weight: v.nullable(v.string()),
    }),
  ),
  /** what is said of zones that are printed over as unreliable, and their places in `zones`; null where none is */
  unreliable: v.nullable(v.tuple([v.string(), v.array(v.number())])),
  notes: v.array(v.string()),
  /** lines of the legend that name what is drawn over the zones */
  perimeters: v.array(v.tuple([v.picklist(['qpv', 'qva']), v.string()])),
  zones: v.custom<readonly TableRow[]>(isListOf('nssssn')),
})
export type SketchTable = v.InferOutput<typeof sketchTable>

/** What a first picture shows. */
export interface SketchSubject {
  readonly indicator: string
  readonly level: MapLevel
  readonly year: number | null
  readonly lang: Lang
}

/** Names of the files, from the folder of the territory. */
export const outlinesFile = (level: MapLevel): string => `sketch/outlines.${level}.json`
export const tableFile = ({ indicator, level, year, lang }: SketchSubject): string =>
  `sketch/${[indicator, level, year ?? 'all', lang].join('.')}.json`

/** Both files of one picture, or null where they are not of one edition: a table that has other zones than the outlines. */
export function readSketch(
  outlines: unknown,
  table: unknown,
): { outlines: SketchOutlines; table: SketchTable } | null {
  const read = v.safeParse(v.tuple([sketchOutlines, sketchTable]), [outlines, table])
  if (!read.success) return null
  const [drawn, said] = read.output
  const fits =
    drawn.zones.length === said.zones.length && said.zones.every(([row]) => said.rows[row] !== undefined)
  return fits ? { outlines: drawn, table: said } : null
}
