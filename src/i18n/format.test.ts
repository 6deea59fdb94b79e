import { describe, expect, it } from 'vitest'
import { digitsUnder, formatNumber, formatPercent, formatSigned, shownNumber } from './format.ts'
import { listed } from './lang.ts'
import { sentence, typesetFrench } from './typeset.ts'

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

it('a whole number under a thousand is written as Intl writes it', () => {
  for (let value = 0; value <= 1000; value++)
    for (const [lang, locale] of [
      ['fr', 'fr-FR'],
      ['en', 'en-GB'],
    ] as const)
      expect(formatNumber(value, lang)).toBe(new Intl.NumberFormat(locale).format(value))
  expect(formatNumber(-0, 'fr')).toBe('0')
})

it('the number that is shown is the one that is written', () => {
  for (const value of [8.45, 8.449, -8.45, 1.005, 0.05, 1e-9, -0.04, 1234567.891]) {
    for (const digits of [0, 1, 2]) {
      expect(formatNumber(shownNumber(value, digits), 'en', digits)).toBe(formatNumber(value, 'en', digits))
    }
  }
  expect(Object.is(shownNumber(-0.04, 1), 0)).toBe(true)
})

it('a cell, a header or a line of a legend begins with a capital', () => {
  expect(sentence('secret statistique')).toBe('Secret statistique')
  expect(sentence('à cheval')).toBe('À cheval')
  expect(sentence('5,0 à moins de 7,0')).toBe('5,0 à moins de 7,0')
})

describe('the decimals of a value beside bounds', () => {
  it.each([
    [19.976, [20], 2],
    [19.9996, [20], 3],
    [20, [20], 1],
    [20.04, [20], 1],
    [19.94, [20], 1],
    [49.97, [20, 50], 2],
    // no number of decimals separates a value from a bound that is itself rounded
    [12.34, [12.3456], 1],
  ])('%d beside %j has %i', (value, bounds, digits) => expect(digitsUnder(value, bounds, 1)).toBe(digits))
})

it('things of a sentence are parted as each language does', () => {
  expect(listed(['a, b', 'c'], 'fr')).toBe('a, b\u202f; c')
  expect(listed(['a, b', 'c'], 'en')).toBe('a, b; c')
})
