import { beforeEach, describe, expect, it } from 'vitest'
import type { OwnDesk } from '../../imports/own-desk.ts'
import { writeProjectFile } from '../../imports/project-file.ts'
import { type OwnProject, PROJECT_FORMAT } from '../../own/project/project.ts'
import { giveFiles } from './give-files.ts'

/** What a desk was asked, in order. */
let asked: string[] = []
/** How the files that are open stand. */
let files: { name: string; state: { kind: string } }[] = []
const desk = {
  expect: () => asked.push('expect'),
  reopen: async (files: readonly { name: string }[]) => asked.push(`reopen ${files.map(({ name }) => name)}`),
  add: async (files: readonly { name: string }[]) => asked.push(`add ${files.map(({ name }) => name)}`),
  state: () => ({ files }),
  build: async (epci: string) => asked.push(`build ${epci}`),
} as unknown as OwnDesk
beforeEach(() => {
  asked = []
  files = []
})

const TABLE = 'vacants.csv'
const content = new Blob(['code;n\n21231;1'])
const table = { name: TABLE, file: content }
async function project(name: string, said: Partial<OwnProject>, isWhole = false) {
  const made: OwnProject = {
    format: PROJECT_FORMAT,
    territory: 'here',
    epci: null,
    files: [{ name: TABLE, bytes: 1, sha256: null, use: null, worksheet: null, provenance: null }],
    derived: [],
    masked: false,
    accepted: [],
    ...said,
  }
  const bytes = await writeProjectFile({ project: made, files: isWhole ? [table] : [] })
  return { name, file: new Blob([new Uint8Array(bytes)]) }
}
const give = (...files: { name: string; file: Blob }[]) =>
  giveFiles(desk, files, { here: 'here', site: ['here', 'there', 'beyond'] }, 'en')

describe('a project without its files', () => {
  it('makes what it makes where they are given with it', async () => {
    const gave = await give(table, await project('p', {}))
    expect(gave).toEqual({
      said: ['Project open.'],
      made: { makes: 'figures', names: new Set([TABLE]) },
      elsewhere: null,
    })
    expect(asked).toEqual(['expect', 'reopen ', `add ${TABLE}`])
  })

  it('says which of them wait to be described', async () => {
    files = [
      { name: TABLE, state: { kind: 'asked' } },
      { name: 'other.csv', state: { kind: 'asked' } },
    ]
    const { said } = await give(table, await project('p', {}))
    expect(said).toEqual([expect.stringContaining(TABLE)])
    expect(said[0]).toContain('Still to be described')
    expect(said[0]).not.toContain('other.csv')
  })

  it('builds its territory once they are open', async () => {
    const { made } = await give(await project('p', { epci: '242100410' }), table)
    expect(made?.makes).toBe('territory')
    expect(asked.slice(-2)).toEqual([`add ${TABLE}`, 'build 242100410'])
  })

  it('asks for those that were not given, and makes nothing', async () => {
    const { made, said } = await give(await project('p', { epci: '242100410' }))
    expect(made).toBeNull()
    expect(said).toEqual([expect.stringContaining(TABLE)])
    expect(asked).toEqual(['expect', 'reopen '])
  })
})

describe('a project of another territory of the site', () => {
  it('is opened there, with the files that were given beside it', async () => {
    const there = await project('p', { territory: 'there' })
    const { elsewhere } = await give(table, there)
    expect(elsewhere).toEqual({ territory: 'there', files: [there, table] })
    expect(asked).toEqual([])
  })

  it('is the first of several, and the others are said', async () => {
    const there = await project('first', { territory: 'there' }, true)
    const gave = await give(there, await project('second', { territory: 'beyond' }, true))
    expect(gave.elsewhere).toEqual({ territory: 'there', files: [there] })
    expect(gave.said).toEqual([expect.stringMatching(/second.*beyond/)])
  })
})
