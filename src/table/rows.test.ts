import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATALOGUE, smallStore, TERRITORY } from '../../test/fixtures/small-territory.ts'
import { resolve } from '../atlas/resolve.ts'
import { defaultChoice } from '../atlas/settle.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { isNumber } from '../indicators/value.ts'
import { filterZones, SORT_KEYS, sortZones } from './rows.ts'

const choice = { ...defaultChoice(TERRITORY), level: 'commune' as const, indicator: 'vacancy_rate' }
const view: ResolvedView = resolve(
  { choice, catalogue: CATALOGUE, territory: TERRITORY, store: smallStore() },
  null,
  'awaited',
)
const codes = (zones: readonly { code: string }[]) => zones.map((z) => z.code)

describe('rows of the table', () => {
  it('sorts by value, and leaves states last whichever way', () => {
    expect(codes(sortZones(view, view.zones, { key: 'value', descending: true }))).toEqual([
      '00001',
      '00002',
      '00003',
    ])
    expect(codes(sortZones(view, view.zones, { key: 'value', descending: false }))).toEqual([
      '00002',
      '00001',
      '00003',
    ])
  })

  it('keeps every row, in an order that does not depend on the one before', () => {
    const keys = fc.constantFrom(...SORT_KEYS)
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...view.zones], { minLength: 3 }),
        keys,
        fc.boolean(),
        (zones, key, descending) => {
          const sorted = sortZones(view, zones, { key, descending })
          expect(sorted).toEqual(sortZones(view, view.zones, { key, descending }))
          const firstState = sorted.findIndex((z) => !isNumber(z.value))
          if (key === 'value') expect(firstState).toBe(2)
        },
      ),
    )
  })

  it('filters by name, group, code, class or state, accents and case ignored', () => {
    expect(codes(filterZones(view, 'breval'))).toEqual(['00002'])
    expect(codes(filterZones(view, 'CERIGNY'))).toEqual(['00003'])
    expect(codes(filterZones(view, 'nord'))).toEqual(['00001', '00002'])
    expect(codes(filterZones(view, '00003'))).toEqual(['00003'])
    expect(codes(filterZones(view, 'secret'))).toEqual(['00003'])
    expect(codes(filterZones(view, 'nord breval'))).toEqual(['00002'])
    expect(filterZones(view, 'zzz')).toEqual([])
    expect(filterZones(view, 'atelier')).toEqual([])
    const correction = {
      classIndex: 0,
      against: 'other',
      author: 'Élue',
      date: '2024-03-12',
      reason: '',
    } as const
    const zones = view.zones.map((zone) => (zone.code === '00002' ? { ...zone, correction } : zone))
    expect(codes(filterZones({ ...view, zones }, 'atelier'))).toEqual(['00002'])
    expect(filterZones(view, '  ')).toHaveLength(3)
  })

  it('filters by number on the exact value, whatever is written of it', () => {
    const at = (values: readonly number[]): ResolvedView => ({
      ...view,
      zones: view.zones.map((zone, i) => ({ ...zone, value: values[i] ?? 'suppressed' })),
    })
    const numbers = at([8.04, 7.98])
    expect(codes(filterZones(numbers, '>8'))).toEqual(['00001'])
    expect(codes(filterZones(numbers, '>= 8,04'))).toEqual(['00001'])
    expect(codes(filterZones(numbers, '<8,04 %'))).toEqual(['00002'])
    expect(codes(filterZones(numbers, '<=8.04'))).toEqual(['00001', '00002'])
    expect(codes(filterZones(numbers, '8,04..7'))).toEqual(['00001', '00002'])
    expect(codes(filterZones(numbers, '>7,99 <8,1'))).toEqual(['00001'])
    expect(codes(filterZones(numbers, 'breval <8'))).toEqual(['00002'])
    expect(filterZones(numbers, 'breval > 8')).toEqual([])
    expect(codes(filterZones(at([1200, -5]), '> 1 100'))).toEqual(['00001'])
    expect(codes(filterZones(at([1200, -5]), '-10..−2'))).toEqual(['00002'])
  })

  it('a number without a sign stays text, and the classes of a method are words', () => {
    expect(codes(filterZones(view, '00001'))).toEqual(['00001'])
    const method: ResolvedView = { ...view, indicator: { ...view.indicator, unit: 'class' } }
    expect(codes(filterZones(method, 'nord'))).toEqual(['00001', '00002'])
    expect(filterZones(method, '>8 zzz')).toEqual([])
  })
})
