import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readFilter } from './row-filter.ts'

const holds = (filter: string, value: number, lang: 'fr' | 'en' = 'fr') =>
  readFilter(filter, lang).conditions.every((condition) => condition(value))

it('reads decimals and thousands as each language writes them', () => {
  expect([1.499, 1.5].map((value) => holds('>= 1,500', value))).toEqual([false, true])
  expect([1499, 1500].map((value) => holds('>= 1,500', value, 'en'))).toEqual([false, true])
  expect([1500.4, 1500.5].map((value) => holds('≥1,500.5', value, 'en'))).toEqual([false, true])
  expect([1500.4, 1500.5].map((value) => holds('≥1 500,5', value))).toEqual([false, true])
})

it('leaves words beside the conditions, and makes none of what is not a number', () => {
  expect(readFilter('nord >8 fragile', 'fr').words.split(/ +/)).toEqual(['nord', 'fragile'])
  for (const text of ['>', '> nord', '>8e', '..', 'a3..7', '69381', 'îlot 3', '<=']) {
    expect(readFilter(text, 'fr').conditions, text).toEqual([])
  }
})

it('a bound counts as its sign says, whatever the numbers', () => {
  const number = fc.integer({ min: -99_999, max: 99_999 }).map((n) => n / 100)
  fc.assert(
    fc.property(number, number, (value, bound) => {
      const text = String(bound).replace('.', ',')
      expect(holds(`>${text}`, value)).toBe(value > bound)
      expect(holds(`>=${text}`, value)).toBe(value >= bound)
      expect(holds(`<${text}`, value)).toBe(value < bound)
      expect(holds(`<=${text}`, value)).toBe(value <= bound)
      expect(holds(`${text}..${String(value)}`, value)).toBe(true)
    }),
  )
})
