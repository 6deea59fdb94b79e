import { expect, it } from 'vitest'
import { vacancyView } from '../../test/fixtures/view.ts'
import { histogram } from '../classify/histogram.ts'
import { histogramRows } from './HistogramChart.tsx'

const rows = (values: readonly number[], bounds: readonly number[]) =>
  histogramRows({ ...vacancyView, histogram: histogram(values, bounds) })

it('names a single value once, and a range of values by its two ends', () => {
  expect(rows([20, 20, 25], [20, 25, 25])).toEqual([
    ['20,0', 2],
    ['25,0', 1],
  ])
  const many = Array.from({ length: 48 }, (_, i) => i)
  expect(rows(many, [0, 47]).slice(0, 2)).toEqual([
    ['0,0 à 1,0', 2],
    ['2,0 à 3,0', 2],
  ])
})

it('has one row for bars that are written the same', () => {
  expect(rows([20.01, 20.02, 20.9], [20.01, 20.9])).toEqual([
    ['20,0', 2],
    ['20,9', 1],
  ])
})

it('writes every row with as many decimals as the row that needs the most', () => {
  // 0.298 is not 0.3, where the next class begins
  expect(rows([0, 0.1, 0.298, 0.57], [0, 0.3, 0.57])).toEqual([
    ['0,000', 1],
    ['0,100', 1],
    ['0,298', 1],
    ['0,570', 1],
  ])
})
