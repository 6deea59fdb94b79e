import { describe, expect, it } from 'vitest'
import { FRAGILITY } from '../db/declared.test-helper.ts'
import type { Value } from '../indicators/value.ts'
import { evaluate } from '../methods/evaluate.ts'
import { defaultSettings } from '../methods/method.ts'
import { agreementOf } from './agreement.ts'
import { sensitivityOf } from './sensitivity.ts'

const settings = defaultSettings(FRAGILITY)
/** A zone by its three rates in percent, or states. */
const zone = (weight: Value | null, ...rates: Value[]) => ({
  weight,
  checks: evaluate(
    FRAGILITY,
    settings,
    rates.map((rate) => ({ numerator: typeof rate === 'number' ? rate * 10 : rate, denominator: 1000 })),
  ).checks,
})

describe('what hangs on each criterion', () => {
  it('counts what changes class without it, and with its points doubled', () => {
    // fragile by income alone; very fragile by income and recent income; not fragile
    const zones = [zone(100, 40, 0, 0), zone(10, 40, 50, 0), zone(1, 0, 0, 0)]
    const [income, recent, unemployment] = sensitivityOf(FRAGILITY, settings, zones)
    // without income the first is not fragile and the second fragile; doubled, the first is very fragile
    expect(income).toEqual({
      criterion: 'income',
      without: { moved: 110, doubtful: 0, zones: 2, unweighed: 0 },
      doubled: { moved: 100, doubtful: 0, zones: 1, unweighed: 0 },
    })
    expect(recent?.without).toEqual({ moved: 10, doubtful: 0, zones: 1, unweighed: 0 })
    expect(unemployment?.without).toEqual({ moved: 0, doubtful: 0, zones: 0, unweighed: 0 })
  })

  it('counts apart what has no class before or after, and what has no known weight', () => {
    const zones = [zone(100, 40, 'suppressed', 0), zone('suppressed', 40, 0, 0)]
    const [income] = sensitivityOf(FRAGILITY, settings, zones)
    expect(income?.without).toEqual({ moved: 0, doubtful: 100, zones: 1, unweighed: 1 })
  })

  it('leaves no method without a criterion', () => {
    const one = { ...FRAGILITY, criteria: FRAGILITY.criteria.slice(0, 1) }
    const [only] = sensitivityOf(one, settings, [])
    expect(only?.without).toBeNull()
  })
})

describe('the agreement of two methods', () => {
  const side = (...zones: [code: string, classIndex: number, weight: Value | null][]) => ({
    zones: zones.map(([code, classIndex, weight]) => ({ code, classIndex, weight })) as never,
    classes: [{ label: 'low' }, { label: 'high' }],
    method: { weight: 'STOCK' },
  })

  it('crosses their classes by what weighs, and says what is alike and what is left out', () => {
    const first = side(
      ['a', 0, 10],
      ['b', 1, 5],
      ['c', 0, 3],
      ['d', -1, 7],
      ['e', 1, 'suppressed'],
      ['f', 1, 2],
    )
    const second = side(['a', 0, 0], ['b', 0, 0], ['c', 0, 0], ['d', 1, 0], ['e', 1, 0], ['f', -1, 0])
    expect(agreementOf(first, second)).toEqual({
      weights: [
        [13, 0],
        [5, 0],
      ],
      classed: 18,
      same: 13,
      leftOut: 3,
    })
  })

  it('counts each zone alike where nothing weighs', () => {
    const zones = side(['a', 0, 'suppressed'], ['b', 1, 'missing'], ['c', 0, 3])
    const found = agreementOf({ ...zones, method: { weight: null } }, zones)
    expect(found).toEqual({
      weights: [
        [2, 0],
        [0, 1],
      ],
      classed: 3,
      same: 3,
      leftOut: 0,
    })
  })

  it('has no share alike where the classes are not as many', () => {
    const other = { ...side(['a', 0, 1]), classes: [{ label: 'one' }, { label: 'two' }, { label: 'three' }] }
    expect(agreementOf(side(['a', 0, 1]), other).same).toBeNull()
  })
})
