import fc from 'fast-check'
import { expect, test } from 'vitest'
import { protectOccupancy } from './occupancy-secrecy.ts'
import { narrowed, readerReach } from './reader-reach.test-helper.ts'

const cells = (threshold: number | null) => ({ kind: 'cell', threshold }) as const
const sets = (threshold: number) => ({ kind: 'set', threshold }) as const

const occupancy = (counts: number[]) => {
  const [recentU40 = 0, recentOver = 0, settledU40 = 0, settledOver = 0, unemployed = 0, employed = 0] =
    counts
  return {
    households: recentU40 + recentOver + settledU40 + settledOver,
    householdsU40: recentU40 + settledU40,
    recent: recentU40 + recentOver,
    recentU40,
    adults: unemployed + employed,
    unemployed,
  }
}

test('no reader can narrow a count under 11, nor one that subtraction gives', () => {
  const drawn = fc.array(fc.oneof(fc.nat(14), fc.nat(30)), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(drawn, (counts) => {
      const truth = occupancy(counts)
      fc.pre(truth.households > 0 && truth.households <= 70)
      const published = protectOccupancy(truth, cells(11))
      expect(narrowed(readerReach(published, 30))).toEqual([])
      const { adults, unemployed } = published
      if (typeof unemployed === 'number') {
        expect(unemployed).toBeGreaterThanOrEqual(11)
        expect((adults as number) - unemployed).toBeGreaterThanOrEqual(11)
      }
      if (typeof adults === 'number') expect(adults).toBeGreaterThanOrEqual(11)
    }),
    { numRuns: 200 },
  )
})

test('a large IRIS is published whole, one without social housing as zeros', () => {
  const large = occupancy([30, 40, 90, 200, 60, 400])
  expect(protectOccupancy(large, cells(11))).toEqual(large)
  const empty = occupancy([0, 0, 0, 0, 0, 0])
  expect(protectOccupancy(empty, cells(11))).toEqual(empty)
})

test('only what must be is masked', () => {
  const fewRecent = protectOccupancy(occupancy([9, 9, 27, 25, 30, 80]), cells(11))
  expect(fewRecent).toMatchObject({ recentU40: 'suppressed', recent: 18, householdsU40: 36, unemployed: 30 })
  const all = Object.values(protectOccupancy(occupancy([1, 1, 3, 3, 4, 5]), cells(11)))
  expect(all).toEqual(Array(6).fill('suppressed'))
})

test('the threshold is that of the rule', () => {
  const counts = occupancy([9, 9, 27, 25, 30, 80])
  expect(protectOccupancy(counts, cells(9))).toEqual(counts)
  expect(protectOccupancy(counts, cells(10))).toMatchObject({ recentU40: 'suppressed' })
  const few = occupancy([1, 1, 3, 3, 4, 5])
  expect(protectOccupancy(few, cells(null))).toEqual(few)
})

test('under a rule of sets, every figure of fewer than 11 households is masked, and no other', () => {
  const large = occupancy([1, 1, 3, 6, 0, 15])
  expect(protectOccupancy(large, sets(11))).toEqual(large)
  const small = occupancy([1, 1, 3, 5, 12, 5])
  expect(Object.values(protectOccupancy(small, sets(11)))).toEqual(Array(6).fill('suppressed'))
  const empty = occupancy([0, 0, 0, 0, 0, 0])
  expect(protectOccupancy(empty, sets(11))).toEqual(empty)
})
