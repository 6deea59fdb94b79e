import { expect, it } from 'vitest'
import { CATALOGUE, CELLS, smallStore, TERRITORY } from '../../test/fixtures/small-territory.ts'
import type { Opened } from '../atlas/resolve-input.ts'
import { actionsOf } from './actions.ts'
import { findZone } from './sheet-zone.ts'

const action = (number: string, communes: readonly string[], calendar: string | null = null) => ({
  number,
  title: `Titre ${number}`,
  calendar,
  pilot: null,
  communes: [...communes],
  source_ref: 'plan, 4',
})
const opened: Opened = {
  catalogue: CATALOGUE,
  territory: {
    ...TERRITORY,
    actions: [action('1', []), action('2', ['00001'], 'à partir de 2023'), action('3', ['00003'])],
  },
  store: smallStore(CELLS),
}
const of = (code: string) => {
  const zone = findZone(opened, code)
  if (!zone) throw new Error(code)
  return actionsOf(opened, zone, 'fr')
}

it('the actions of the plan that name a commune are on its sheet, with calendar and source', () => {
  expect(of('00001')?.lines).toEqual([
    'Action 2, Titre 2\u202f; Aubrelle\u202f; à partir de 2023\u202f; plan, 4',
  ])
  expect(of('00001')?.note).toContain('3 actions')
})

it('a group has those of its communes, and the whole those of all that name one', () => {
  expect(of('south')?.lines).toEqual(['Action 3, Titre 3\u202f; Cérigny\u202f; plan, 4'])
  expect(of('000000000')?.lines).toHaveLength(2)
})

it('a commune that none names has a line that says so; a zone within a commune has none', () => {
  expect(of('00002')).toEqual({ lines: [], note: expect.stringContaining('Aucune des 3 actions') })
  expect(of('000010101')).toBeNull()
})
