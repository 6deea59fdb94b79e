import { expect, it } from 'vitest'
import { readTenths, writtenTenths } from './typed-tenths.ts'

it.each([
  ['12,5', 12.5],
  ['12.54', 12.5],
  [' 7 ', 7],
  ['−3', -3],
  ['-0', 0],
  ['101', null],
  ['-101', null],
  ['abc', null],
  ['40 %', null],
  ['', null],
])('a number typed as "%s" is %s', (text, expected) => {
  expect(readTenths(text, -100, 100)).toBe(expected)
})

it.each([
  ['40 %', 40],
  ['0', 0],
  ['35', 35],
  ['40,5', 40.5],
  ['40.5', 40.5],
  [' 7 ', 7],
  ['', null],
  ['abc', null],
  ['150', null],
  ['-1', null],
  ['33.33', 33.3],
  ['7,', 7],
  ['100', 100],
  ['4e1', null],
  ['1 0', null],
  ['NaN', null],
  ['12,5\u202f%', 12.5],
  ['7', 7],
  ['%', null],
  ['40 % %', null],
  ['-1 %', null],
  ['101 %', null],
])('a percent typed as "%s" is %s', (text, expected) => {
  expect(readTenths(text, 0, 100, true)).toBe(expected)
})

it('reads what it has written', () => {
  for (const lang of ['fr', 'en'] as const)
    for (const value of [0, -3.5, 12.5, 99_999.9])
      expect(readTenths(writtenTenths(value, lang), -100, 1e5)).toBe(value)
})
