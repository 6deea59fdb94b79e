import { describe, expect, it } from 'vitest'
import { attainmentView, circlesView, vacancyView } from '../../test/fixtures/view.ts'
import { isUnderPivot, overprintsOf, unreliableCount } from './overprints.ts'

describe('what is printed over colours', () => {
  it('tells the two sides of a diverging scale apart, a class that begins at the pivot being over it', () => {
    const signsOf = overprintsOf(attainmentView)
    const { pivot = Number.NaN } = attainmentView.indicator.classes
    const numbers = attainmentView.zones.filter(({ state }) => state === null)
    expect(numbers.length).toBeGreaterThan(0)
    for (const zone of numbers) {
      const one = attainmentView.classes[zone.classIndex]
      if (!one) throw new Error(zone.code)
      expect(signsOf(zone).includes('under')).toBe((one.max ?? Number.POSITIVE_INFINITY) <= pivot)
    }
    const sides = attainmentView.classes.map((one) => isUnderPivot(attainmentView, one))
    expect(new Set(sides)).toEqual(new Set([true, false]))
    expect(isUnderPivot(attainmentView, { max: null })).toBe(false)
  })

  it('is nothing on a scale without a pivot', () => {
    expect(vacancyView.classes.some((one) => isUnderPivot(vacancyView, one))).toBe(false)
  })

  it('marks unreliable numbers, and no state', () => {
    const signsOf = overprintsOf(vacancyView)
    expect(signsOf({ state: null, classIndex: 0, flags: ['unreliable', 'not_comparable'] })).toEqual([
      'unreliable',
    ])
    expect(signsOf({ state: 'suppressed', classIndex: -1, flags: ['unreliable'] })).toEqual([])
    const flagged = vacancyView.zones.filter(({ state, flags }) => !state && flags.includes('unreliable'))
    expect(flagged.length).toBeGreaterThan(0)
    expect(unreliableCount(vacancyView)).toBe(flagged.length)
    // the legend of several maps has a zone once a map
    expect(unreliableCount({ ...vacancyView, zones: [...vacancyView.zones, ...vacancyView.zones] })).toBe(
      flagged.length,
    )
  })

  it('is nothing under circles, whose zones have no colour', () => {
    const zones = circlesView.zones.map((zone) => ({ ...zone, flags: ['unreliable' as const] }))
    expect(unreliableCount({ ...circlesView, zones })).toBe(0)
  })
})
