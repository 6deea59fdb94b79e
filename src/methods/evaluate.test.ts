import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Parts } from '../indicators/ratio.ts'
import { STATES, type State, type Value } from '../indicators/value.ts'
import { classOfScore, evaluate, type Outcome } from './evaluate.ts'
import { defaultSettings, type Method } from './method.ts'

const text = { fr: 'mot', en: 'word' }
const criterion = (id: string, threshold: number): Method['criteria'][number] => ({
  id,
  label: text,
  indicator: `${id}_rate`,
  numerator: 'ABOVE',
  denominator: 'BELOW',
  comparison: '>=',
  threshold,
  points: 1,
})

/** The form of the fragility method: three criteria, three classes, both checks of the rule. */
const method: Method = {
  id: 'fragility',
  label: text,
  source_ref: 'dijon-cia, 2.3.1',
  criteria: [criterion('income', 40), criterion('recent_income', 50), criterion('unemployment', 20)],
  rules: [
    { id: 'two', label: text, minimums: [0, 1, 2] },
    { id: 'three', label: text, minimums: [0, 1, 3] },
  ],
  classes: ['none', 'fragile', 'very'].map((id) => ({
    id,
    label: text,
    color: '#000000',
    concern: id !== 'none',
  })),
  weight: 'STOCK',
  located: 'STOCK_INSIDE',
}
const defaults = defaultSettings(method)
const rule = (id: string) => ({ ...defaults, rule: id })

/** Rates in percent, or states, as counts over 1 000. */
const parts = (...rates: Value[]): Parts[] =>
  rates.map((rate) => ({ numerator: typeof rate === 'number' ? rate * 10 : rate, denominator: 1000 }))

const shown = (outcome: Outcome) =>
  outcome.kind === 'class' ? outcome.index : { state: outcome.state, candidates: outcome.candidates }

describe('evaluate, case by case', () => {
  const indeterminate = (...candidates: number[]) => ({ state: 'indeterminate', candidates })
  it.each<[string, string, Parts[], unknown]>([
    ['no criterion met', 'two', parts(39.9, 49.9, 19.9), 0],
    ['each bound met exactly counts', 'two', parts(40, 50, 20), 2],
    ['income at its bound alone', 'two', parts(40, 0, 0), 1],
    ['recent income at its bound alone', 'two', parts(0, 50, 0), 1],
    ['unemployment at its bound alone', 'two', parts(0, 0, 20), 1],
    ['just under each bound', 'two', parts(39.9, 50, 19.9), 1],
    ['two criteria are very fragile by default', 'two', parts(60, 60, 0), 2],
    ['two criteria are only fragile under the stricter reading', 'three', parts(60, 60, 0), 1],
    ['three criteria are very fragile under both', 'three', parts(60, 60, 60), 2],
    ['one unknown, two met: certain', 'two', parts(60, 60, 'suppressed'), 2],
    [
      'one unknown, two met, stricter reading: not certain',
      'three',
      parts(60, 60, 'suppressed'),
      indeterminate(1, 2),
    ],
    ['one unknown, one met: not certain', 'two', parts(60, 'missing', 0), indeterminate(1, 2)],
    ['one unknown, one met, stricter reading: certain', 'three', parts(60, 'missing', 0), 1],
    ['one unknown, none met: not certain', 'two', parts('suppressed', 0, 0), indeterminate(0, 1)],
    ['two unknown, one met: not certain', 'two', parts(60, 'suppressed', 'missing'), indeterminate(1, 2)],
    ['two unknown, none met', 'two', parts('suppressed', 'missing', 0), indeterminate(0, 1, 2)],
    [
      'two unknown, none met, stricter reading',
      'three',
      parts('suppressed', 'missing', 0),
      indeterminate(0, 1),
    ],
    [
      'all three suppressed: never not fragile',
      'two',
      parts('suppressed', 'suppressed', 'suppressed'),
      indeterminate(0, 1, 2),
    ],
    ['all three missing', 'two', parts('missing', 'missing', 'missing'), indeterminate(0, 1, 2)],
    [
      'no household at all: a rate of nothing',
      'two',
      [0, 0, 0].map(() => ({ numerator: 0, denominator: 0 })),
      { state: 'undefined', candidates: [] },
    ],
    [
      'denominator 0 of one criterion is unknown, not 0 %',
      'two',
      [{ numerator: 0, denominator: 0 }, ...parts(0, 0)],
      indeterminate(0, 1),
    ],
    [
      'denominator 0 of one criterion does not undo what two others decide',
      'two',
      [{ numerator: 0, denominator: 0 }, ...parts(50, 20)],
      2,
    ],
    [
      'out of scope',
      'two',
      parts('not_applicable', 'not_applicable', 'not_applicable'),
      { state: 'not_applicable', candidates: [] },
    ],
    ['no part given', 'two', [], indeterminate(0, 1, 2)],
  ])('%s (%s)', (_, id, given, expected) => {
    expect(shown(evaluate(method, rule(id), given))).toEqual(expected)
  })

  it('compares counts, so that 29 of 100 is 29 % exactly', () => {
    const thresholds = { income: 29, recent_income: 57, unemployment: 58 }
    const given = [29, 57, 58].map((numerator) => ({ numerator, denominator: 100 }))
    // under the stricter reading very fragile takes all three, and 29 % is under the method's own 40 %
    expect(shown(evaluate(method, { thresholds, rule: 'three' }, given))).toBe(2)
    expect(shown(evaluate(method, rule('three'), given))).toBe(1)
  })

  it.each([
    [66, 375, 17.6],
    [161, 1000, 16.1],
    [33, 750, 4.4],
  ])('holds a bound in tenths met exactly: %i of %i is %d %%', (numerator, denominator, threshold) => {
    const settings = { ...defaults, thresholds: { income: threshold } }
    const [reading] = evaluate(method, settings, [{ numerator, denominator }]).checks
    expect(reading?.verdict).toBe('met')
    const under = evaluate(method, settings, [{ numerator: numerator - 1, denominator }]).checks
    expect(under[0]?.verdict).toBe('not_met')
  })

  it.each([
    ['>=', 40, 'met'],
    ['>', 40, 'not_met'],
    ['<=', 40, 'met'],
    ['<', 40, 'not_met'],
    ['>', 39, 'met'],
    ['<', 41, 'met'],
    ['<=', 39, 'not_met'],
  ] as const)('40 %% %s %s %% is %s', (comparison, threshold, verdict) => {
    const one: Method = { ...method, criteria: [{ ...criterion('income', threshold), comparison }] }
    const outcome = evaluate(one, defaultSettings(one), parts(40))
    expect(outcome.checks[0]?.verdict).toBe(verdict)
  })

  it('says by how much each criterion is met, and why there is no rate', () => {
    const { checks } = evaluate(method, defaults, parts(42.5, 'suppressed', 18))
    expect(checks).toEqual([
      {
        criterion: 'income',
        numerator: 425,
        denominator: 1000,
        rate: 42.5,
        threshold: 40,
        verdict: 'met',
        margin: 2.5,
      },
      {
        criterion: 'recent_income',
        numerator: 'suppressed',
        denominator: 1000,
        rate: 'suppressed',
        threshold: 50,
        verdict: 'unknown',
        margin: null,
      },
      {
        criterion: 'unemployment',
        numerator: 180,
        denominator: 1000,
        rate: 18,
        threshold: 20,
        verdict: 'not_met',
        margin: -2,
      },
    ])
  })

  it('weighs criteria by their points', () => {
    const heavy: Method = {
      ...method,
      criteria: method.criteria.map((c, i) => ({ ...c, points: i === 0 ? 2 : 1 })),
    }
    expect(shown(evaluate(heavy, defaults, parts(60, 0, 0)))).toBe(2)
    expect(shown(evaluate(heavy, defaults, parts('missing', 0, 0)))).toEqual(indeterminate(0, 2))
  })

  it('refuses a rule that the method has not', () => {
    expect(() => evaluate(method, rule('four'), parts(0, 0, 0))).toThrow('no rule "four"')
  })
})

describe('classOfScore', () => {
  it.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 2],
    [9, 2],
  ])('a score of %s under [0, 1, 3] is class %s', (score, expected) => {
    expect(classOfScore([0, 1, 3], score)).toBe(expected)
  })
})

const known = fc
  .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 }))
  .map(([numerator, denominator]): Parts => ({ numerator, denominator }))
const hidden = fc
  .constantFrom<State>(...STATES.filter((s) => s !== 'not_applicable'))
  .map((state): Parts => ({ numerator: state, denominator: 100 }))
const anyPart = fc.oneof({ weight: 3, arbitrary: known }, { weight: 1, arbitrary: hidden })
const three = <T>(one: fc.Arbitrary<T>) => fc.tuple(one, one, one)
const anyRule = fc.constantFrom('two', 'three')
const threshold = fc.integer({ min: 0, max: 100 })
const thresholds = three(threshold).map(([income, recent_income, unemployment]) => ({
  income,
  recent_income,
  unemployment,
}))

/** Every class that the zone could be in. */
const possible = (outcome: Outcome): readonly number[] =>
  outcome.kind === 'class' ? [outcome.index] : outcome.candidates

describe('evaluate, for any zone', () => {
  it('raising a threshold never raises the class', () => {
    fc.assert(
      fc.property(
        three(known),
        thresholds,
        anyRule,
        fc.nat({ max: 2 }),
        threshold,
        (given, t, id, which, more) => {
          const criterionId = method.criteria[which]?.id as keyof typeof t
          const raised = { ...t, [criterionId]: t[criterionId] + more }
          const [before] = possible(evaluate(method, { thresholds: t, rule: id }, given))
          const [after] = possible(evaluate(method, { thresholds: raised, rule: id }, given))
          expect(after).toBeLessThanOrEqual(before as number)
        },
      ),
    )
  })

  it('the stricter rule never gives a higher class', () => {
    fc.assert(
      fc.property(three(known), thresholds, (given, t) => {
        const [two] = possible(evaluate(method, { thresholds: t, rule: 'two' }, given))
        const [strict] = possible(evaluate(method, { thresholds: t, rule: 'three' }, given))
        expect(strict).toBeLessThanOrEqual(two as number)
      }),
    )
  })

  it('the classes it could be are exactly those of the completions of what is unknown', () => {
    const never: Parts = { numerator: 0, denominator: 1 }
    const always: Parts = { numerator: 1, denominator: 1 }
    // a criterion at 0 % is met by any zone, and cannot be completed as not met
    const positive = thresholds.filter((t) => Object.values(t).every((x) => x > 0))
    fc.assert(
      fc.property(three(anyPart), positive, anyRule, (given, t, id) => {
        const settings = { thresholds: t, rule: id }
        const completions = given.reduce<Parts[][]>(
          (all, part) =>
            typeof part.numerator === 'number'
              ? all.map((zone) => [...zone, part])
              : all.flatMap((zone) => [
                  [...zone, never],
                  [...zone, always],
                ]),
          [[]],
        )
        const reached = new Set(completions.flatMap((zone) => possible(evaluate(method, settings, zone))))
        const all = given.every((part) => part.numerator === 'undefined')
        const outcome = evaluate(method, settings, given)
        expect(possible(outcome)).toEqual(all ? [] : [...reached].sort())
      }),
    )
  })

  it('the classes it could be include that of any completion, at any rate', () => {
    fc.assert(
      fc.property(three(anyPart), three(known), thresholds, anyRule, (given, other, t, id) => {
        const settings = { thresholds: t, rule: id }
        const completed = given.map((part, i) =>
          typeof part.numerator === 'number' ? part : (other[i] as Parts),
        )
        const outcome = evaluate(method, settings, given)
        fc.pre(outcome.kind === 'class' || outcome.candidates.length > 0)
        expect(possible(outcome)).toContain(possible(evaluate(method, settings, completed))[0])
      }),
    )
  })

  it('an unknown criterion is never taken as not met', () => {
    fc.assert(
      fc.property(thresholds, anyRule, fc.constantFrom<State>('missing', 'suppressed'), (t, id, state) => {
        const outcome = evaluate(method, { thresholds: t, rule: id }, parts(state, state, state))
        expect(outcome).toMatchObject({ kind: 'state', state: 'indeterminate', candidates: [0, 1, 2] })
      }),
    )
  })
})
