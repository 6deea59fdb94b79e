import { expect, it } from 'vitest'
import { sumLines, wantingLines, whereTitle } from './scenario-place.ts'

const basis = { residences: ['dwellings'], iris: ['movers'], none: ['tenants'] } as const

it('says of each number of a perimeter what it is a sum of, and which is wanting', () => {
  const [residences = '', iris = '', ...others] = sumLines({ basis }, 'fr')
  expect(residences).toMatch(/résidences situées dans le périmètre.: logements sociaux\.$/)
  expect(iris).toMatch(/IRIS qui composent le périmètre.: emménagés récents\.$/)
  expect(others).toEqual([])
  expect(wantingLines({ basis }, 'en')).toEqual([
    'To be filled in, for they are not counted, or secret, in a part of the perimeter: tenant households.',
  ])
  expect(sumLines({ basis: null }, 'fr')).toEqual([])
  expect(wantingLines({ basis: null }, 'fr')).toEqual([])
})

it('names where the IRIS that receive are, each place by a title of its own', () => {
  const places = ['commune', 'territory', 'around', 'around_several'] as const
  expect(new Set(places.map((within) => whereTitle({ within }, 'fr'))).size).toBe(places.length)
})
