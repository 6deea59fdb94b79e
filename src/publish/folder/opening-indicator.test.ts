import { describe, expect, it } from 'vitest'
import { FRAGILITY, indicator, term } from '../../db/declared.test-helper.ts'
import type { Value } from '../../indicators/value.ts'
import { openingIndicator } from './opening-indicator.ts'

const count = { kind: 'count' as const, terms: [term('LOG')], per_year: false }
const of = (id: string, values: readonly Value[], more: Parameters<typeof indicator>[2] = {}) => ({
  indicator: indicator(id, count, more),
  values,
})
const GOOD = [1, 2, 3, 4]

describe('the indicator that a territory opens on', () => {
  it('is the usual one, unsaid, where its map tells something', () => {
    expect(openingIndicator([of('other', GOOD), of('sru_rate', GOOD)])).toBeUndefined()
    expect(openingIndicator([of('other', GOOD)])).toBeUndefined()
    expect(openingIndicator([])).toBeUndefined()
  })
  it('is the next usual one where more than a third of the zones have no number', () => {
    const few: Value[] = [1, 2, 3, 'missing', 'suppressed']
    expect(openingIndicator([of('sru_rate', few), of('vacancy_rate', GOOD)])).toBe('vacancy_rate')
  })
  it('is a rate of concern rather than a map of one class, whatever the order', () => {
    const flat = [20, 20, 20, 'not_applicable'] as const
    expect(
      openingIndicator([
        of('sru_rate', flat),
        of('households', GOOD, { unit: 'households' }),
        of('second_homes', GOOD),
        of('vacant', GOOD, { direction: 'high_is_concern' }),
      ]),
    ).toBe('vacant')
    expect(openingIndicator([of('sru_rate', flat), of('households', GOOD, { unit: 'households' })])).toBe(
      'households',
    )
  })
  it('is a map of circles, which leave no hole, where few zones have a rate', () => {
    const few: Value[] = [
      1,
      2,
      3,
      'missing',
      'missing',
      'missing',
      'missing',
      'missing',
      'missing',
      'missing',
    ]
    const circles = of('sru_missing', few, { symbol: 'circles', unit: 'dwellings' })
    expect(openingIndicator([of('sru_rate', few), circles])).toBe('sru_missing')
  })
  it('stays the usual one where nothing is better', () => {
    expect(openingIndicator([of('sru_rate', [20, 20]), of('other', [1, 1])])).toBeUndefined()
  })
  it('asks two classes of a method, which has few by nature', () => {
    const method = { kind: 'method' as const, method: FRAGILITY.id }
    const fragility = { indicator: indicator('fragility', method), values: [0, 0, 1] }
    expect(openingIndicator([fragility, of('vacancy_rate', GOOD)])).toBeUndefined()
    expect(openingIndicator([{ ...fragility, values: [0, 0, 0] }, of('vacancy_rate', GOOD)])).toBe(
      'vacancy_rate',
    )
  })
})
