import { expect, it } from 'vitest'
import type { DeskState } from '../../../imports/desk-state.ts'
import { projectDesks } from './built-here.ts'

const desk = (territory: string, built?: string) => ({
  territory,
  desk: {
    state: () =>
      ({ build: built === undefined ? null : { kind: 'built', territory: { id: built } } }) as Pick<
        DeskState,
        'build'
      >,
  },
})

it('a territory that files have made and that where they were opened are one project, from either of them', () => {
  const origin = desk('demo', 'lens')
  const made = desk('local-lens')
  const other = desk('mel')
  const desks = { demo: origin, mel: other, 'local-lens': made }
  expect(projectDesks(desks, made)).toEqual([origin, made])
  expect(projectDesks(desks, origin)).toEqual([origin, made])
  expect(projectDesks(desks, other)).toEqual([other])
})
