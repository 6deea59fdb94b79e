import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FLAGS, flagsOf, STATES, strongestState, type Value } from './value.ts'

describe('strongestState', () => {
  it.each<[Value[], string | null]>([
    [[1, 2], null],
    [[], null],
    [[1, 'missing'], 'missing'],
    [['missing', 'suppressed'], 'suppressed'],
    [['suppressed', 'not_applicable'], 'not_applicable'],
    [['undefined', 'indeterminate'], 'indeterminate'],
    [['undefined', 'missing'], 'missing'],
  ])('of %j is %s', (values, expected) => {
    expect(strongestState(values)).toBe(expected)
  })

  it('is one of the states given, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STATES), { minLength: 1 }), (states) => {
        const strongest = strongestState(states)
        expect(states).toContain(strongest)
        expect(strongestState(states.toReversed())).toBe(strongest)
      }),
    )
  })
})

describe('flagsOf', () => {
  it('reads the bits back', () => {
    expect(flagsOf(0)).toEqual([])
    expect(flagsOf(FLAGS.unreliable)).toEqual(['unreliable'])
    expect(flagsOf(FLAGS.partial_perimeter | FLAGS.not_comparable)).toEqual([
      'partial_perimeter',
      'not_comparable',
    ])
  })
})
