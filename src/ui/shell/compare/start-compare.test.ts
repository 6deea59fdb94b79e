import { expect, it } from 'vitest'
import { plainChoice } from '../../../atlas/plain-choice.ts'
import { endCompare, startCompare } from './start-compare.ts'

const CHOICE = plainChoice('demo', 'vacancy_rate', 'commune')

it('begins with the year before as map A and the year shown as map B, and ends on the year shown', () => {
  const began = startCompare({ years: [2011, 2016, 2022], year: 2022 })
  expect(began).toMatchObject({ year: 2016, compare: { year: 2022, indicator: null } })
  expect(endCompare({ ...CHOICE, ...began })).toEqual({ compare: null, year: 2022 })
})

it('of a first year begins with the year after, and of a map without years with the same map', () => {
  expect(startCompare({ years: [2016, 2022], year: 2016 })).toMatchObject({ compare: { year: 2022 } })
  expect(startCompare({ years: [2016, 2022], year: 2016 })).not.toHaveProperty('year')
  expect(startCompare({ years: [], year: null }).compare?.year).toBeNull()
})

it('ends on map A where the two maps are of two indicators', () => {
  const { compare } = startCompare({ years: [2016, 2022], year: 2022 })
  const choice = { ...CHOICE, year: 2016, compare: compare && { ...compare, indicator: 'other' } }
  expect(endCompare(choice)).toEqual({ compare: null, year: 2016 })
})
