import { expect, it } from 'vitest'
import { series } from '../../test/fixtures/panel.tsx'
import { cutSeries } from './series.ts'

it('joins no years across a state or a break', () => {
  const { runs, gaps, breaks } = cutSeries(series.toReversed())
  expect(runs.map((run) => run.map(({ year }) => year))).toEqual([[2019, 2020], [2022], [2023, 2024]])
  expect(gaps).toEqual([{ year: 2021, state: 'suppressed' }])
  expect(breaks).toEqual([{ before: 2022, year: 2023 }])
})

it('marks a break in the first year of the series', () => {
  const { runs, breaks } = cutSeries([{ year: 2023, value: 1, flags: ['not_comparable'] }])
  expect(runs).toHaveLength(1)
  expect(breaks).toEqual([{ before: null, year: 2023 }])
})
