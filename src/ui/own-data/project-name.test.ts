import { expect, it } from 'vitest'
import type { DeskState } from '../../imports/desk-state.ts'
import type { OwnFile } from '../../imports/own-file.ts'
import { projectName } from './project-name.ts'

const contours = (name: string) =>
  ({
    state: { kind: 'contours', look: { epcis: [{ code: '1', name, here: 1, of: 1 }] } },
  }) as unknown as OwnFile
const table = { state: { kind: 'asked', look: { kind: 'table', epcis: [] } } } as unknown as OwnFile
const built = { kind: 'built', territory: { id: 'dijon-metropole' } } as unknown as DeskState['build']

it('is of what its files make, else of the territory that they are opened on', () => {
  expect(projectName({ files: [table], build: null }, 'demo')).toBe('demo.atlas.zip')
  expect(projectName({ files: [table, contours('Métropole Toulon-Provence')], build: null }, 'demo')).toBe(
    'metropole-toulon-provence.atlas.zip',
  )
  expect(projectName({ files: [contours('Autre')], build: built }, 'demo')).toBe('dijon-metropole.atlas.zip')
})
