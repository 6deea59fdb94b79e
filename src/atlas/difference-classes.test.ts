import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indicator } from '../db/declared.test-helper.ts'
import { shownNumber } from '../i18n/format.ts'
import { differenceClasses } from './difference-classes.ts'
import type { ZoneReading } from './read.ts'

const points = indicator('points', { kind: 'value', measure: 'X' } as never, { unit: 'points' })
const options = { indicator: points, circles: false, rises: true, palette: 'PuOr' }
const reading = (value: number): ZoneReading =>
  ({ code: '00001', value, numerator: null, denominator: null, flags: 0, outcome: null }) as never
/** as differences are written: to the ninth decimal */
const difference = fc.double({ min: -50, max: 50, noNaN: true }).map((value) => Number(value.toFixed(9)))
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('classes of a difference', () => {
  it('hold no fall and no rise together: what prints as zero has a class of its own, whatever the values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(difference, fc.constantFrom(0, 0.04, -0.04, 0.05, -0.05, 0.3, -0.3)), {
          minLength: 1,
          maxLength: 40,
        }),
        fc.boolean(),
        (values, circles) => {
          const found = differenceClasses(values, { ...options, circles }, 'fr')
          for (const value of values) {
            const label = found.classes[found.indexOf(reading(value))]?.label ?? ''
            const shown = shownNumber(value, points.decimals)
            expect(label).toMatch(shown === 0 ? /^sans changement$/ : value < 0 ? /^baisse/ : /^hausse/)
          }
        },
      ),
    )
  })

  it('are alike on both sides, and their bound counts in the class that is farther from zero', () => {
    fc.assert(
      fc.property(fc.array(difference, { minLength: 1, maxLength: 40 }), (values) => {
        const found = differenceClasses(values, options, 'fr')
        const last = found.classes.length - 1
        const cuts = found.bounds.filter((bound) => bound > 0.05).slice(0, -1)
        for (const size of [...values.map(Math.abs), ...cuts])
          expect(found.indexOf(reading(-size)) + found.indexOf(reading(size))).toBe(last)
      }),
    )
  })

  it('say their way and their size, so that black and white tell them apart', () => {
    const labels = (values: readonly number[], rises = true) =>
      differenceClasses(values, { ...options, rises }, 'fr').classes.map(({ label }) => plain(label))
    expect(labels([-0.2, 0, 0.2, 0.4, 0.4, 0.5, 1])).toEqual([
      'baisse de 0,5 point et plus',
      'baisse de 0,4 à moins de 0,5 point',
      'baisse de moins de 0,4 point',
      'sans changement',
      'hausse de moins de 0,4 point',
      'hausse de 0,4 à moins de 0,5 point',
      'hausse de 0,5 point et plus',
    ])
    expect(labels([-1, 0, 1])).toEqual(['baisse', 'sans changement', 'hausse'])
    expect(labels([-1, 0, 1], false)).toEqual(['B sous A', 'B égal à A', 'B au\u2011dessus de A'])
  })
})
