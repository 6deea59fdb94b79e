import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLASS_METHODS, type ClassMethod } from '../indicators/catalogue.ts'
import { type BreakOptions, breaks, classIndex } from './breaks.ts'

const AUTOMATIC = CLASS_METHODS.filter((m) => m !== 'manual' && m !== 'policy')
const classesOf = (values: readonly number[], options: BreakOptions) => {
  const bounds = breaks(values, options)
  const groups = bounds.slice(1).map((): number[] => [])
  for (const v of [...values].sort((a, b) => a - b)) groups[classIndex(bounds, v)]?.push(v)
  return groups
}

describe('breaks, method by method', () => {
  it.each<[ClassMethod, number, number[], number[]]>([
    ['quantile', 4, [1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 3, 5, 7, 9]],
    ['equal', 5, [0, 1, 3, 5, 7, 9, 10], [0, 2, 4, 6, 8, 10]],
    // three clusters: the bound is the first value of the next cluster, not the last of this one
    ['jenks', 3, [1, 2, 3, 10, 11, 12, 50, 51], [1, 10, 50, 51]],
    // mean 5, deviation of the sample 2.236...: bounds at the mean and one deviation either side
    ['stddev', 4, [2, 4, 4, 5, 5, 6, 9], [2, 5 - Math.sqrt(14 / 3), 5, 5 + Math.sqrt(14 / 3), 9]],
    // means 4.1, then 13.5 of the head (2 of 10)
    ['headtail', 5, [1, 1, 1, 1, 2, 2, 3, 3, 7, 20], [1, 7, 20, 20]],
    ['q6', 6, Array.from({ length: 101 }, (_, i) => i), [0, 5, 25, 50, 75, 95, 100]],
  ])('%s', (method, count, values, expected) => {
    const found = breaks(values, { method, count })
    expect(found).toHaveLength(expected.length)
    found.forEach((bound, i) => {
      expect(bound).toBeCloseTo(expected[i] as number, 9)
    })
  })

  it('puts the mean in the middle of the middle class for an odd count of standard deviations', () => {
    const bounds = breaks([2, 4, 4, 5, 5, 6, 9], { method: 'stddev', count: 3 })
    expect(((bounds[1] as number) + (bounds[2] as number)) / 2).toBeCloseTo(5, 9)
  })

  it('keeps the bounds of law and reader, empty classes included', () => {
    const values = [3, 8, 14]
    expect(breaks(values, { method: 'policy', count: 5, policy: [25, 20] })).toEqual([3, 20, 25, 25])
    expect(breaks(values, { method: 'manual', count: 5, bounds: [1, 5, 5, 10] })).toEqual([1, 1, 5, 10, 14])
    expect(breaks(values, { method: 'manual', count: 5 })).toEqual([3, 14])
  })

  it('counts a value on a bound in the class above', () => {
    expect(classesOf([19.9, 20, 24.9, 25], { method: 'policy', count: 3, policy: [20, 25] })).toEqual([
      [19.9],
      [20, 24.9],
      [25],
    ])
  })

  it('makes a class of a mass of zeros', () => {
    expect(classesOf([0, 0, 0, 0, 0, 0, 2, 5, 9, 12], { method: 'quantile', count: 5 })[0]).toEqual(
      Array(6).fill(0),
    )
  })

  it('leaves no class empty over an outlier', () => {
    expect(breaks([1, 2, 3, 100], { method: 'equal', count: 4 })).toEqual([1, 25.75, 100])
  })

  it('gives fewer classes to fewer distinct values, and one to equal ones', () => {
    for (const method of AUTOMATIC) {
      expect(breaks([4, 4, 4], { method, count: 5 })).toEqual([4, 4])
      expect(breaks([4], { method, count: 5 })).toEqual([4, 4])
      expect(breaks([], { method, count: 5 })).toEqual([])
      expect(breaks([1, 2, 9], { method, count: 1 }).length).toBeLessThanOrEqual(method === 'q6' ? 4 : 2)
    }
    expect(breaks([1, 1, 2, 2, 2, 3], { method: 'jenks', count: 5 })).toEqual([1, 2, 3, 3])
    expect(breaks([1, 1, 2, 2, 2, 3], { method: 'quantile', count: 5 })).toEqual([1, 2, 3, 3])
  })

  it('rounds a bound only where no value changes class for it', () => {
    expect(breaks([1.11, 2.26, 2.31, 4], { method: 'jenks', count: 4, digits: 1 })).toEqual([
      1.11, 2.2, 2.3, 4, 4,
    ])
    expect(breaks([0, 1, 1.04, 2], { method: 'quantile', count: 2, digits: 1 })).toEqual([0, 1.02, 2])
    expect(breaks([0, 1, 1.3, 2], { method: 'quantile', count: 2, digits: 1 })).toEqual([0, 1.2, 2])
  })
})

describe('breaks, whatever the values', () => {
  const value = fc.oneof(
    fc.integer({ min: -20, max: 20 }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((x) => Math.round(x * 1e6) / 1e6 + 0),
  )
  const values = fc.array(value, { minLength: 1, maxLength: 60 })
  const options = fc.record({
    method: fc.constantFrom(...AUTOMATIC),
    count: fc.integer({ min: 1, max: 9 }),
  })

  it('bounds run from the least to the greatest value and increase, but for a last class of one value', () => {
    fc.assert(
      fc.property(values, options, (vs, o) => {
        const bounds = breaks(vs, o)
        expect(bounds[0]).toBe(Math.min(...vs))
        expect(bounds.at(-1)).toBe(Math.max(...vs))
        bounds.slice(1, -1).forEach((bound, i) => {
          expect(bound).toBeGreaterThan(bounds[i] as number)
        })
        expect(bounds.at(-1)).toBeGreaterThanOrEqual(bounds.at(-2) as number)
      }),
    )
  })

  it('each value is in exactly one interval, that of classIndex, and no interval is empty', () => {
    fc.assert(
      fc.property(values, options, fc.option(fc.integer({ min: 0, max: 3 })), (vs, o, digits) => {
        const bounds = breaks(vs, digits === null ? o : { ...o, digits })
        const last = bounds.length - 2
        const held = new Set<number>()
        for (const v of vs) {
          const within = bounds.slice(1).flatMap((max, i) => {
            const min = bounds[i] as number
            return v >= min && (v < max || (i === last && v <= max)) ? [i] : []
          })
          expect(within).toEqual([classIndex(bounds, v)])
          held.add(within[0] as number)
        }
        expect(held.size).toBe(bounds.length - 1)
      }),
    )
  })

  it('gives no more classes than asked for, nor than distinct values', () => {
    fc.assert(
      fc.property(values, options, (vs, o) => {
        const most = o.count < 2 ? 1 : o.method === 'q6' ? 6 : o.count
        expect(breaks(vs, o).length - 1).toBeLessThanOrEqual(Math.min(most, new Set(vs).size))
      }),
    )
  })

  it('does not depend on the order of the zones', () => {
    fc.assert(
      fc.property(values, options, (vs, o) => {
        expect(breaks([...vs].reverse(), o)).toEqual(breaks(vs, o))
      }),
    )
  })

  it('follows a change of unit: four times the values, four times the bounds', () => {
    fc.assert(
      fc.property(values, options, (vs, o) => {
        const scaled = breaks(
          vs.map((v) => v * 4),
          o,
        )
        expect(scaled).toEqual(breaks(vs, o).map((b) => b * 4))
      }),
    )
  })

  it('rounding moves no value to another class', () => {
    fc.assert(
      fc.property(values, options, fc.integer({ min: 0, max: 3 }), (vs, o, digits) => {
        expect(classesOf(vs, { ...o, digits })).toEqual(classesOf(vs, o))
      }),
    )
  })

  it('Jenks has the least variance within classes of all ways to cut', () => {
    const within = (groups: readonly (readonly number[])[]) =>
      groups.reduce((all, group) => {
        const mean = group.reduce((a, b) => a + b, 0) / group.length
        return all + group.reduce((a, b) => a + (b - mean) ** 2, 0)
      }, 0)
    const cuts = (sorted: readonly number[], count: number): number[][][] =>
      count === 1
        ? [[[...sorted]]]
        : sorted.slice(1).flatMap((_, i) => {
            const rest = sorted.slice(i + 1)
            return rest.length < count - 1
              ? []
              : cuts(rest, count - 1).map((c) => [sorted.slice(0, i + 1), ...c])
          })
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 5, maxLength: 9 }),
        fc.integer({ min: 2, max: 3 }),
        (vs, count) => {
          fc.pre(new Set(vs).size >= count)
          const sorted = [...vs].sort((a, b) => a - b)
          const best = Math.min(...cuts(sorted, count).map(within))
          expect(within(classesOf(vs, { method: 'jenks', count }))).toBeCloseTo(best, 6)
        },
      ),
    )
  })

  it('natural breaks have the least variance that any way of cutting the values has', () => {
    const short = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 9 })
    fc.assert(
      fc.property(short, fc.integer({ min: 2, max: 5 }), (vs, count) => {
        const sorted = [...vs].sort((a, b) => a - b)
        const found = classesOf(vs, { method: 'jenks', count })
        expect(spread(found)).toBeCloseTo(leastSpread(sorted, Math.min(count, new Set(vs).size)), 6)
      }),
    )
  })
})

/** Sum of the squares of the distances to the mean of each class. */
function spread(classes: readonly (readonly number[])[]): number {
  return classes
    .flatMap((values) => {
      const mean = values.reduce((a, b) => a + b, 0) / values.length
      return values.map((v) => (v - mean) ** 2)
    })
    .reduce((a, b) => a + b, 0)
}

/** The least spread of sorted values cut into so many runs, each tried. */
function leastSpread(sorted: readonly number[], count: number): number {
  if (count === 1 || sorted.length <= 1) return spread([sorted])
  const cuts = sorted.slice(1).map((_, i) => i + 1)
  return Math.min(
    ...cuts.map((cut) => spread([sorted.slice(0, cut)]) + leastSpread(sorted.slice(cut), count - 1)),
  )
}
