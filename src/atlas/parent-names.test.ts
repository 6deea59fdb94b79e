import { expect, it } from 'vitest'
import { smallStore } from '../../test/fixtures/small-territory.ts'
import { levelRow, MAP_LEVELS } from '../territory/level.ts'
import { parentNames } from './parent-names.ts'

it('names the communes over finer zones and districts, and no other level over another', () => {
  const store = smallStore()
  const communes = store.zones('commune').map(({ name }) => name)
  expect(communes.length).toBeGreaterThan(0)
  for (const level of MAP_LEVELS)
    expect(parentNames(store, level).map(({ name }) => name)).toEqual(
      levelRow(level).edges === 'commune' ? communes : [],
    )
})
