import { expect, it } from 'vitest'
import type { OwnFigure } from '../own-table.ts'
import { isFigureOf, withFigure } from './figure-columns.ts'

const count = (column: string): OwnFigure => ({
  kind: 'count',
  column,
  label: column,
  unit: 'dwellings',
  direction: 'neutral',
})
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
  expect(withFigure([count('c')], 'a', count('a'), ['a', 'b', 'c'])).toEqual([count('a'), count('c')])
  expect(withFigure([count('a'), rate], 'b', null, ['a', 'b', 'c'])).toEqual([count('a')])
  expect(withFigure([count('a'), rate], 'b', count('b'), ['a', 'b', 'c'])).toEqual([count('a'), count('b')])
})

it('is of columns that count where all of its columns do', () => {
  expect(isFigureOf(rate, new Set(['b', 'c']))).toBe(true)
  expect(isFigureOf(rate, new Set(['b']))).toBe(false)
  expect(isFigureOf(count('a'), new Set(['b']))).toBe(false)
})
