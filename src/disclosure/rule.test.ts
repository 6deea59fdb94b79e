import { describe, expect, it } from 'vitest'
import { suppressPrimary } from './primary.ts'
import { type ProtectionRule, primaryReasons, protectedInterval } from './rule.ts'
import { cellOf, RULE } from './testing/cell-of.ts'

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

  it('protects 0 to 10 for a threshold of 11, or what the source declares', () => {
    expect(protectedInterval(cellOf('a', 4), RULE)).toEqual([0, 10])
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
