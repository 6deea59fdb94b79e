import fc from 'fast-check'
import { expect, it } from 'vitest'
import { zone } from '../map/map.test-helper.ts'
import { compareNames, nameRanks } from './name-ranks.ts'

it('ranks by name as French sorts it, then by code, whatever was ranked before', () => {
  const names = fc.array(fc.constantFrom('Écully', 'ecully', 'Zola', 'Îlot', 'Ile'), {
    minLength: 1,
    maxLength: 9,
  })
  fc.assert(
    fc.property(names, names, (before, after) => {
      const listOf = (list: readonly string[]) => list.map((name, i) => zone(String(10 + i), { name }))
      nameRanks(listOf(before))
      const zones = listOf(after)
      const sorted = zones.toSorted((a, b) => compareNames(a.name, b.name) || (a.code < b.code ? -1 : 1))
      const expected = zones.map((one) => sorted.indexOf(one))
      expect(nameRanks(zones)).toEqual(expected)
      // the same places read otherwise
      expect(nameRanks(zones.map((one) => ({ ...one, value: 7 })))).toEqual(expected)
    }),
  )
})
