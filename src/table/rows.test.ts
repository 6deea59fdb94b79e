import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PUBLISHED, smallStore, TERRITORY } from '../../test/fixtures/small-territory.ts'
import { resolve } from '../atlas/resolve.ts'
import { defaultChoice } from '../atlas/settle.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { isNumber } from '../indicators/value.ts'
import { filterZones, SORT_KEYS, sortZones } from './rows.ts'

const choice = { ...defaultChoice(TERRITORY), level: 'commune' as const, indicator: 'vacancy_rate' }
const view: ResolvedView = resolve(
  { choice, published: PUBLISHED, territory: TERRITORY, store: smallStore() },
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
    expect(filterZones(view, '  ')).toHaveLength(3)
  })
})
