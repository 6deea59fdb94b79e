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
