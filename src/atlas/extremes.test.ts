import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNumber, STATES, type Value } from '../indicators/value.ts'
import { extremesOf } from './extremes.ts'
import type { ViewZone } from './view.ts'

const view = (values: readonly Value[]) => ({
  method: null,
  zones: values.map((value, i) => ({ code: String(i), value, text: String(value) }) as unknown as ViewZone),
})

describe('the ends of the values', () => {
  it('are numbers alone, no zone at both ends, none between them beyond', () => {
    const values = fc.array(fc.oneof(fc.integer({ min: -9, max: 99 }), fc.constantFrom(...STATES)), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 6 }), (all, n) => {
        const numbers = all.filter(isNumber)
        const found = extremesOf(view(all), n)
        if (numbers.length < 3 || new Set(numbers).size === 1) {
          expect(found).toBeNull()
          return
        }
        if (!found) throw new Error('no ends')
        const codes = [...found.highest, ...found.lowest].map(({ code }) => code)
        expect(new Set(codes).size).toBe(codes.length)
        const [high, low] = [found.highest, found.lowest].map((zones) =>
          zones.map(({ value }) => Number(value)),
        )
        expect(high?.[0]).toBe(Math.max(...numbers))
        expect(low?.[0]).toBe(Math.min(...numbers))
        expect(high).toEqual([...(high ?? [])].sort((a, b) => b - a))
        expect(low).toEqual([...(low ?? [])].sort((a, b) => a - b))
        expect(found.highest.length).toBeLessThanOrEqual(n)
      }),
    )
  })

  it('are not given where all values are the same: the same places would be highest and lowest', () => {
    expect(extremesOf(view([20, 20, 20, 20]), 2)).toBeNull()
    expect(extremesOf(view([20, 20, 20, 21]), 2)?.highest[0]?.value).toBe(21)
  })

  it('count the zones left unnamed that have the last value named', () => {
    const found = extremesOf(view([9, 8, 8, 4, 0, 0, 0, 0, 0]), 2)
    expect(found?.tied).toEqual({ highest: 1, lowest: 3 })
    expect(extremesOf(view([9, 8, 7, 4, 2, 1]), 2)?.tied).toEqual({ highest: 0, lowest: 0 })
  })

  it('are not given for the classes of a method', () => {
    expect(extremesOf({ ...view([1, 2, 3, 4]), method: {} as never }, 5)).toBeNull()
  })
})
