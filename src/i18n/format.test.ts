import { describe, expect, it } from 'vitest'
import { formatNumber, formatPercent, formatSigned } from './format.ts'
import { typesetFrench } from './typeset.ts'

describe('numbers as each language writes them', () => {
  it('French: narrow no-break space, comma, space before %', () => {
    expect(formatNumber(1234.5, 'fr', 1)).toBe('1\u202f234,5')
    expect(formatPercent(12.25, 'fr')).toBe('12,3\u202f%')
  })
  it('English: comma, point', () => {
    expect(formatNumber(1234.5, 'en', 1)).toBe('1,234.5')
    expect(formatPercent(12.25, 'en')).toBe('12.3%')
  })
  it('signs: a true minus, and no sign on what is shown as zero', () => {
    expect(formatNumber(-3, 'fr')).toBe('\u22123')
    expect(formatNumber(-0.04, 'fr', 1)).toBe('0,0')
    expect(formatSigned(2.5, 'fr', 1)).toBe('+2,5')
    expect(formatSigned(-2.5, 'fr', 1)).toBe('\u22122,5')
    expect(formatSigned(-0.01, 'fr', 1)).toBe('0,0')
  })
})

describe('French typography', () => {
  it('binds double punctuation, guillemets and per cent', () => {
    expect(typesetFrench('« oui » : 3 % ; non ? si !')).toBe(
      '«\u00a0oui\u00a0»\u00a0: 3\u202f%\u202f; non\u202f? si\u202f!',
    )
  })
})
