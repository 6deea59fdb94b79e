import type { Indicator } from '../../indicators/catalogue.ts'
import type { Bound } from '../../methods/bound.ts'
import { criterionCounts } from '../../methods/criterion-counts.ts'
import type { Method } from '../../methods/method.ts'
import type { MethodDocument } from '../../methods/method-document.ts'
import { withScores } from './rule-scores.ts'

/** What the fields of the workshop make of a method, each step the document of a whole method. */

type Criterion = MethodDocument['criteria'][number]
type ClassWords = NonNullable<MethodDocument['classes']>[number]

/** A bound of another kind, at what it usually is. */
export const usualBound = (kind: Bound['kind']): Bound => {
  switch (kind) {
    case 'value':
      return { kind, percent: 20 }
    case 'mean':
      return { kind, value: 2 }
    case 'quantile':
      return { kind, share: 80 }
    case 'epci':
    case 'departement':
    case 'france':
      return { kind, plus: 0 }
  }
}

/**
 * The criterion on another indicator: a fixed rate is none of a mean, nor a fixed mean of a rate; what holds of a yes or a
 * no, and of nothing else, begins anew.
 * @param before what a criterion on the indicator that it had begins with
 * @param usual what one on the other indicator begins with
 */
export function withIndicator(
  criterion: Criterion,
  before: Criterion,
  usual: Criterion,
  indicators: readonly Indicator[],
): Criterion {
  const id = usual.indicator
  if (before.bound.kind !== usual.bound.kind) return { ...usual, points: criterion.points }
  const indicator = indicators.find((one) => one.id === id)
  const isMean = indicator !== undefined && criterionCounts(indicator)?.unit === 'mean'
  const { bound } = criterion
  const isOther = isMean ? bound.kind === 'value' : bound.kind === 'mean'
  return { ...criterion, indicator: id, bound: isOther ? usualBound(isMean ? 'mean' : 'value') : bound }
}

/** One criterion in the place of that of a rank, from 0. */
export const withCriterion = (method: MethodDocument, rank: number, next: Criterion): MethodDocument => ({
  ...method,
  criteria: method.criteria.map((old, i) => (i === rank ? next : old)),
})

/** A rule more, with the scores of one that is there. */
export const withRule = (method: MethodDocument, rank: number): MethodDocument => ({
  ...method,
  rules: [...method.rules, { minimums: [...(method.rules[rank]?.minimums ?? [])] }],
})

/**
 * The least score of a class, under one of the rules.
 * @param declared methods of the territory: their words of a rule say its former scores
 */
export const withMinimum = (
  method: MethodDocument,
  { rule: shown, rank, value }: { readonly rule: number; readonly rank: number; readonly value: number },
  declared: readonly Pick<Method, 'rules'>[],
): MethodDocument => ({
  ...method,
  rules: method.rules.map((rule, i) =>
    i === shown
      ? withScores(
          rule,
          rule.minimums.map((old, j) => (j === rank ? value : old)),
          declared,
        )
      : rule,
  ),
})

/** The name, the colour or the sign of a class, from 0; the others stay. */
export const withClass = (
  method: MethodDocument,
  rank: number,
  change: (now: ClassWords) => ClassWords,
): MethodDocument => ({
  ...method,
  classes: (method.rules[0]?.minimums ?? []).map((_, i) => {
    const now = method.classes?.[i] ?? {}
    return i === rank ? change(now) : now
  }),
})
