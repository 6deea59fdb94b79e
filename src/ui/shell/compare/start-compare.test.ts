import { expect, it } from 'vitest'
import { plainChoice } from '../../../atlas/plain-choice.ts'
import { endCompare, showDifference, showSides, startCompare } from './start-compare.ts'

const CHOICE = plainChoice('demo', 'vacancy_rate', 'commune')
const side = (year: number | null, id = 'vacancy_rate') => ({ indicator: { id }, year })

it('begins with the view of the reader as map A, and ends on it', () => {
  for (const year of [2011, 2016, 2022]) {
    const began = startCompare({ years: [2011, 2016, 2022], year })
    expect(Object.keys(began)).toEqual(['compare'])
    expect(endCompare({ ...CHOICE, year, ...began })).toEqual({ compare: null, year })
  }
})

it('has as map B the year before, of a first year the year after, and of a map without years the same map', () => {
  const years = [2011, 2016, 2022]
  expect(years.map((year) => startCompare({ years, year }).compare?.year)).toEqual([2016, 2011, 2016])
  expect(startCompare({ years: [], year: null }).compare?.year).toBeNull()
})

it('takes the difference from the earlier year to the later, and ends on the later', () => {
  const { compare } = startCompare({ years: [2016, 2022], year: 2022 })
  if (!compare) throw new Error('nothing is compared')
  const change = showDifference(compare, { first: side(2022), second: side(2016) })
  expect(change).toMatchObject({ year: 2016, compare: { show: 'difference', year: 2022 } })
  expect(endCompare({ ...CHOICE, ...change })).toEqual({ compare: null, year: 2022 })
  if (!change.compare) throw new Error('nothing is compared')
  const turned = { first: side(2016), second: side(2022) }
  expect(showSides(change.compare, turned, true)).toEqual({ year: 2022, compare })
  expect(showSides(change.compare, turned, false)).toEqual({ compare: { ...change.compare, show: 'sides' } })
})

it('leaves both sides of a difference where they are in order, or of two indicators, which end on map A', () => {
  const { compare } = startCompare({ years: [2016, 2022], year: 2016 })
  if (!compare) throw new Error('nothing is compared')
  const inOrder = showDifference(compare, { first: side(2016), second: side(2022) })
  expect(inOrder).toEqual({ compare: { ...compare, show: 'difference' } })
  const other = { ...compare, indicator: 'other' }
  const two = showDifference(other, { first: side(2022), second: side(2016, 'other') })
  expect(two).toEqual({ compare: { ...other, show: 'difference' } })
  expect(endCompare({ ...CHOICE, year: 2016, ...two })).toEqual({ compare: null, year: 2016 })
})
