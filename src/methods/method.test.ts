import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { defaultSettings, method } from './method.ts'

const text = { fr: 'mot', en: 'word' }
const declared = {
  id: 'occupancy',
  label: text,
  source_ref: 'reims, annex',
  criteria: [
    {
      id: 'income',
      label: text,
      indicator: 'income_rate',
      numerator: 'POOR',
      denominator: 'ALL',
      comparison: '>=',
      threshold: 40,
    },
  ],
  rules: [
    { id: 'one', label: text, minimums: [0, 1] },
    { id: 'other', label: text, minimums: [0, 2] },
  ],
  classes: [
    { id: 'ordinary', label: text, color: '#eeeeee', concern: false },
    { id: 'very_social', label: text, color: '#990000', concern: true },
  ],
  weight: 'STOCK',
  located: 'STOCK_INSIDE',
}

describe('method', () => {
  it('counts one point for a criterion that says nothing of its points', () => {
    expect(v.parse(method, declared).criteria[0]?.points).toBe(1)
  })

  it('starts at its own thresholds, with its first rule', () => {
    expect(defaultSettings(v.parse(method, declared))).toEqual({ thresholds: { income: 40 }, rule: 'one' })
  })

  it.each([
    ['an unknown key', { ...declared, colour: 'red' }],
    ['no criterion', { ...declared, criteria: [] }],
    ['an unknown comparison', { ...declared, criteria: [{ ...declared.criteria[0], comparison: '=' }] }],
    ['negative points', { ...declared, criteria: [{ ...declared.criteria[0], points: -1 }] }],
  ])('refuses %s', (_, value) => {
    expect(v.safeParse(method, value).success).toBe(false)
  })
})
