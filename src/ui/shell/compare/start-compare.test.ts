import { expect, it } from 'vitest'
import { plainChoice } from '../../../atlas/plain-choice.ts'
import { endCompare, inOrder, startCompare } from './start-compare.ts'

const CHOICE = plainChoice('demo', 'vacancy_rate', 'commune')
const years = [2011, 2016, 2022]

it('begins with the year before as map A, which stands left, and ends on the view that the reader had', () => {
  for (const year of [2016, 2022]) {
    const began = startCompare({ years, year })
    expect(began).toMatchObject({ year: year === 2022 ? 2016 : 2011, compare: { show: 'sides', year } })
    expect(endCompare({ ...CHOICE, year, ...began })).toEqual({ compare: null, year })
  }
})

it('has as map B of a first year the year after, and of a map without years the same map', () => {
  expect(startCompare({ years, year: 2011 })).toMatchObject({ compare: { year: 2016 } })
  expect(startCompare({ years, year: 2011 })).not.toHaveProperty('year')
  expect(startCompare({ years: [], year: null })).toMatchObject({ compare: { year: null } })
})

it('keeps the earlier of two years as map A, whichever is chosen last', () => {
  const { compare } = startCompare({ years, year: 2022 })
  if (!compare) throw new Error('nothing is compared')
  expect(inOrder(compare, 2022, 2011)).toMatchObject({ year: 2011, compare: { year: 2022 } })
  expect(inOrder(compare, 2011, 2022)).toEqual(inOrder(compare, 2022, 2011))
})

it('ends on map A where the maps are of two indicators', () => {
  const compare = { ...startCompare({ years, year: 2022 }).compare, indicator: 'other', year: 2022 } as never
  expect(endCompare({ ...CHOICE, year: 2016, compare })).toEqual({ compare: null, year: 2016 })
})
