import { type Parts, ratio } from '../indicators/ratio.ts'
import { isNumber, type State, strongestState, type Value } from '../indicators/value.ts'
import { exhausted } from '../lib/exhausted.ts'
import type { Criterion, Method, MethodSettings } from './method.ts'

export type Verdict = 'met' | 'not_met' | 'unknown'

export interface CriterionCheck {
  readonly criterion: string
  readonly numerator: Value
  readonly denominator: Value
  /** the criterion's rate in percent, or why there is none */
  readonly rate: Value
  readonly threshold: number
  readonly verdict: Verdict
  /** rate - threshold, in points; null where the rate is not known */
  readonly margin: number | null
}

export type Outcome =
  | { readonly kind: 'class'; readonly index: number; readonly checks: readonly CriterionCheck[] }
  | {
      readonly kind: 'state'
      readonly state: State
      /** the classes the zone could be in; empty where no class makes sense */
      readonly candidates: readonly number[]
      readonly checks: readonly CriterionCheck[]
    }

/**
 * A bound counts as the text says: ">= 40" holds at exactly 40 %. Compared without dividing, and in whole tenths of a
 * percent, which is what a threshold can be: 29 of 100 is 29 %, and 66 of 375 is 17.6 %.
 */
function meets(n: number, d: number, comparison: Criterion['comparison'], threshold: number): boolean {
  const [reached, bound] = [n * 1000, Math.round(threshold * 10) * d]
  switch (comparison) {
    case '>=':
      return reached >= bound
    case '>':
      return reached > bound
    case '<=':
      return reached <= bound
    case '<':
      return reached < bound
    default:
      return exhausted(comparison)
  }
}

/** The class of a score: the last class whose minimum the score reaches. */
export function classOfScore(minimums: readonly number[], score: number): number {
  let index = 0
  minimums.forEach((minimum, i) => {
    if (score >= minimum) index = i
  })
  return index
}

/**
 * Evaluates a method on one zone, three-valued (domain reference, "Fragility"): an unknown criterion counts as
 * possibly met and possibly not; where both give the same class that is the class, else `indeterminate` with the
 * classes it could be. All criteria undefined (no household at all) or out of scope: that state, no candidates.
 * @param parts numerator and denominator of each criterion, in the method's order
 * @throws where the rule is not one of the method's (choices are checked at the door)
 */
export function evaluate(method: Method, settings: MethodSettings, parts: readonly Parts[]): Outcome {
  const rule = method.rules.find((r) => r.id === settings.rule)
  if (!rule) throw new Error(`method ${method.id} has no rule "${settings.rule}"`)
  let least = 0
  const open: number[] = []
  const checks = method.criteria.map((c, i): CriterionCheck => {
    const { numerator, denominator } = parts[i] ?? { numerator: 'missing', denominator: 'missing' }
    const rate = ratio(numerator, denominator, 100)
    const threshold = settings.thresholds[c.id] ?? c.threshold
    const isKnown = isNumber(rate) && !Number.isNaN(threshold)
    const met = isKnown && meets(numerator as number, denominator as number, c.comparison, threshold)
    if (!isKnown) open.push(c.points)
    if (met) least += c.points
    // written out: a spread makes slow objects, and there is one a criterion of each zone
    return {
      criterion: c.id,
      numerator,
      denominator,
      rate,
      threshold,
      verdict: !isKnown ? 'unknown' : met ? 'met' : 'not_met',
      margin: isKnown ? rate - threshold : null,
    }
  })
  if (open.length === checks.length) {
    const state = strongestState(checks.map((r) => r.rate))
    const same = checks.every((r) => r.rate === state)
    if (same && (state === 'undefined' || state === 'not_applicable')) {
      return { kind: 'state', state, candidates: [], checks }
    }
  }
  if (open.length === 0) return { kind: 'class', index: classOfScore(rule.minimums, least), checks }
  const scores = open.reduce((all, points) => all.flatMap((s) => [s, s + points]), [least])
  const candidates = [...new Set(scores.map((s) => classOfScore(rule.minimums, s)))].sort((a, b) => a - b)
  const [first] = candidates
  return candidates.length === 1 && first !== undefined
    ? { kind: 'class', index: first, checks }
    : { kind: 'state', state: 'indeterminate', candidates, checks }
}
