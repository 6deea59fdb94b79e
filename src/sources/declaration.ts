import * as v from 'valibot'
import { RULE_KINDS } from '../disclosure/rule.ts'
import { line, text } from '../i18n/declared-text.ts'
import { EVENTS } from '../indicators/catalogue.ts'
import { STATES } from '../indicators/value.ts'
import { webAddress } from '../lib/web-address.ts'
import { LANDMARK_KINDS } from '../territory/landmark-kind.ts'
import { CONTOUR_LEVELS, FIGURE_LEVELS, isPointLevel } from '../territory/level.ts'
import { pattern, patterns } from './column-patterns.ts'
import { SEPARATORS } from './csv.ts'
import { pointColumns, pointMeasure } from './points/point-columns.ts'
import { CHARSETS } from './text.ts'

/** data/sources/*.yaml: where a source comes from, how its file is written, and which of its columns are measures. */

const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_-]*$/))
const measureId = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]*$/))
const tableLevel = v.picklist(['epci', ...FIGURE_LEVELS])
const pointLevel = v.picklist(['residence', 'condominium'])
const year = v.pipe(v.number(), v.integer(), v.minValue(1968), v.maxValue(2100))

const UNITS = ['count', 'percent', 'number', 'flag'] as const

const measureOptions = {
  /** count: 0 or more; percent: 0 to 100; number: any; flag: 0, 1, oui, non */
  unit: v.optional(v.picklist(UNITS), 'count'),
  /** whether rows of merged communes may be added; counts may, unless said */
  summable: v.optional(v.boolean()),
  /** years from the year in the column's name to the year of the data (LOVAC 2026 is the state of 2025: -1) */
  shift: v.optional(v.pipe(v.number(), v.integer()), 0),
  /** years in the column's name from which the series is not comparable with the years before */
  breaks: v.optional(v.array(year), []),
}

/** one column, or the sum of several */
const measure = v.union([
  v.pipe(
    pattern,
    v.transform((column) => ({ column: [column], unit: 'count' as const, shift: 0, breaks: [] as number[] })),
  ),
  v.strictObject({ column: patterns, ...measureOptions }),
  v.strictObject({ sum: v.pipe(v.array(pattern), v.minLength(1)), ...measureOptions }),
])

/** the sum of the columns whose header, line by line, holds all of these labels; none: every column */
const crossedMeasure = v.strictObject({ lines: v.array(pattern) })

/** one column of codes (alternatives by preference), or several to be written one after the other */
const code = v.union([patterns, v.strictObject({ join: v.pipe(v.array(pattern), v.minLength(2)) })])

const ruleOptions = {
  /** cell: no count under the threshold is published; set: no figure of a set of fewer units (CONTEXT.md) */
  kind: v.optional(v.picklist(RULE_KINDS), 'cell'),
  /** fewer units than this are protected; null where the producer has no threshold */
  threshold: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** what the threshold counts: dwellings, households, null */
  unit: v.nullable(v.picklist(['dwellings', 'households', 'persons', 'businesses'])),
  dominance: v.optional(v.nullable(v.number()), null),
}

const secrecy = v.strictObject({
  ...ruleOptions,
  /** measures that the rule does not bind (`none`), or that have one of their own */
  measures: v.optional(v.record(measureId, v.union([v.literal('none'), v.strictObject(ruleOptions)])), {}),
  /** for a rule of sets: the measure that says how many a set holds, and those that are figures of this set */
  sets: v.optional(v.record(measureId, v.array(measureId)), {}),
  /** sets inside of these, in the same way (recent movers): protected where `protect_subsets` says so */
  subsets: v.optional(v.record(measureId, v.array(measureId)), {}),
  protect_subsets: v.optional(v.boolean(), false),
  /** for a rule of sets: whether a set is masked where all or none have an attribute */
  all_or_none: v.optional(v.boolean(), false),
  /** a figure below this bears the flag `unreliable` */
  unreliable_under: v.optional(v.nullable(v.number()), null),
  /** marks beside s, ns, nd and so (see cell.ts), or other meanings of these */
  marks: v.optional(v.record(v.string(), v.picklist(STATES)), {}),
  /** the producer has masked the file itself: what it prints is public, a 0 included, and only its marks are secret */
  masked_by_producer: v.optional(v.boolean(), false),
  /** names of the file of one landlord's own stock, `{holder}`: exempt from the rule in a build for its own use */
  landlord_files: v.optional(v.array(v.string()), []),
})

const common = {
  id,
  /** source of data/catalogue that its measures are mentioned under */
  catalogue: v.optional(id),
  producer: line,
  title: text,
  /** null where none is stated */
  licence: v.nullable(line),
  vintage: line,
  /** the COG that its codes of communes are of (1 January); found in the codes where absent */
  cog: v.optional(year),
  /** where a person finds the file: an address, or the page of docs/ that says how to write it */
  page: v.pipe(
    v.string(),
    v.check(
      (page) => /^docs\/\S+\.md$/.test(page) || v.is(webAddress, page),
      'is neither a page of docs/ nor an address, which begins with https:// or http://',
    ),
  ),
  /** names of the file, `*` standing for anything, `{epci}` for the territory's code; by preference */
  files: v.pipe(v.array(v.string()), v.minLength(1)),
  /** addresses, tried in order; `{epci}` and `{communes}` as above; the answer is kept under `save_as` */
  download: v.optional(v.array(v.strictObject({ url: webAddress, save_as: line })), []),
  encoding: v.optional(
    v.strictObject({
      charset: v.optional(v.picklist(CHARSETS), 'auto'),
      separator: v.optional(v.picklist(SEPARATORS), 'auto'),
    }),
    {},
  ),
  /** counts are estimates, which have decimals (the census); else they are whole */
  estimates: v.optional(v.boolean(), false),
  secrecy,
}

/** measures that are read, for the report or the checks, and that no indicator shows */
const unpublished = v.optional(v.array(measureId), [])

const wide = v.strictObject({
  ...common,
  unpublished,
  format: v.literal('wide'),
  level: v.picklist([...tableLevel.options, ...pointLevel.options, 'address']),
  /** at a level of points: where a row has no code of one, the columns that write its commune and its address */
  joined_by: v.optional(
    v.strictObject({ commune: patterns, address: v.pipe(v.array(patterns), v.minLength(1)) }),
  ),
  /** at a level of points: no household of a zone is beyond those that its points count */
  complete: v.optional(v.boolean()),
  /** year of the data, for columns whose name bears none; or the column that says it, row by row */
  year: v.optional(year),
  year_column: v.optional(pattern),
  code,
  measures: v.optional(v.record(measureId, measure), {}),
  /** measures that a file may be without */
  optional: v.optional(v.array(measureId), []),
  /** texts, of a list of admitted ones */
  labels: v.optional(
    v.record(
      v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/)),
      v.strictObject({ column: patterns, values: v.array(v.string()) }),
    ),
    {},
  ),
  /** pairs [part, whole]: a part above its whole is left out with it */
  parts: v.optional(v.array(v.tuple([measureId, measureId])), []),
  /** [whole, part, part…]: the whole is the sum of all these parts */
  sums: v.optional(v.array(v.pipe(v.array(measureId), v.minLength(3))), []),
  /** [less, more]: never above the other, which it is no part of (households and dwellings) */
  at_most: v.optional(v.array(v.tuple([measureId, measureId])), []),
  /** [both, one, other, whole]: two ways of dividing a whole, and the part in both */
  crossings: v.optional(v.array(v.tuple([measureId, measureId, measureId, measureId])), []),
  /** [one, other, whole]: two parts of a whole that nothing is in both of (households of one person, families) */
  apart: v.optional(v.array(v.tuple([measureId, measureId, measureId])), []),
  /** what it means for a commune not to be in the list */
  absent: v.optional(v.picklist(['missing', 'not_applicable']), 'missing'),
})

const crossed = v.strictObject({
  ...common,
  unpublished,
  format: v.literal('crossed'),
  level: tableLevel,
  year,
  code,
  measures: v.record(measureId, crossedMeasure),
})

const categories = v.strictObject({
  ...common,
  unpublished,
  format: v.literal('categories'),
  level: tableLevel,
  code,
  /** column of the year and column of the category */
  year: pattern,
  category: pattern,
  /** category printed in the file: suffix of the measure; the one without suffix is the total */
  categories: v.record(v.string(), v.pipe(v.string(), v.regex(/^(|_[A-Z0-9_]+)$/))),
  measures: v.record(measureId, pattern),
  /** measures that are yearly results too, for a plan that counts the same event; `note` is said where they serve */
  results: v.optional(
    v.strictObject({
      note: text,
      feeds: v.array(v.strictObject({ measure: measureId, as: measureId, event: v.picklist(EVENTS) })),
    }),
  ),
})

/** projection and part of a file that holds contours or lines */
const drawn = {
  /** where the file does not say its own: an EPSG code, such as EPSG:2154 (Lambert-93) */
  projection: v.optional(v.pipe(v.string(), v.regex(/^(EPSG:\d+|IGNF:\w+)$/))),
  /** part of the name of the file wanted inside a zip of several */
  member: v.optional(v.string()),
}

const contours = v.strictObject({
  ...common,
  ...drawn,
  format: v.literal('contours'),
  level: v.picklist(CONTOUR_LEVELS),
  /** names of its properties, before the usual ones */
  properties: v.optional(
    v.strictObject({
      code: v.optional(patterns),
      name: v.optional(patterns),
      kind: v.optional(patterns),
    }),
  ),
})

const landmarks = v.strictObject({
  ...common,
  ...drawn,
  format: v.literal('landmarks'),
  kind: v.picklist(LANDMARK_KINDS),
  /** names of its properties, before the usual ones */
  properties: v.optional(v.strictObject({ code: v.optional(patterns), name: v.optional(patterns) })),
  /** the classes that are drawn: a property, and the words in it; absent: all of them */
  keep: v.optional(v.strictObject({ column: patterns, in: v.pipe(v.array(line), v.minLength(1)) })),
})

const points = v.strictObject({
  ...common,
  unpublished,
  format: v.literal('points'),
  level: v.picklist([...pointLevel.options, 'address']),
  /** year of the data */
  year,
  ...pointColumns,
  measures: v.record(measureId, pointMeasure),
  /** a measure of what of another one lies in a QPV or a QVA, as the place of each point tells */
  located: v.optional(v.strictObject({ measure: measureId, of: measureId })),
})

const ownForm = v.strictObject({
  ...common,
  /** the forms of docs/formats, with fixed columns */
  format: v.picklist(['objectives', 'results', 'membership', 'qpv-list', 'corrections']),
})

export const sourceDeclaration = v.pipe(
  v.variant('format', [wide, crossed, categories, contours, landmarks, points, ownForm]),
  v.check(
    (source) =>
      source.format !== 'wide' || hasYear(source) || Object.values(source.measures).every(namesYear),
    'a measure whose column bears no {yy} or {yyyy} needs "year" or "year_column"',
  ),
  v.check(
    (source) =>
      source.format !== 'wide' || !masksHere(source) || Object.values(source.measures).every(isCount),
    'a source with a threshold that its producer has not masked gives counts only: a rate would give them away',
  ),
  v.check(
    (source) => source.format !== 'points' || !holdsSecrets(source.secrecy),
    'figures of points that a rule protects are a table of their own (format: wide), joined to the points: see docs/formats/ops-residences.md',
  ),
  v.check(
    (source) =>
      source.format !== 'wide' ||
      isPointLevel(source.level) ||
      (source.joined_by === undefined && source.complete === undefined),
    '"joined_by" and "complete" are of a table of points',
  ),
)

const hasYear = (source: v.InferOutput<typeof wide>) =>
  source.year !== undefined || source.year_column !== undefined
const namesYear = (spec: v.InferOutput<typeof measure>) =>
  ('sum' in spec ? spec.sum : spec.column).every((name) => /\{yy(yy)?\}/.test(name))

const isCount = ({ unit }: v.InferOutput<typeof measure>) => unit === 'count'
/** whether the figures of a source are masked by the atlas, and not by their producer before */
const masksHere = ({ secrecy }: v.InferOutput<typeof wide>) =>
  holdsSecrets(secrecy) && !secrecy.masked_by_producer

/** Whether a source protects a measure at all. */
export const holdsSecrets = ({ threshold, dominance, measures }: v.InferOutput<typeof secrecy>): boolean =>
  [{ threshold, dominance }, ...Object.values(measures)].some(
    (rule) => rule !== 'none' && (rule.threshold !== null || rule.dominance !== null),
  )

export type SourceDeclaration = v.InferOutput<typeof sourceDeclaration>
export type WideDeclaration = v.InferOutput<typeof wide>
export type CrossedDeclaration = v.InferOutput<typeof crossed>
export type CategoriesDeclaration = v.InferOutput<typeof categories>
export type ContoursDeclaration = v.InferOutput<typeof contours>
export type LandmarksDeclaration = v.InferOutput<typeof landmarks>
export type PointsDeclaration = v.InferOutput<typeof points>
export type CodeColumns = v.InferOutput<typeof code>
export type MeasureUnit = (typeof UNITS)[number]

/** The measures that a table gives: those declared, each with the suffix of each category where there are some. */
export const measureNames = (
  source: WideDeclaration | CrossedDeclaration | CategoriesDeclaration | PointsDeclaration,
  declared: readonly string[] = Object.keys(source.measures),
): string[] =>
  source.format === 'categories'
    ? declared.flatMap((measure) => Object.values(source.categories).map((suffix) => `${measure}${suffix}`))
    : [...declared, ...(source.format === 'points' && source.located ? [source.located.measure] : [])]
