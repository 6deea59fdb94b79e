import { describe, expect, it } from 'vitest'
import { fragilityView, vacancyView } from '../../test/fixtures/view.ts'
import { classEnds } from './class-ends.ts'
import type { ResolvedView } from './view.ts'

const withBounds = (bounds: readonly number[], more: Partial<ResolvedView> = {}): ResolvedView => ({
  ...vacancyView,
  lang: 'fr',
  classes: bounds.slice(1).map((max, index) => ({
    index,
    label: '',
    color: '#000000',
    ink: '#ffffff',
    min: bounds[index] ?? max,
    max,
    count: 1,
    weight: null,
  })),
  ...more,
})
const plain = (view: ResolvedView) => classEnds(view).map(({ from, to }) => [from, to])

describe('the ends of classes', () => {
  it('are the bounds, with one number of decimals, the outer ones as well', () => {
    expect(plain(withBounds([2.149, 5, 7.25, 14.81]))).toEqual([
      ['2,15\u202f%', '5,00\u202f%'],
      ['5,00\u202f%', '7,25\u202f%'],
      ['7,25\u202f%', '14,81\u202f%'],
    ])
  })

  it('are none of one value, which the name of its class tells', () => {
    expect(plain(withBounds([20, 20]))).toEqual([[null, null]])
    expect(plain(withBounds([20, 25]))).toEqual([['20,0\u202f%', '25,0\u202f%']])
  })

  it('have the unit that is no percentage at the last end, which may be open', () => {
    const indicator = { ...vacancyView.indicator, unit: 'dwellings' as const, decimals: 0 }
    expect(plain(withBounds([0, 5, 20], { indicator }))).toEqual([
      ['0', '5'],
      ['5', '20\u00a0logements'],
    ])
    const classification = { method: 'manual', count: 2, bounds: [5] } as const
    const chosen = { indicator, choice: { ...vacancyView.choice, classification } }
    expect(plain(withBounds([0, 5, 20], chosen))).toEqual([
      [null, '5\u00a0logements'],
      ['5\u00a0logements', null],
    ])
  })

  it('have more decimals where an end would be written as the bound beside it', () => {
    expect(plain(withBounds([8.5399, 8.54, 9]))).toEqual([
      ['8,5399\u202f%', '8,5400\u202f%'],
      ['8,5400\u202f%', '9,0000\u202f%'],
    ])
  })

  it('are open where the bounds were chosen', () => {
    const classification = { method: 'manual', count: 2, bounds: [5] } as const
    const view = withBounds([0, 5, 20], { choice: { ...vacancyView.choice, classification } })
    expect(plain(view)).toEqual([
      [null, '5,0\u202f%'],
      ['5,0\u202f%', null],
    ])
  })

  it('are none for the classes of a method', () => {
    expect(classEnds(fragilityView).every(({ from, to }) => from === null && to === null)).toBe(true)
  })
})
