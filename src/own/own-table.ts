import * as v from 'valibot'
import { line } from '../i18n/declared-text.ts'
import { RATE_SCALES } from '../indicators/units.ts'
import { FIGURE_LEVELS } from '../territory/level.ts'
import { OWN_UNITS } from './own-unit.ts'
import { levelColumn } from './tables/by-level.ts'
import { longTable } from './tables/pivot.ts'
import { stateColumn } from './tables/with-states.ts'

/**
 * How a reader says what a table of their own holds: which column is the code, which year, what each column counts. The
 * dialog fills it, the project file keeps it; `ownSource` makes of it a source as data/sources declares them.
 */

/** Levels that have cells of their own. */
export const OWN_TABLE_LEVELS = FIGURE_LEVELS

/** The name of a column as the file has it; `{yyyy}` or `{yy}` stands for the years of several columns. */
const column = line
const year = v.pipe(v.number(), v.integer(), v.minValue(1968), v.maxValue(2100))

const shown = {
  label: line,
  unit: v.picklist(OWN_UNITS),
  /** how a high value reads */
  direction: v.picklist(['high_is_concern', 'low_is_concern', 'neutral']),
}

export const ownFigure = v.variant('kind', [
  /** counted in each zone, and summed over several */
  v.strictObject({ kind: v.literal('count'), column, ...shown }),
  /** the ratio of the sums of two columns */
  v.strictObject({
    kind: v.literal('rate'),
    numerator: column,
    denominator: column,
    scale: v.picklist(RATE_SCALES),
    ...shown,
  }),
  /** a rate, a median or an index that the file gives: never summed */
  v.strictObject({
    kind: v.literal('ready'),
    column,
    ...shown,
    /** a rate that the file writes between 0 and 1 */
    times: v.optional(v.literal(100)),
    /** a percentage that may be under 0 or over 100, as a change is */
    beyond: v.optional(v.literal(true)),
  }),
  /** words, which a table shows and no map */
  v.strictObject({ kind: v.literal('text'), column, label: line }),
])

/** The rules of secrecy that a reader may apply to a file of their own, when asked what a publication would mask. */
export const OWN_RULES = ['none', 'cell', 'set'] as const

/** Of every row; or the column that says it row by row. Columns whose pattern names a year have that one. */
export const ownYear = v.variant('kind', [
  v.strictObject({ kind: v.literal('all'), year }),
  v.strictObject({ kind: v.literal('column'), column }),
])

/** The column that counts the dwellings, or the households, of the set that a row is about, which a rule of sets asks for. */
export const sizeColumn = v.optional(column)

export const ownTable = v.strictObject({
  level: v.picklist(OWN_TABLE_LEVELS),
  /** where its rows are of several levels, of which `level` is the first */
  levels: v.optional(levelColumn),
  key: v.strictObject({ column, by: v.picklist(['code', 'name']) }),
  year: ownYear,
  /** where each row is of one measure of a zone: its figures are then called by the names of the measures */
  long: v.optional(longTable),
  figures: v.array(ownFigure),
  /** where other columns say why a number is not there */
  states: v.optional(v.array(stateColumn)),
  rule: v.picklist(OWN_RULES),
  size: sizeColumn,
})

/** The levels that the rows of a table are of. */
export const levelsIn = ({ level, levels }: Pick<OwnTable, 'level' | 'levels'>): readonly OwnTableLevel[] =>
  levels?.of ?? [level]

export type OwnTable = v.InferOutput<typeof ownTable>
/** A table as its reader is describing it: its year may not be said yet. */
export type OwnTableDraft = Omit<OwnTable, 'year'> & { readonly year: OwnTable['year'] | null }
export type OwnFigure = OwnTable['figures'][number]
export type OwnTableLevel = OwnTable['level']

/** Names of the figures that no rule of secrecy can mask: a rate, a price or a median bears no count of what it is made of. */
export const beyondRule = ({ figures, rule }: Pick<OwnTable, 'figures' | 'rule'>): string[] =>
  rule === 'none' ? [] : figures.flatMap((figure) => (figure.kind === 'ready' ? [figure.label] : []))
