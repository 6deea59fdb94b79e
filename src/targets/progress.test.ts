import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNumber, STATES, type Value } from '../indicators/value.ts'
import { type Progress, type ProgressInput, progress, progressOfSums, sameEvent } from './progress.ts'

const period = { start: 2023, end: 2028 }
const years = (...results: Value[]) => new Map(results.map((result, i) => [period.start + i, result]))
const base: ProgressInput = { objective: 600, period, results: years(90, 110, 100), comparable: true }

describe('progress, case by case', () => {
  const cases: readonly [string, Partial<ProgressInput>, Partial<Progress>][] = [
    [
      'on schedule to the dwelling',
      {},
      {
        lastYear: 2025,
        done: 300,
        expected: 300,
        gap: 0,
        attainment: 100,
        left: 300,
        requiredPace: 100,
        plannedPace: 100,
        paceRatio: 1,
      },
    ],
    [
      'late after one year',
      { results: years(40) },
      {
        lastYear: 2023,
        done: 40,
        expected: 100,
        gap: -60,
        attainment: 40,
        left: 560,
        requiredPace: 112,
        paceRatio: 1.12,
      },
    ],
    [
      'passed: nothing is left',
      { results: years(500, 200) },
      { done: 700, expected: 200, gap: 500, attainment: 350, left: 0, requiredPace: 0, paceRatio: 0 },
    ],
    [
      'objective 0: no attainment, and what was done is the gap',
      { objective: 0 },
      {
        done: 300,
        expected: 0,
        gap: 300,
        attainment: 'undefined',
        left: 0,
        requiredPace: 0,
        plannedPace: 0,
        paceRatio: 'undefined',
      },
    ],
    [
      'results 0',
      { results: years(0, 0) },
      { done: 0, expected: 200, gap: -200, attainment: 0, left: 600, requiredPace: 150 },
    ],
    [
      'results before the period do not count',
      {
        results: new Map([
          [2021, 500],
          [2022, 500],
          [2023, 90],
        ]),
      },
      { lastYear: 2023, done: 90, expected: 100, attainment: 90 },
    ],
    [
      'only results before the period: no result',
      { results: new Map([[2022, 500]]) },
      {
        lastYear: null,
        done: 'missing',
        expected: 'missing',
        gap: 'missing',
        attainment: 'missing',
        left: 'missing',
        requiredPace: 'missing',
        plannedPace: 100,
        paceRatio: 'missing',
      },
    ],
    [
      'results after the period do not count',
      { results: new Map([...years(100, 100, 100, 100, 100, 70), [2029, 900]]) },
      { lastYear: 2028, done: 570, expected: 600, gap: -30, attainment: 95, left: 30 },
    ],
    [
      'period over: no year is left to do what is left',
      { results: years(100, 100, 100, 100, 100, 70) },
      { left: 30, requiredPace: 'undefined', paceRatio: 'undefined', plannedPace: 100 },
    ],
    [
      'a year missing among the others leaves no total',
      { results: years(90, 'missing', 100) },
      {
        lastYear: 2025,
        done: 'missing',
        expected: 300,
        gap: 'missing',
        attainment: 'missing',
        requiredPace: 'missing',
      },
    ],
    [
      'a last year still missing is not a year without production',
      { results: years(90, 110, 'missing') },
      { lastYear: 2024, done: 200, expected: 200, attainment: 100 },
    ],
    [
      'a suppressed year is a result that cannot be summed',
      { results: years(90, 'suppressed') },
      {
        lastYear: 2024,
        done: 'suppressed',
        expected: 200,
        gap: 'suppressed',
        attainment: 'suppressed',
        left: 'suppressed',
      },
    ],
    [
      'a suppressed objective',
      { objective: 'suppressed' },
      {
        done: 300,
        expected: 'suppressed',
        gap: 'suppressed',
        attainment: 'suppressed',
        plannedPace: 'suppressed',
      },
    ],
    [
      'a commune that the plan gives no objective',
      { objective: 'missing' },
      {
        done: 300,
        expected: 'missing',
        attainment: 'missing',
        requiredPace: 'missing',
        plannedPace: 'missing',
      },
    ],
    [
      'territory outside the scope, results unknown: scope first',
      { objective: 'not_applicable', results: new Map() },
      {
        done: 'missing',
        expected: 'not_applicable',
        attainment: 'not_applicable',
        paceRatio: 'not_applicable',
      },
    ],
    [
      'different events: not compared, but each is said',
      { comparable: false },
      {
        done: 300,
        expected: 300,
        gap: 'not_applicable',
        attainment: 'not_applicable',
        left: 'not_applicable',
        requiredPace: 'not_applicable',
        plannedPace: 100,
        paceRatio: 'not_applicable',
      },
    ],
    [
      'a period of one year',
      { period: { start: 2023, end: 2023 }, objective: 50, results: years(45) },
      { lastYear: 2023, expected: 50, attainment: 90, requiredPace: 'undefined', plannedPace: 50 },
    ],
  ]
  it.each(cases)('%s', (_, input, expected) => {
    expect(progress({ ...base, ...input })).toMatchObject(expected)
  })
})

describe('sameEvent', () => {
  it('compares what both sides declare', () => {
    expect(sameEvent('started', 'started')).toBe(true)
    expect(sameEvent('agreed', 'started')).toBe(false)
    expect(sameEvent(null, null)).toBe(false)
    expect(sameEvent(undefined, 'started')).toBe(false)
  })
})

describe('progress of sums', () => {
  const shared = { period, comparable: true }
  const member = (objective: Value, ...results: Value[]) => ({ objective, results: years(...results) })

  it('sums, and never averages', () => {
    const whole = progressOfSums([member(60, 30, 0), member(540, 60, 0)], shared)
    // members are at 150 % and 33 %: their mean would be 92
    expect(whole).toMatchObject({ done: 90, expected: 200, attainment: 45, left: 510, requiredPace: 127.5 })
  })

  it('takes the voted objective for the whole where there is one', () => {
    expect(progressOfSums([member(60, 30), member(540, 60)], shared, 900)).toMatchObject({
      expected: 150,
      attainment: 60,
    })
  })

  it('leaves members out of scope aside, and has no total where one is not known', () => {
    const out = member('not_applicable', 50)
    expect(progressOfSums([member(60, 10), out], shared).attainment).toBe(100)
    expect(progressOfSums([member(60, 10), member('missing', 10)], shared).attainment).toBe('missing')
    expect(progressOfSums([member(60, 10), member(60, 'suppressed')], shared)).toMatchObject({
      done: 'suppressed',
      expected: 20,
    })
    expect(progressOfSums([out], shared).attainment).toBe('not_applicable')
    expect(progressOfSums([], shared).attainment).toBe('missing')
  })

  it('is read up to the last year that all members have', () => {
    expect(progressOfSums([member(60, 10, 10), member(60, 10)], shared)).toMatchObject({
      lastYear: 2023,
      done: 20,
      expected: 20,
    })
  })
})

describe('progress, whatever the figures', () => {
  const count = fc.integer({ min: 0, max: 5000 })
  const value: fc.Arbitrary<Value> = fc.oneof({ weight: 6, arbitrary: count }, fc.constantFrom(...STATES))
  const input = fc.record({
    objective: value,
    period: fc
      .tuple(fc.integer({ min: 2018, max: 2026 }), fc.integer({ min: 0, max: 7 }))
      .map(([start, length]) => ({ start, end: start + length })),
    results: fc.array(fc.tuple(fc.integer({ min: 2014, max: 2034 }), value)).map((rows) => new Map(rows)),
    comparable: fc.boolean(),
  })

  it('does not read results out of the period', () => {
    fc.assert(
      fc.property(input, (i) => {
        const within = new Map([...i.results].filter(([y]) => y >= i.period.start && y <= i.period.end))
        expect(progress(i)).toEqual(progress({ ...i, results: within }))
      }),
    )
  })

  it('is 100 % exactly where done is what was expected, and only there', () => {
    const around = fc.record({
      length: fc.integer({ min: 1, max: 8 }),
      elapsed: fc.integer({ min: 1, max: 8 }),
      expected: fc.integer({ min: 1, max: 100_000 }),
      moved: fc.integer({ min: 0, max: 50 }),
      beyond: fc.integer({ min: -1, max: 1 }),
    })
    fc.assert(
      fc.property(around, ({ length, elapsed, expected, moved, beyond }) => {
        fc.pre(elapsed <= length)
        // an objective of which `expected * elapsed` is exactly due, done unevenly and to one dwelling about
        const given = Array.from({ length: elapsed }, () => expected)
        given[0] = expected + moved + beyond
        given[elapsed - 1] = (given[elapsed - 1] as number) - moved
        const { attainment, gap } = progress({
          objective: expected * length,
          period: { start: 2023, end: 2022 + length },
          results: years(...given),
          comparable: true,
        })
        expect(gap).toBe(beyond)
        expect(Math.sign((attainment as number) - 100)).toBe(beyond)
      }),
    )
  })

  it('at the required pace, what is left is done when the period ends', () => {
    fc.assert(
      fc.property(input, (i) => {
        const { requiredPace, left, lastYear } = progress(i)
        fc.pre(isNumber(requiredPace) && isNumber(left) && lastYear !== null)
        expect(requiredPace * (i.period.end - lastYear)).toBeCloseTo(left, 6)
      }),
    )
  })

  it('never gives a number that is not finite, nor a number from something unknown', () => {
    fc.assert(
      fc.property(input, (i) => {
        const p = progress(i)
        for (const v of Object.values(p)) if (isNumber(v)) expect(Number.isFinite(v)).toBe(true)
        if (!isNumber(i.objective) || !isNumber(p.done)) {
          for (const v of [p.gap, p.attainment, p.left, p.requiredPace, p.paceRatio])
            expect(isNumber(v)).toBe(false)
        }
      }),
    )
  })

  it('of one member is its own', () => {
    fc.assert(
      fc.property(input, ({ objective, results, ...shared }) => {
        expect(progressOfSums([{ objective, results }], shared)).toEqual(
          progress({ objective, results, ...shared }),
        )
      }),
    )
  })
})
