import { describe, expect, it } from 'vitest'
import type { Unit } from '../indicators/units.ts'
import { valueText } from './value-text.ts'

const text = (value: number, unit: Unit, decimals: number, lang: 'fr' | 'en' = 'fr') =>
  valueText(value, { unit, decimals }, lang)

describe('valueText', () => {
  it('keeps a thousand whole, and lets a long unit go to the next line', () => {
    expect(text(21.6, 'per_1000_inhabitants', 1)).toBe('21,6 pour 1\u202f000 habitants')
    expect(text(21.6, 'per_1000_inhabitants', 1, 'en')).toBe('21.6 per 1,000 inhabitants')
    expect(text(1234, 'dwellings_per_year', 0)).toBe('1\u202f234 logements par an')
  })

  it('keeps a short unit on the line of its number', () => {
    expect(text(12, 'dwellings', 0)).toBe('12\u00a0logements')
    expect(text(12, 'euros_per_m2', 0, 'en')).toBe('12\u00a0€/m²')
    expect(text(12.5, 'percent', 1)).toBe('12,5\u202f%')
    expect(text(12.5, 'ratio', 1)).toBe('12,5')
  })

  it('agrees the unit with the number as it is written', () => {
    expect(text(1.94, 'points', 1)).toBe('1,9\u00a0point')
    expect(text(1.95, 'points', 1)).toBe('2,0\u00a0points')
  })
})
