import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainText } from './plain-text.ts'

it.each([
  ['Saint-Étienne', 'saint etienne'],
  ['  L’Œuvre n° 3 ', 'l oeuvre n 3'],
  ['Ærø, Łódź', 'r odz'],
  ['e\u0301tage', 'etage'],
  ['Σίσυφος 2', '2'],
])('%s is %s', (text, plain) => {
  expect(plainText(text)).toBe(plain)
})

it('is the same letter by letter as by the rules of Unicode, whatever the text', () => {
  const byRules = (text: string) =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/œ/g, 'oe')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  const latin = fc.string({
    unit: fc.integer({ min: 0, max: 0x17f }).map((code) => String.fromCharCode(code)),
  })
  fc.assert(
    fc.property(fc.oneof(latin, fc.string({ unit: 'grapheme' })), (text) => {
      expect(plainText(text)).toBe(byRules(text))
    }),
  )
})
