import { expect, it } from 'vitest'
import { countText, shareOfBounds, shareText } from './bounds-text.ts'

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

it('writes a count that is known as it is, and the bounds of one that is not', () => {
  expect(countText(12, 0, 'fr')).toBe('12')
  expect(plain(countText(0, 1175, 'fr'))).toBe('0 à 1 175')
  expect(countText(0, 175, 'en')).toBe('0 to 175')
})

it('writes its share of a whole in the same way, and a dash where there is no whole', () => {
  expect(plain(shareText(0, 175, 175, 'fr'))).toBe('0 % à 100 %')
  // both round to the same percent: one is enough
  expect(plain(shareText(400, 1, 1000, 'fr'))).toBe('40 %')
  expect(shareText(0, 0, 0, 'fr')).toBe('–')
})

it('bounds the share of a part whose whole is not known either', () => {
  const known = (count: number, possible = 0) => ({ known: count, possible })
  expect(plain(shareOfBounds(known(50), known(100), 'fr'))).toBe('50 %')
  // 50 of 200 where all the others are counted, 50 of 100 where none is
  expect(plain(shareOfBounds(known(50), known(100, 100), 'fr'))).toBe('25 % à 50 %')
  expect(plain(shareOfBounds(known(50, 100), known(100, 100), 'fr'))).toBe('50 % à 75 %')
  expect(shareOfBounds(known(0), known(0), 'fr')).toBe('–')
})
