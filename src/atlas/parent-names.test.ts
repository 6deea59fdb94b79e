import { expect, it } from 'vitest'
import { smallStore } from '../../test/fixtures/small-territory.ts'
import { levelRow, MAP_LEVELS } from '../territory/level.ts'
import { communeSizes, parentNames } from './parent-names.ts'

it('names the communes over finer zones and districts, and no other level over another', () => {
  const store = smallStore()
  const communes = store.zones('commune').map(({ name }) => name)
  expect(communes.length).toBeGreaterThan(0)
  for (const level of MAP_LEVELS)
    expect(parentNames(store, level).map(({ name }) => name)).toEqual(
      levelRow(level).edges === 'commune' ? communes : [],
    )
})

it('counts the finest zones of each commune for a map of communes, and for no other', () => {
  const store = smallStore()
  for (const level of MAP_LEVELS)
    expect([...communeSizes(store, level)].length > 0, level).toBe(
      level === 'commune' && store.zones('iris').length > 0,
    )
  const [first] = communeSizes(store, 'commune')
  expect(first?.[1]).toBe(store.zones('iris').filter(({ commune }) => commune === first?.[0]).length)
})
