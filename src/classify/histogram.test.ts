import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLASS_METHODS } from '../indicators/catalogue.ts'
import { breaks, classIndex } from './breaks.ts'
import { histogram } from './histogram.ts'

const numbers = fc.array(
  // adding 0 turns -0 into 0
  fc.oneof(
    fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => value + 0),
    fc.integer({ min: 0, max: 40 }),
  ),
  {
    minLength: 1,
    maxLength: 60,
  },
)
const options = fc.record({
  method: fc.constantFrom(...CLASS_METHODS),
  count: fc.integer({ min: 2, max: 8 }),
  bounds: fc.uniqueArray(fc.integer({ min: -10, max: 50 }), { minLength: 1, maxLength: 7 }),
  policy: fc.constant([5, 20, 25]),
})

describe('histogram', () => {
  it('cuts the range in about 24 bins, at every class bound', () => {
    const values = Array.from({ length: 49 }, (_, i) => i / 2)
    const { bins } = histogram(values, [0, 12.4, 24])
    expect(bins).toHaveLength(24)
    expect(bins[0]).toEqual({ min: 0, max: 12.4 / 12, least: 0, greatest: 1, count: 3, classIndex: 0 })
    expect(bins[11]).toMatchObject({ max: 12.4, greatest: 12, classIndex: 0 })
    expect(bins[12]).toMatchObject({ min: 12.4, least: 12.5, classIndex: 1 })
    expect(bins.at(-1)?.max).toBe(24)
  })

  it('gives few distinct values one bin each, with room to be drawn', () => {
    const { bins } = histogram([20, 25, 20, 25, 25], [20, 25, 25])
    expect(
      bins.map(({ least, greatest, count, classIndex }) => [least, greatest, count, classIndex]),
    ).toEqual([
      [20, 20, 2, 0],
      [25, 25, 3, 1],
    ])
    for (const bin of bins) expect(bin.max - bin.min).toBeGreaterThan(0.2)
    expect([bins[0]?.min, bins[1]?.max]).toEqual([20, 25])
  })

  it('draws a class that holds the greatest value alone', () => {
    const values = [...Array.from({ length: 40 }, (_, i) => i), 100]
    const last = histogram(values, [0, 20, 100, 100]).bins.at(-1)
    expect(last).toMatchObject({ max: 100, least: 100, count: 1, classIndex: 2 })
    expect(last?.min).toBeLessThan(100)
  })

  it('has one bin where all values are equal, none where there is no value', () => {
    expect(histogram([7, 7], [7, 7]).bins).toEqual([
      { min: 7, max: 7, least: 7, greatest: 7, count: 2, classIndex: 0 },
    ])
    expect(histogram([], []).bins).toEqual([])
  })

  it('counts in each colour what the class counts, whatever the classes', () => {
    fc.assert(
      fc.property(numbers, options, (values, chosen) => {
        const bounds = breaks(values, chosen)
        const { bins } = histogram(values, bounds)
        for (let index = 0; index < bounds.length - 1; index++)
          expect(bins.filter((b) => b.classIndex === index).reduce((n, b) => n + b.count, 0)).toBe(
            values.filter((value) => classIndex(bounds, value) === index).length,
          )
      }),
    )
  })

  it('draws bins in order, side by side, from the least value to the greatest', () => {
    fc.assert(
      fc.property(numbers, options, (values, chosen) => {
        const { bins } = histogram(values, breaks(values, chosen))
        expect(bins[0]?.min).toBe(Math.min(...values))
        expect(bins.at(-1)?.max).toBe(Math.max(...values))
        for (const [i, bin] of bins.entries()) {
          expect(bin.least).toBeLessThanOrEqual(bin.greatest)
          if (i > 0) expect(bin.min).toBeGreaterThanOrEqual(bins[i - 1]?.max ?? Infinity)
        }
      }),
    )
  })
})
