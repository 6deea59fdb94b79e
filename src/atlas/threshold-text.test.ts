import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marginText, rateText } from './threshold-text.ts'

const number = (text: string) =>
  Number(
    text
      .replace(',', '.')
      .replace('\u2212', '-')
      .replace(/[^\d.-]/g, ''),
  )

describe('how far a rate stands from its threshold', () => {
  it('is the rate as it is written, less the threshold', () => {
    expect(marginText(-1.25, 18.75, 20, 'fr', undefined)).toBe('\u22121,2')
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), fc.nat(1000), (n, d, tenths) => {
        const [rate, at] = [(100 * n) / d, tenths / 10]
        const written = number(rateText(rate, at, 'fr', undefined))
        expect(number(marginText(rate - at, rate, at, 'fr', undefined))).toBeCloseTo(written - at, 9)
      }),
    )
  })
})
