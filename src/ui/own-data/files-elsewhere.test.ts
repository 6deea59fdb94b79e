import { expect, it } from 'vitest'
import type { DeskState } from '../../imports/desk-state.ts'
import type { OwnFile } from '../../imports/own-file.ts'
import type { OwnUse } from '../../own/own-use.ts'
import { filesElsewhere } from './files-elsewhere.ts'

const source: OwnUse = { kind: 'source', source: 'lovac-communes' }
const table = { kind: 'table', table: {} } as OwnUse
const blob = new Blob(['x'])
const file = (name: string, state: object) => ({ id: 1, name, file: blob, state }) as OwnFile
const read = (name: string, use: OwnUse) => file(name, { kind: 'read', reading: { use } })
const desk = (files: readonly OwnFile[], built?: string, report: object | null = null) =>
  ({
    files,
    build: built === undefined ? null : { kind: 'built', territory: { id: built }, report },
  }) as unknown as DeskState

const files = [
  read('repérage.csv', table),
  read('lovac.csv', source),
  file('inconnu.csv', { kind: 'asked' }),
  file('communes.geojson', { kind: 'contours' }),
  file('image.csv', { kind: 'refused' }),
]
const names = (found: ReturnType<typeof filesElsewhere>) => found.map(({ name }) => name)

it('tables open elsewhere are offered with what they were taken for, contours and refused files are not', () => {
  const found = filesElsewhere({ demo: desk(files), dijon: desk([]) }, 'dijon')
  expect(names(found)).toEqual(['repérage.csv', 'lovac.csv', 'inconnu.csv'])
  expect(found.map(({ use }) => use)).toEqual([table, source, undefined])
})

it('a territory that was built of a table is not offered it again', () => {
  const desks = { demo: desk(files, 'lens'), 'local-lens': desk([]) }
  expect(names(filesElsewhere(desks, 'local-lens'))).toEqual(['repérage.csv', 'inconnu.csv'])
})

it('a file of a known form that the build has not read is offered, perimeters that it has read are not', () => {
  const sources = [
    { file: 'lovac.csv', status: 'read' },
    { file: 'rpls.csv', status: 'refused' },
    { file: 'travail.geojson', status: 'read' },
  ]
  const opened = [
    ...files,
    read('rpls.csv', source),
    read('lovac 2023.csv', source),
    read('travail.geojson', { kind: 'work' }),
  ]
  const desks = { demo: desk(opened, 'lens', { sources }), 'local-lens': desk([]) }
  expect(names(filesElsewhere(desks, 'local-lens'))).toEqual([
    'repérage.csv',
    'inconnu.csv',
    'rpls.csv',
    'lovac 2023.csv',
  ])
})

it('what is open here is not offered, nor what is of this territory, nor one name twice', () => {
  const here = desk([read('repérage.csv', table)])
  const desks = { demo: desk(files), orleans: desk(files), dijon: here }
  expect(names(filesElsewhere(desks, 'dijon'))).toEqual(['lovac.csv', 'inconnu.csv'])
  expect(filesElsewhere({ dijon: here }, 'dijon')).toEqual([])
})
