import { expect, it } from 'vitest'
import { smallStore } from '../../test/fixtures/small-territory.ts'
import { levelRow, MAP_LEVELS } from '../territory/level.ts'
import { communeSizes, parentNames } from './parent-names.ts'
import type { Store } from './store.ts'

const NAMED = { fr: 'Communauté d’agglomération de Lens-Liévin', en: '' }

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
    expect([...communeSizes(store, { name: NAMED }, level)].length > 0, level).toBe(
      level === 'commune' && store.zones('iris').length > 0,
    )
  const [first] = communeSizes(store, { name: NAMED }, 'commune')
  expect(first?.[1]).toBe(store.zones('iris').filter(({ commune }) => commune === first?.[0]).length)
})

it('takes the communes that a territory without finer zones is named after for its great ones', () => {
  const communes = ['Lens', 'Liévin', 'Lié', 'Sallaumines'].map((name, i) => ({ code: `0000${i}`, name }))
  const store = { zones: (level: string) => (level === 'commune' ? communes : []) } as unknown as Store
  expect([...communeSizes(store, { name: NAMED }, 'commune').keys()]).toEqual(['00000', '00001'])
})
