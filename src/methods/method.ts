import * as v from 'valibot'

/** A criteria method is data: criteria with thresholds, a rule from a score to a class, classes, a weight. */
const text = v.strictObject({ fr: v.string(), en: v.string() })
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_-]*$/))
const measureId = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]*$/))

export const COMPARISONS = ['>=', '>', '<=', '<'] as const

export const criterion = v.strictObject({
  id,
  label: text,
  /** indicator of the catalogue that shows this rate alone */
  indicator: id,
  numerator: measureId,
  denominator: measureId,
  comparison: v.picklist(COMPARISONS),
  /** percent */
  threshold: v.number(),
  /** what meeting the criterion adds to the score */
  points: v.optional(v.pipe(v.number(), v.minValue(0)), 1),
})

export const method = v.strictObject({
  id,
  label: text,
  source_ref: v.string(),
  criteria: v.pipe(v.array(criterion), v.minLength(1)),
  /** `minimums[i]` is the least score of class i; minimums[0] is 0 and they increase; the first rule is the default */
  rules: v.pipe(v.array(v.strictObject({ id, label: text, minimums: v.array(v.number()) })), v.minLength(1)),
  /** from the least to the most fragile; `concern` marks those counted as "fragile or more" */
  classes: v.array(v.strictObject({ id, label: text, color: v.string(), concern: v.boolean() })),
  /** stock that weighs a zone */
  weight: measureId,
  /** part of that stock located inside a QPV or QVA, by iris */
  located: measureId,
})

export type Criterion = v.InferOutput<typeof criterion>
export type Method = v.InferOutput<typeof method>

/** What the reader may move: one threshold (percent) per criterion id, and the rule. */
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
