import * as v from 'valibot'
import { line, text } from '../i18n/declared-text.ts'
import { bound } from './bound.ts'
import { COMPARISONS, color, id, measureId, methodWords } from './method.ts'

export const MAX_CRITERIA = 12
export const MAX_COMPLEMENTS = 8
export const MAX_RULES = 4
export const CLASS_RANGE = { min: 2, max: 7 } as const

const indicatorId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_-]{0,63}$/))
const uniqueItems = v.checkItems<string[], string>(
  (item, index, all) => all.indexOf(item) === index,
  'is there twice',
)

const criterion = v.strictObject({
  /** links name it where a threshold is moved; by its rank, `c1`, where absent */
  id: v.optional(id),
  /** the label of its indicator where absent */
  label: v.optional(text),
  /** rate in percent of one count to another */
  indicator: indicatorId,
  comparison: v.picklist(COMPARISONS),
  bound,
  /** what meeting it adds to the score */
  points: v.optional(v.pipe(v.number(), v.minValue(0.1), v.maxValue(99)), 1),
})

/** The greatest score that a class may begin at. */
export const MOST_SCORE = 999

/** Which of the least scores of the classes is not under the next one, from 0; -1 where they increase. */
export const unorderedAt = (minimums: readonly number[]): number =>
  minimums.findIndex((from, i) => from >= (minimums[i + 1] ?? Number.POSITIVE_INFINITY))

const rule = v.strictObject({
  id: v.optional(id),
  label: v.optional(text),
  /** the least score of each class, from 0, increasing */
  minimums: v.pipe(
    v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(MOST_SCORE))),
    v.minLength(CLASS_RANGE.min),
    v.maxLength(CLASS_RANGE.max),
    v.check((all) => all[0] === 0 && unorderedAt(all) === -1, 'the least scores begin at 0 and increase'),
  ),
})

/** From the least to the greatest score; what is left out is made of the scores. */
const classOf = v.strictObject({
  id: v.optional(id),
  label: v.optional(text),
  color: v.optional(color),
  /** whether it is counted among those that the method points out; all but the first where absent */
  concern: v.optional(v.boolean()),
})

/** Some things, not none, whose ids tell them apart where they have some. */
const listOf = <S extends v.GenericSchema<unknown, { readonly id?: string | undefined }>>(
  item: S,
  most: number,
) =>
  v.pipe(
    v.array(item),
    v.minLength(1),
    v.maxLength(most),
    v.checkItems(
      ({ id }, index, all) => id === undefined || all.findIndex((other) => other.id === id) === index,
      ({ input: { id } }) => `"${id}" is declared twice`,
    ),
  )

/** Each rule gives a least score to each class: of the classes that are said, or of those of the first rule. */
const oneEach = <
  T extends {
    readonly rules: readonly v.InferOutput<typeof rule>[]
    readonly classes?: readonly unknown[] | undefined
  },
>() =>
  v.rawCheck<T>(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const { rules, classes } = dataset.value
    const count = classes?.length ?? rules[0]?.minimums.length
    for (const [key, { minimums }] of rules.entries())
      if (minimums.length !== count)
        addIssue({
          message: `${minimums.length} minimums for ${count} classes`,
          path: [
            { type: 'object', origin: 'value', input: dataset.value, key: 'rules', value: rules },
            { type: 'array', origin: 'value', input: [...rules], key, value: rules[key] },
            { type: 'object', origin: 'value', input: rules[key] ?? {}, key: 'minimums', value: minimums },
          ],
        })
  })

const fields = v.strictObject({
  id: v.optional(id),
  label: v.optional(text),
  /** where it is written */
  source_ref: v.optional(line),
  /** what its document leaves unsaid, and what was chosen */
  unsaid: v.optional(v.array(v.strictObject({ said: text, chosen: text }))),
  criteria: listOf(criterion, MAX_CRITERIA),
  /** the first is the default */
  rules: listOf(rule, MAX_RULES),
  classes: v.optional(listOf(classOf, CLASS_RANGE.max)),
  words: v.optional(methodWords),
  /** indicators shown beside the criteria, which do not change the class */
  complements: v.optional(
    v.pipe(v.array(indicatorId), v.minLength(1), v.maxLength(MAX_COMPLEMENTS), uniqueItems),
  ),
  /** measure that weighs a zone; null where each zone counts alike */
  weight: v.nullable(measureId),
  /** part of that measure located inside a QPV or QVA, by iris; absent where nothing counts it */
  located: v.optional(measureId),
})

/**
 * A criteria method as a document: declared in data/methods, built by a reader, held by a file, carried by a link. It
 * names indicators; `completeMethod` makes of it what a territory is classed by.
 */
export const methodDocument = v.pipe(fields, oneEach())

export type MethodDocument = v.InferOutput<typeof methodDocument>
