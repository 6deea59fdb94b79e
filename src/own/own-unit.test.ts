import { describe, expect, it } from 'vitest'
import { COUNT_UNITS, differenceUnit, OWN_UNITS, rateUnit, rateUnits } from './own-unit.ts'

describe('the unit of a figure that is worked out', () => {
  it('is that of its scale, whatever else its reader or an older project says', () => {
    for (const said of OWN_UNITS) {
      expect(rateUnit(100, said)).toBe('percent')
      expect(rateUnit(1000, said)).toMatch(/^per_1000/)
      expect(rateUnit(1, said)).not.toMatch(/percent|per_1000/)
    }
    expect(rateUnit(1000, 'percent')).toBe('per_1000')
    expect(rateUnit(1000, 'percent', 'inhabitants')).toBe('per_1000_inhabitants')
    expect(rateUnit(1000, 'per_1000_inhabitants')).toBe('per_1000_inhabitants')
    expect(rateUnit(1, 'euros', 'dwellings')).toBe('euros')
    expect(rateUnit(1, 'percent')).toBe('ratio')
  })

  it('offers the units of a scale alone', () => {
    expect(rateUnits(100)).toEqual(['percent'])
    expect(rateUnits(1000)).toEqual(['per_1000', 'per_1000_inhabitants'])
    expect(new Set([...rateUnits(1), ...rateUnits(100), ...rateUnits(1000)])).toEqual(new Set(OWN_UNITS))
    expect(COUNT_UNITS).not.toContain('percent')
  })

  it('of a difference is points between percentages, and never a percentage', () => {
    expect(differenceUnit('percent', 'percent', 'percent')).toBe('points')
    expect(differenceUnit('percent', 'dwellings', 'dwellings')).toBe('dwellings')
    expect(differenceUnit('percent', 'dwellings', 'households')).toBe('ratio')
    expect(differenceUnit('lots', 'dwellings', 'dwellings')).toBe('lots')
  })
})
