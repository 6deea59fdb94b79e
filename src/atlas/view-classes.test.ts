import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PUBLISHED, smallStore, TERRITORY } from '../../test/fixtures/small-territory.ts'
import { formatNumber } from '../i18n/format.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import type { ZoneReading } from './read.ts'
import { settle } from './settle.ts'
import { circleClasses, numberClasses } from './view-classes.ts'

const declared = PUBLISHED.indicators.find(({ id }) => id === 'vacancy_rate') as Indicator
const indicator: Indicator = { ...declared, unit: 'percent', decimals: 1 }
const { choice } = settle({}, TERRITORY, PUBLISHED, smallStore(), ['YlOrRd'])
const METHODS = ['quantile', 'equal', 'jenks', 'stddev', 'headtail', 'q6'] as const
type Drawn = (typeof METHODS)[number] | 'manual' | 'policy'

const classesOf = (values: readonly number[], method: Drawn, bounds: readonly number[] = []) =>
  numberClasses({ ...choice, classification: { method, count: 5, bounds } }, indicator, values)
const reading = (value: number) => ({ value }) as ZoneReading
const labels = (...args: Parameters<typeof classesOf>) =>
  classesOf(...args).classes.map(({ label }) => label.replace(/\u202f/g, ' '))
/** The numbers of a label, as a reader takes them. */
const readNumbers = (label: string) =>
  [...label.matchAll(/\d+(?:,\d+)?/g)].map(([number]) => Number(number.replace(',', '.')))

describe('classes drawn from the values', () => {
  it.each([
    [[8.46, 8.5, 8.54], 'quantile', ['8,5 %']],
    [[5, 86.94, 86.96, 87.04], 'jenks', ['5,0 %', '86,9 %', '87,0 %']],
    [[100.46, 100.54, 120], 'equal', ['100,5 %', '120,0 %']],
    [[100, 101, 119, 120], 'equal', ['100,0 à moins de 105,0 %', '105,0 à 120,0 %']],
  ] satisfies [number[], Drawn, string[]][])('%j by %s: %j', (values, method, expected) => {
    expect(labels(values, method)).toEqual(expected)
  })

  it('never split two values written alike, and hold each value as it is written within its label', () => {
    const values = fc.array(fc.double({ min: 0, max: 12, noNaN: true }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(values, fc.constantFrom(...METHODS), (list, method) => {
        const { classes, indexOf } = classesOf(list, method)
        const spans = classes.map(({ label }) => {
          const [low = Number.NaN, high = low] = readNumbers(label)
          return { low, high, open: label.includes('moins de') }
        })
        for (const [index, { low, high, open }] of spans.entries()) {
          const next = spans[index + 1]
          if (next) expect(open ? high <= next.low : high < next.low).toBe(true)
          expect(spans[index] && (open ? low < high : low <= high)).toBe(true)
          if (!open && classes[index]?.label.includes(' à ')) expect(low).toBeLessThan(high)
        }
        for (const value of list) {
          const span = spans[indexOf(reading(value))]
          const shown = Number(formatNumber(value, 'fr', 1).replace(',', '.'))
          if (!span) throw new Error(`${value} is in no class`)
          expect(shown).toBeGreaterThanOrEqual(span.low)
          if (span.open) expect(shown).toBeLessThan(span.high)
          else expect(shown).toBeLessThanOrEqual(span.high)
        }
      }),
    )
  })

  it('say one value where circles have one, and which sign a rounded one has', () => {
    expect(circleClasses(indicator, [8.46, 8.54], 'fr').classes.map(({ label }) => label)).toEqual([
      '8,5\u202f%',
    ])
    const { classes, indexOf } = circleClasses(indicator, [-3, -1, -0.04, 7], 'fr')
    expect(classes.map(({ label }) => label)).toEqual(['\u22123,0 à moins de 0,0\u202f%', '0,0 à 7,0\u202f%'])
    expect(indexOf(reading(-0.04))).toBe(1)
  })
})

describe('classes whose bounds are chosen', () => {
  it('compare the value itself, as a law does', () => {
    const { indexOf } = classesOf([5, 19.96, 20], 'manual', [20])
    expect([19.96, 20].map((value) => indexOf(reading(value)))).toEqual([0, 1])
  })

  it('write bounds finer than the values whole, so that no two read the same', () => {
    expect(labels([5, 7, 9], 'manual', [6.955, 6.96])).toEqual([
      'moins de 6,955 %',
      '6,955 à moins de 6,960 %',
      '6,960 % et plus',
    ])
  })
})
