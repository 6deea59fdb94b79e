import { describe, expect, it } from 'vitest'
import { TERRITORY } from '../../../test/fixtures/small-territory.ts'
import { defaultChoice } from '../../atlas/settle.ts'
import { withIndicator, withLevel, withZone } from './change.ts'

const choice = { ...defaultChoice(TERRITORY), level: 'commune' as const, indicator: 'vacancy_rate' }

describe('a change carries others with it', () => {
  it('another indicator drops classes, year and palette, and keeps level and selection where it can', () => {
    const before = {
      ...choice,
      year: 2016,
      palette: 'Blues',
      classification: { method: 'equal' as const, count: 4, bounds: [] },
      selection: ['00001'],
    }
    expect(withIndicator(before, 'dwellings', TERRITORY)).toEqual({
      ...choice,
      indicator: 'dwellings',
      selection: ['00001'],
    })
  })
  it('another indicator goes to its finest level where the present one has none', () => {
    const after = withIndicator(
      { ...choice, level: 'iris', selection: ['000010101'] },
      'dwellings',
      TERRITORY,
    )
    expect(after.level).toBe('commune')
    expect(after.selection).toEqual([])
  })
  it('another level empties the selection, the same level does not', () => {
    const selected = { ...choice, selection: ['00001'] }
    expect(withLevel(selected, 'group').selection).toEqual([])
    expect(withLevel(selected, 'commune')).toBe(selected)
  })
  it('a zone alone replaces the selection and leaves on a second time; with others it is added or taken', () => {
    const one = withZone(choice, '00001', false)
    expect(one.selection).toEqual(['00001'])
    expect(withZone(one, '00001', false).selection).toEqual([])
    const two = withZone(one, '00002', true)
    expect(two.selection).toEqual(['00001', '00002'])
    expect(withZone(two, '00001', true).selection).toEqual(['00002'])
    expect(withZone(two, '00001', false).selection).toEqual(['00001'])
  })
})
