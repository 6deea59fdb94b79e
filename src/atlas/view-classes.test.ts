import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATALOGUE, smallStore, TERRITORY } from '../../test/fixtures/small-territory.ts'
import { breaks } from '../classify/breaks.ts'
import { formatNumber } from '../i18n/format.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import { digitsWithin } from './class-digits.ts'
import type { ZoneReading } from './read.ts'
import { settle } from './settle.ts'
import { circleClasses, numberClasses } from './view-classes.ts'

const declared = CATALOGUE.indicators.find(({ id }) => id === 'vacancy_rate') as Indicator
const indicator: Indicator = { ...declared, unit: 'percent', decimals: 1 }
const { choice } = settle({}, TERRITORY, CATALOGUE, smallStore(), ['YlOrRd'])
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

it('a change has classes as far below nought as above it, until its reader chooses others', () => {
  const change: Indicator = {
    ...indicator,
    classes: { method: 'manual', count: 5, palette: 'PuOr', pivot: 0 },
  }
  const values = [-96, -60, -40, -3, 0, 2, 12, 75, 1075]
  const { bounds, classes, indexOf } = numberClasses(
    { ...choice, classification: null, palette: null },
    change,
    values,
  )
  expect(bounds).toEqual([-96, -75, -12, 12, 75, 1075])
  expect(classes[indexOf(reading(0))]?.color).toBe('#f7f7f7')
  const quantiles = { method: 'quantile' as const, count: 5, bounds: [] }
  expect(
    numberClasses({ ...choice, classification: quantiles, palette: null }, change, values).bounds,
  ).not.toEqual(bounds)
})

describe('classes drawn from the values', () => {
  it.each([
    [[8.46, 8.5, 8.54], 'quantile', ['8,46 %', '8,5 %', '8,54 %']],
    [[5, 86.94, 86.96, 87.04], 'jenks', ['5,0 %', '86,9 %', '86,96 %', '87,0 %']],
    [[100.46, 100.54, 120], 'equal', ['100,5 à moins de 107,0 %', '120,0 %']],
    [[100, 101, 119, 120], 'equal', ['100,0 à moins de 105,0 %', '105,0 à 120,0 %']],
  ] satisfies [number[], Drawn, string[]][])('%j by %s: %j', (values, method, expected) => {
    expect(labels(values, method)).toEqual(expected)
  })

  it('hold each value as it is written within the label; equal values are never split', () => {
    const number = fc.oneof(
      fc.double({ min: 0, max: 12, noNaN: true }),
      // rates of small counts: many ties, many close values
      fc
        .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 30 }))
        .map(([n, d]) => (Math.min(n, d) * 100) / d),
    )
    const values = fc
      .array(number, { minLength: 1, maxLength: 30 })
      .map((list) => list.map((value) => Math.round(value * 1e9) / 1e9))
    fc.assert(
      fc.property(values, fc.constantFrom(...METHODS), (list, method) => {
        const { classes, bounds, indexOf } = classesOf(list, method)
        const spans = classes.map(({ label }) => {
          const [low = Number.NaN, high = low] = readNumbers(label)
          return { low, high, one: !label.includes(' à '), open: label.includes('moins de') }
        })
        for (const [index, { low, high, one, open }] of spans.entries()) {
          const next = spans[index + 1]
          if (next) expect(open ? high <= next.low : high < next.low).toBe(true)
          if (!one) expect(low).toBeLessThan(high)
        }
        for (const value of list) {
          const index = indexOf(reading(value))
          const span = spans[index]
          if (!span) throw new Error(`${value} is in no class`)
          expect(list.filter((other) => other === value).every((v) => indexOf(reading(v)) === index)).toBe(
            true,
          )
          const digits = digitsWithin(value, bounds.slice(1, -1), 1)
          const written = Number(formatNumber(value, 'fr', digits).replace(/\s/g, '').replace(',', '.'))
          expect(written).toBeGreaterThanOrEqual(span.low)
          if (span.open) expect(written).toBeLessThan(span.high)
          else expect(written).toBeLessThanOrEqual(span.high)
        }
      }),
    )
  })

  it('are those of the exact values: ten that are written alike two by two', () => {
    const values = [1.01, 1.04, 2.01, 2.04, 3.01, 3.04, 4.01, 4.04, 5.01, 5.04]
    const { bounds, indexOf } = classesOf(values, 'quantile')
    expect(bounds).toEqual(breaks(values, { method: 'quantile', count: 5, digits: 1 }))
    const split = [1.04, 1.06, 1.08, 1.1, 1.12, 1.14]
    const found = numberClasses(
      { ...choice, classification: { method: 'quantile', count: 2, bounds: [] } },
      indicator,
      split,
    )
    // on values rounded to one decimal, 1.06 to 1.14 are all 1.1: one zone against five
    expect(split.map((value) => found.indexOf(reading(value)))).toEqual([0, 0, 0, 1, 1, 1])
    expect(found.classes.map(({ label }) => label)).toEqual(['1,0 à moins de 1,1\u202f%', '1,1\u202f%'])
    expect(indexOf(reading(5.04))).toBe(4)
  })

  it('say one value where circles have one, and which sign a small one has', () => {
    expect(circleClasses(indicator, [8.46, 8.54], 'fr').classes.map(({ label }) => label)).toEqual([
      '8,5\u202f%',
    ])
    expect(circleClasses(indicator, [8.46, 8.46], 'fr').classes.map(({ label }) => label)).toEqual([
      '8,5\u202f%',
    ])
    const { classes, indexOf } = circleClasses(indicator, [-3, -1, -0.04, 7], 'fr')
    expect(classes.map(({ label }) => label)).toEqual(['\u22123,0 à moins de 0,0\u202f%', '7,0\u202f%'])
    expect(indexOf(reading(-0.04))).toBe(0)
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
