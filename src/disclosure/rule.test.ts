import { describe, expect, it } from 'vitest'
import type { Cell } from './cell.ts'
import { cellOf, RULE } from './cell-of.test-helper.ts'
import { suppressPrimary } from './primary.ts'
import { type ProtectionRule, primaryReasons, protectedInterval } from './rule.ts'

const dominated = { ...RULE, dominance: 0.85 }

describe('the rule of a source', () => {
  it.each<[name: string, value: number | null, rule: ProtectionRule, reasons: string[]]>([
    ['10 is under 11', 10, RULE, ['threshold']],
    ['11 is not', 11, RULE, []],
    ['0 is masked by default', 0, RULE, ['threshold']],
    ['0 is printed by a source that prints its zeros', 0, { ...RULE, protectsZero: false }, []],
    ['1 is masked there too', 1, { ...RULE, protectsZero: false }, ['threshold']],
    ['no threshold, no secret', 1, { ...RULE, threshold: null }, []],
    ['a mark of the producer is guarded', null, RULE, ['masked_by_producer']],
  ])('%s', (_, value, rule, reasons) => {
    expect(primaryReasons(cellOf('a', value), rule)).toEqual(reasons)
  })

  it('counts the share itself as dominance', () => {
    expect(primaryReasons(cellOf('a', 100, { largestContribution: 85 }), dominated)).toEqual(['dominance'])
    expect(primaryReasons(cellOf('a', 100, { largestContribution: 84 }), dominated)).toEqual([])
    expect(primaryReasons(cellOf('a', 10, { largestContribution: 10 }), dominated)).toEqual([
      'threshold',
      'dominance',
    ])
  })

  const SETS: ProtectionRule = { ...RULE, kind: 'set' }
  const figure = (value: number | null, set: Cell['set'], more: Partial<Cell> = {}) =>
    cellOf('a', value, { ...(set && { set }), ...more })

  it.each<[name: string, cell: Cell, rule: ProtectionRule, reasons: string[]]>([
    ['a small count of a large set is printed', figure(3, { size: 11 }), SETS, []],
    ['a large count of a small set is not', figure(18, { size: 10 }), SETS, ['small_set']],
    ['nor one of an empty set', figure(0, { size: 0 }), SETS, ['small_set']],
    ['unless it is a difference', figure(0, { size: 0 }, { withheld: true }), SETS, []],
    ['a set of unknown size is guarded', figure(40, { size: null }), SETS, ['unknown_set']],
    ['as is one that nobody told', figure(40, undefined), SETS, ['unknown_set']],
    ['a mark of the producer too', figure(null, { size: 40 }), SETS, ['masked_by_producer']],
    ['all of a large set are printed', figure(40, { size: 40, most: 40 }), SETS, []],
    [
      'unless the publisher masks it',
      figure(40, { size: 40, most: 40 }),
      { ...SETS, allOrNone: true },
      ['all_or_none'],
    ],
    ['none as well', figure(0, { size: 40, most: 40 }), { ...SETS, allOrNone: true }, ['all_or_none']],
    ['not all but one', figure(39, { size: 40, most: 40 }), { ...SETS, allOrNone: true }, []],
    ['what is no attribute never is', figure(0, { size: 40 }), { ...SETS, allOrNone: true }, []],
    [
      'nor is there one in an empty whole',
      figure(0, { size: 40, most: 0 }),
      { ...SETS, allOrNone: true },
      [],
    ],
    ['more than 11', figure(3, { size: 11 }), { ...SETS, threshold: 12 }, ['small_set']],
  ])('of sets: %s', (_, cell, rule, reasons) => {
    expect(primaryReasons(cell, rule)).toEqual(reasons)
  })

  it('protects the figures of a small set as far as its size', () => {
    expect(protectedInterval(figure(4, { size: 4, isSize: true }), SETS)).toEqual([0, 11])
    expect(protectedInterval(figure(2, { size: 4 }), SETS)).toEqual([0, 11])
    expect(protectedInterval(figure(null, { size: 4 }), SETS)).toEqual([0, 10])
    const all = { ...SETS, allOrNone: true }
    expect(protectedInterval(figure(0, { size: 40, most: 40 }), all)).toEqual([0, 10])
    expect(protectedInterval(figure(40, { size: 40, most: 40 }), all)).toEqual([30, 40])
  })

  it('protects 0 to 11 for a threshold of 11, 0 to 10 for a mark of the producer, or what the source declares', () => {
    expect(protectedInterval(cellOf('a', 4), RULE)).toEqual([0, 11])
    expect(protectedInterval(cellOf('a', null), RULE)).toEqual([0, 10])
    expect(protectedInterval(cellOf('a', 4), { ...RULE, protects: [1, 10] })).toEqual([1, 10])
    expect(protectedInterval(cellOf('a', null), { ...RULE, threshold: null })).toBeNull()
  })

  it('protects both ranges of a small dominated count', () => {
    // 10 / 0.85 = 11.8: 2 above.
    expect(protectedInterval(cellOf('a', 10, { largestContribution: 10 }), dominated)).toEqual([0, 12])
  })

  it('says which cells could not be checked for dominance', () => {
    const cells = [
      cellOf('b', 40),
      cellOf('a', 40, { largestContribution: 2 }),
      cellOf('c', 40, { rule: null }),
    ]
    const { primary, unchecked } = suppressPrimary(cells, [dominated])
    expect(primary).toEqual([])
    expect(unchecked.map(({ zone }) => zone)).toEqual(['b'])
  })
})
