import * as v from 'valibot'
import { line, text } from '../i18n/declared-text.ts'
import { webAddress } from '../lib/web-address.ts'
import { MAP_LEVELS } from '../territory/level.ts'
import { UNITS } from './units.ts'

/** The catalogue: what each measure, source and indicator means. Declared in data/catalogue, checked strictly. */

const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_-]*$/))
const measureId = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]*$/))

export const SECTIONS = ['habitat', 'peuplement', 'marches', 'foncier', 'objectifs'] as const
/** Indicators that a reader makes of files of their own; nothing that is declared or published is of this section. */
export const OWN_SECTION = 'own' as const
/** How an indicator is shown. */
const DISPLAYS = ['map', 'table', 'chart'] as const

/** What is counted where it happens: an objective and a result are compared only when they count the same event. */
export const EVENTS = ['agreed', 'authorised', 'started', 'delivered'] as const

export const secrecyRule = v.strictObject({
  id,
  label: text,
  /** whether small counts are protected, or every figure of a small set (CONTEXT.md); absent where there is no threshold */
  kind: v.optional(v.picklist(['cell', 'set'])),
  /** what the threshold counts; absent: whatever the figure counts */
  unit: v.optional(v.picklist(['dwellings', 'households', 'persons', 'businesses'])),
  /** where the rule is written */
  origin: v.optional(text),
  /** fewer units than this are protected; null where the source has no threshold */
  threshold: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** share of the largest contributor above which a cell is masked; null where the rule has none */
  dominance: v.nullable(v.number()),
  /** a census count below this bears the flag `unreliable` */
  unreliable_under: v.nullable(v.number()),
})

export type SecrecyRule = v.InferOutput<typeof secrecyRule>

export const source = v.strictObject({
  id,
  producer: line,
  title: text,
  licence: v.nullable(line),
  page: v.nullable(webAddress),
  frequency: text,
  secrecy: id,
})

export const measure = v.strictObject({
  id: measureId,
  label: text,
  unit: v.picklist(UNITS),
  source: id,
  /** false for medians, published rates and indices: they refuse to aggregate */
  summable: v.boolean(),
  event: v.optional(v.picklist(EVENTS)),
})

/**
 * `year`: `same` reads the year asked; `latest` the latest year up to it, or else the first after it (a stock or a
 * population that its producer does not count every year).
 */
const term = v.strictObject({
  measure: measureId,
  coefficient: v.optional(v.number(), 1),
  year: v.optional(v.picklist(['same', 'latest']), 'same'),
})
const terms = v.pipe(v.array(term), v.minLength(1))

export const formula = v.variant('kind', [
  /** sum(numerator) / sum(denominator) x scale; `published` names a rate printed without its parts, if any */
  v.strictObject({
    kind: v.literal('ratio'),
    numerator: terms,
    denominator: terms,
    scale: v.number(),
    published: v.optional(measureId),
  }),
  /**
   * a count; `per_year` divides by the years of the plan's period; `printed` names the figure that a plan prints for a
   * group or the EPCI, where it is not the terms themselves
   */
  v.strictObject({
    kind: v.literal('count'),
    terms,
    per_year: v.optional(v.boolean(), false),
    printed: v.optional(measureId),
  }),
  /** a figure that is only published ready-made (median, index): never summed; `of`: the counts that it is a rate of */
  v.strictObject({
    kind: v.literal('published'),
    measure: measureId,
    of: v.optional(v.strictObject({ numerator: terms, denominator: terms, scale: v.number() })),
  }),
  /** a class given by a criteria method of data/methods */
  v.strictObject({ kind: v.literal('method'), method: id }),
  /** an objective against what is done */
  v.strictObject({
    kind: v.literal('progress'),
    of: v.picklist(['attainment', 'gap', 'required_pace']),
    objective: measureId,
    result: measureId,
  }),
])

export const CLASS_METHODS = [
  'quantile',
  'equal',
  'jenks',
  'stddev',
  'headtail',
  'q6',
  'manual',
  'policy',
] as const
export type ClassMethod = (typeof CLASS_METHODS)[number]

/** Classes that the page offers: one class shows no difference, more than eight colours are not distinguished. */
export const CLASS_COUNTS = { min: 2, max: 8 } as const

export const indicator = v.strictObject({
  id,
  section: v.picklist([...SECTIONS, OWN_SECTION]),
  label: text,
  definition: text,
  formula,
  unit: v.picklist(UNITS),
  decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3)),
  source: id,
  levels: v.pipe(v.array(v.picklist(MAP_LEVELS)), v.minLength(1)),
  frequency: text,
  display: v.pipe(v.array(v.picklist(DISPLAYS)), v.minLength(1)),
  /** how a high value reads */
  direction: v.picklist(['high_is_concern', 'low_is_concern', 'neutral']),
  symbol: v.picklist(['choropleth', 'circles', 'classes']),
  /** default classes; `policy` bounds are thresholds written in law or plan; `pivot` centres a diverging palette */
  classes: v.strictObject({
    method: v.picklist(CLASS_METHODS),
    /** 1: not classed until the reader asks for it */
    count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(CLASS_COUNTS.max)),
    policy: v.optional(v.array(v.number())),
    pivot: v.optional(v.number()),
    palette: v.string(),
  }),
  /** dwellings (or households) that weigh a zone in the legend; null where nothing weighs */
  weight: v.nullable(measureId),
  secrecy: id,
  summability: v.picklist(['ratio_of_sums', 'sum', 'none']),
  /** indicator id of the target or reference of this one, where there is one */
  target: v.optional(id),
  /** of a change or a difference between two years: those years */
  span: v.optional(v.strictObject({ start: v.number(), end: v.number() })),
  /** what a reader has worked it out of, as a link carries it */
  calculation: v.optional(line),
  /** the parts that this objective is made of, drawn as a bar */
  parts: v.optional(v.array(id)),
  caveats: v.strictObject({ fr: v.array(line), en: v.array(line) }),
})

export const catalogue = v.strictObject({
  secrecy: v.array(secrecyRule),
  sources: v.array(source),
  measures: v.array(measure),
  indicators: v.array(indicator),
})

export type Measure = v.InferOutput<typeof measure>
export type Formula = v.InferOutput<typeof formula>
export type Indicator = v.InferOutput<typeof indicator>

/** Whether zones have a rank: a class has none, and a bound set by law is the same for most. */
export const isRanked = ({ unit, summability, direction }: Indicator): boolean =>
  unit !== 'class' && (summability !== 'none' || direction !== 'neutral')

export type Section = (typeof SECTIONS)[number] | typeof OWN_SECTION
