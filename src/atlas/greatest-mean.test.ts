import { expect, it } from 'vitest'
import type { Value } from '../indicators/value.ts'
import { greatestMean } from './greatest-mean.ts'

const zone = (rate: Value) => ({
  checks: [
    {
      criterion: 'c1',
      numerator: 1,
      denominator: 2,
      rate,
      threshold: 200,
      verdict: 'met' as const,
      margin: null,
    },
  ],
})

it('is that of the zones, up to a whole number from 1 to 100', () => {
  // figures of a mean are in hundredths
  expect(greatestMean('c1', [zone(210), zone(331), zone('suppressed')])).toBe(4)
  expect(greatestMean('c1', [zone(12_000)])).toBe(100)
  expect(greatestMean('c1', [zone('missing')])).toBe(1)
  expect(greatestMean('c2', [zone(210)])).toBe(1)
})
