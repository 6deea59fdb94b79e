import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ratio, sum } from './ratio.ts'
import { isNumber, STATES, type State, type Value } from './value.ts'

const count = fc.integer({ min: 0, max: 100_000 })
const state = fc.constantFrom(...STATES)
const value: fc.Arbitrary<Value> = fc.oneof({ weight: 4, arbitrary: count }, { weight: 1, arbitrary: state })
const members = fc.array(value, { maxLength: 12 })

describe('ratio', () => {
  it.each<[Value, Value, number, Value]>([
    [29, 100, 100, 29],
    [7, 29, 1, 7 / 29],
    [0, 12, 100, 0],
    [5, 0, 100, 'undefined'],
    [0, 0, 100, 'undefined'],
    ['missing', 12, 100, 'missing'],
    [5, 'suppressed', 100, 'suppressed'],
    ['missing', 'suppressed', 100, 'suppressed'],
    ['suppressed', 'not_applicable', 100, 'not_applicable'],
    ['missing', 0, 100, 'missing'],
  ])('%s / %s x %s = %s', (numerator, denominator, scale, expected) => {
    expect(ratio(numerator, denominator, scale)).toBe(expected)
  })

  it('is a number exactly where both parts are, and the denominator is not 0', () => {
    fc.assert(
      fc.property(value, value, (numerator, denominator) => {
        const expected = isNumber(numerator) && isNumber(denominator) && denominator !== 0
        expect(isNumber(ratio(numerator, denominator, 100))).toBe(expected)
      }),
    )
  })

  it('of an aggregate is between the least and the greatest rate of its members', () => {
    const part = fc.tuple(count, fc.integer({ min: 1, max: 100_000 }))
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
        const rates = parts.map(([n, d]) => ratio(n, d, 100) as number)
        const whole = ratio(
          sum(parts.map(([n]) => n)).value,
          sum(parts.map(([, d]) => d)).value,
          100,
        ) as number
        expect(whole).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-9)
        expect(whole).toBeLessThanOrEqual(Math.max(...rates) + 1e-9)
      }),
    )
  })

  it('of an aggregate is the ratio of sums, not the mean of rates', () => {
    const communes = [
      { vacant: 1, dwellings: 10 },
      { vacant: 90, dwellings: 990 },
    ]
    const vacant = sum(communes.map((c) => c.vacant)).value
    const dwellings = sum(communes.map((c) => c.dwellings)).value
    expect(ratio(vacant, dwellings, 100)).toBe(9.1)
  })
})

describe('sum', () => {
  it.each<[Value[], Value]>([
    [[], 'missing'],
    [[3, 4], 7],
    [[0, 0], 0],
    [[3, 'not_applicable', 4], 7],
    [['not_applicable', 'not_applicable'], 'not_applicable'],
    [[3, 'missing'], 'missing'],
    [[3, 'missing', 'suppressed'], 'suppressed'],
    [['not_applicable', 'missing'], 'missing'],
  ])('%j gives %s', (values, expected) => {
    expect(sum(values).value).toBe(expected)
  })

  it('has no total where a member in scope is not a number, and keeps the partial sum apart', () => {
    fc.assert(
      fc.property(members, (values) => {
        const { value: total, partial, known, of } = sum(values)
        const inScope = values.filter((v) => v !== 'not_applicable')
        const numbers = inScope.filter(isNumber)
        expect(of).toBe(inScope.length)
        expect(known).toBe(numbers.length)
        expect(partial).toBe(numbers.reduce((a, b) => a + b, 0))
        expect(isNumber(total)).toBe(of > 0 && known === of)
        if (isNumber(total)) expect(total).toBe(partial)
      }),
    )
  })

  it('does not depend on the order of the members', () => {
    fc.assert(
      fc.property(
        members.chain((values) =>
          fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })),
        ),
        ([values, shuffled]) => {
          expect(sum(shuffled)).toEqual(sum(values))
        },
      ),
    )
  })

  it('is not changed by members out of the scope', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        const outside: State = 'not_applicable'
        expect(sum([outside, ...values, outside])).toEqual(sum(values))
      }),
    )
  })
})
