import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breaks } from './breaks.ts'
import { histogram } from './histogram.ts'

describe('histogram', () => {
  it('cuts the range in equal bins, the greatest value in the last one', () => {
    const { bins } = histogram([0, 1, 1, 24], [0, 12, 24])
    expect(bins).toHaveLength(24)
    expect(bins[0]).toEqual({ min: 0, max: 1, count: 1, classIndex: 0 })
    expect(bins[1]?.count).toBe(2)
    expect(bins[12]).toEqual({ min: 12, max: 13, count: 0, classIndex: 1 })
    expect(bins[23]).toEqual({ min: 23, max: 24, count: 1, classIndex: 1 })
  })

  it('has one bin where all values are equal, none where there is no value', () => {
    expect(histogram([7, 7], [7, 7]).bins).toEqual([{ min: 7, max: 7, count: 2, classIndex: 0 }])
    expect(histogram([], []).bins).toEqual([])
  })

  it('counts each value once', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 }), (values) => {
        const { bins } = histogram(values, breaks(values, { method: 'quantile', count: 5 }))
        expect(bins.reduce((all, bin) => all + bin.count, 0)).toBe(values.length)
      }),
    )
  })
})
