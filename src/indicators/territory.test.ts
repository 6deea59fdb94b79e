import * as v from 'valibot'
import { expect, it } from 'vitest'
import { TERRITORY } from '../../test/fixtures/small-territory.ts'
import { territory } from './territory.ts'

it('a territory has the keys of its form, and no other', () => {
  expect(v.is(territory, TERRITORY)).toBe(true)
  expect(v.is(territory, { ...TERRITORY, secret: 1 })).toBe(false)
  const [first] = TERRITORY.available
  expect(v.is(territory, { ...TERRITORY, available: [{ ...first, counts: [1] }] })).toBe(false)
})
