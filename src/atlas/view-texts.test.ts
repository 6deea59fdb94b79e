import fc from 'fast-check'
import { expect, it } from 'vitest'
import { TERRITORY } from '../../test/fixtures/small-territory.ts'
import { indicator, term } from '../db/declared.test-helper.ts'
import { STATES } from '../indicators/value.ts'
import { zoneCode } from '../territory/code.ts'
import { periodOf, readingTexts, subtitleOf } from './view-texts.ts'

it('words each of many readings as it words it alone', () => {
  const counted = indicator(
    'rate',
    { kind: 'count', terms: [term('U40')], per_year: false },
    { unit: 'percent' },
  )
  const reading = fc.record(
    {
      code: fc.constant(zoneCode('commune', '00001')),
      value: fc.oneof(fc.constantFrom(0, 9.96, 10, 1234.5), fc.constantFrom(...STATES)),
      numerator: fc.constant(null),
      denominator: fc.constant(null),
      flags: fc.constant(0),
      outcome: fc.constant(null),
      asOf: fc.constantFrom(2021, 2022),
    },
    { requiredKeys: ['code', 'value', 'numerator', 'denominator', 'flags', 'outcome'] },
  )
  fc.assert(
    fc.property(fc.array(reading), fc.constantFrom([], [10]), (readings, bounds) => {
      const textOf = readingTexts(null, counted, bounds, 'fr')
      for (const one of readings) expect(textOf(one)).toBe(readingTexts(null, counted, bounds, 'fr')(one))
    }),
  )
})

it('a change says both its years, in the place of one', () => {
  const change = indicator(
    'change',
    { kind: 'count', terms: [term('AFTER'), term('BEFORE')], per_year: false },
    { span: { start: 2021, end: 2023 } },
  )
  const period = periodOf(change, TERRITORY)
  expect(period).toEqual({ start: 2021, end: 2023 })
  const shown = {
    indicator: change,
    level: 'commune',
    year: 2023,
    period,
    method: null,
    settings: null,
  } as const
  expect(subtitleOf(shown, TERRITORY, 'fr')).toContain(', 2021\u00a0→ 2023 — ')
})
