import { expect, it } from 'vitest'
import { countFigure } from '../count-figure.test-helper.ts'
import type { OwnFigure } from '../own-table.ts'
import { isFigureOf, withFigure } from './figure-columns.ts'

const rate: OwnFigure = {
  kind: 'rate',
  numerator: 'b',
  denominator: 'c',
  scale: 100,
  label: 'b',
  unit: 'percent',
  direction: 'neutral',
}

it('puts a figure at the place of its column, and takes one away', () => {
  expect(withFigure([countFigure('c')], 'a', countFigure('a'), ['a', 'b', 'c'])).toEqual([
    countFigure('a'),
    countFigure('c'),
  ])
  expect(withFigure([countFigure('a'), rate], 'b', null, ['a', 'b', 'c'])).toEqual([countFigure('a')])
  expect(withFigure([countFigure('a'), rate], 'b', countFigure('b'), ['a', 'b', 'c'])).toEqual([
    countFigure('a'),
    countFigure('b'),
  ])
})

it('is of columns that count where all of its columns do', () => {
  expect(isFigureOf(rate, new Set(['b', 'c']))).toBe(true)
  expect(isFigureOf(rate, new Set(['b']))).toBe(false)
  expect(isFigureOf(countFigure('a'), new Set(['b']))).toBe(false)
})
