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

  it('is not written as nothing where the criterion asks for more than the threshold, or for no more', () => {
    const rate = (8 * 100) / 34
    const above = { comparison: '>' } as const
    expect(rateText(rate, 23.5, 'en', above)).toBe('23.53%')
    expect(marginText(rate - 23.5, rate, 23.5, 'en', above)).toBe('+0.03')
    expect(rateText(rate, 23.5, 'en', { comparison: '<=' })).toBe('23.53%')
    // at least 23.5 %: the rate as it is rounded says that it is reached
    expect(rateText(rate, 23.5, 'en', { comparison: '>=' })).toBe('23.5%')
    expect(rateText(23.5, 23.5, 'en', above)).toBe('23.5%')
    expect(rateText(1003, 1000, 'en', { unit: 'mean', comparison: '<=' })).toBe('10.03')
    expect(rateText(1000.4, 1000, 'en', { unit: 'mean', comparison: '<=' })).toBe('10.004')
  })
})
