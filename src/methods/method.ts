import * as v from 'valibot'
import { line, text } from '../i18n/declared-text.ts'
import { bound } from './bound.ts'

export const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_-]*$/))
export const measureId = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]*$/))
export const color = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'is not a colour such as #f79a3e'))
/** percent; of a mean, hundredths: 2.1 is 210 */
const threshold = v.pipe(v.number(), v.minValue(0), v.maxValue(10_000))

/** A list, not empty, of things that their ids tell apart. */
const list = <S extends v.GenericSchema<unknown, { readonly id: string }>>(item: S) =>
  v.pipe(
    v.array(item),
    v.minLength(1),
    v.checkItems(
      ({ id }, index, all) => all.findIndex((other) => other.id === id) === index,
      ({ input: { id } }) => `"${id}" is declared twice`,
    ),
  )

export const COMPARISONS = ['>=', '>', '<=', '<'] as const

export const criterion = v.strictObject({
  id,
  label: text,
  /** what its indicator is called, where the criterion has words of its own */
  rate: v.optional(text),
  /** indicator of the catalogue that shows this rate alone */
  indicator: id,
  numerator: measureId,
  denominator: measureId,
  /** one for each of the other, not a rate in percent: its figures are then in hundredths */
  unit: v.optional(v.literal('mean')),
  comparison: v.picklist(COMPARISONS),
  threshold,
  /** where the threshold follows from the territory: it takes the place of `threshold` there */
  bound: v.optional(bound),
  /** `latest`: each count is of its latest year up to the one shown, or else its first after; `same` where absent */
  year: v.optional(v.picklist(['same', 'latest'])),
  /** what meeting the criterion adds to the score */
  points: v.optional(v.pipe(v.number(), v.minValue(0)), 1),
})

export const methodWords = v.strictObject({
  /** what it counts: "logements sociaux" */
  counted: text,
  /** those of the classes of concern: "fragiles ou très fragiles" */
  concern: text,
  /** of what their share is: "du parc" */
  whole: text,
  /** heading of its tables */
  title: text,
})

/** A method as zones are classed by it: a document (`method-document.ts`) completed by the catalogue. */
export const method = v.strictObject({
  id,
  label: text,
  source_ref: line,
  criteria: list(criterion),
  /** `minimums[i]` is the least score of class i; minimums[0] is 0 and they increase; the first rule is the default */
  rules: list(v.strictObject({ id, label: text, minimums: v.array(v.number()) })),
  /** from the least to the most fragile; `concern` marks those counted as "fragile or more" */
  classes: list(v.strictObject({ id, label: text, color, concern: v.boolean() })),
  /** how its figures are worded; absent where they have no words of their own */
  words: v.optional(methodWords),
  /** indicators shown beside the criteria, which do not change the class */
  complements: v.optional(v.array(id)),
  /** what its document leaves unsaid, and what was chosen */
  unsaid: v.optional(v.array(v.strictObject({ said: text, chosen: text }))),
  /** measure that weighs a zone; null where each zone counts alike */
  weight: v.nullable(measureId),
  /** what that measure counts, where it is no dwellings */
  weighs: v.optional(v.literal('households')),
  /** part of that stock located inside a QPV or QVA, by iris; absent where nothing counts it */
  located: v.optional(measureId),
})

export type Criterion = v.InferOutput<typeof criterion>
export type Method = v.InferOutput<typeof method>

/**
 * What the reader may move: one threshold (percent) per criterion id, and the rule. A threshold that the territory does
 * not give is NaN: its criterion is known in no zone.
 */
export interface MethodSettings {
  readonly thresholds: Readonly<Record<string, number>>
  readonly rule: string
}

export function defaultSettings(m: Method): MethodSettings {
  return {
    thresholds: Object.fromEntries(m.criteria.map((c) => [c.id, c.threshold])),
    rule: m.rules[0]?.id ?? '',
  }
}
