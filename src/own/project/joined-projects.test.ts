import { expect, it } from 'vitest'
import type { OwnUse } from '../own-use.ts'
import { joinedProjects } from './joined-projects.ts'
import { type OwnProject, PROJECT_FORMAT } from './project.ts'

it('two desks make one project: that of the first, each file and each acceptance once', () => {
  const of = (territory: string, own: string): OwnProject => ({
    format: PROJECT_FORMAT,
    territory,
    epci: null,
    files: ['same.csv', own].map((name) => ({
      name,
      bytes: own.length,
      sha256: null,
      use: null,
      worksheet: null,
      provenance: null,
    })),
    derived: [],
    masked: own === 'second.csv',
    accepted: ['both', own].map((finding) => ({ finding, reason: territory })),
  })
  expect(joinedProjects(of('demo', '1.csv'), of('local-dijon', 'second.csv'))).toMatchObject({
    territory: 'demo',
    files: [
      { name: 'same.csv', bytes: 5 },
      { name: '1.csv', bytes: 5 },
      { name: 'second.csv', bytes: 10 },
    ],
    masked: true,
    accepted: [
      { finding: 'both', reason: 'demo' },
      { finding: 'second.csv', reason: 'local-dijon' },
      { finding: '1.csv', reason: 'demo' },
    ],
  })
})

it('what is said of a file is kept, whichever of its two copies was described', () => {
  const alone = (file: Partial<OwnProject['files'][number]>): OwnProject => ({
    format: PROJECT_FORMAT,
    territory: 'demo',
    epci: null,
    files: [{ name: 'a.csv', bytes: 1, sha256: null, use: null, worksheet: null, provenance: null, ...file }],
    derived: [],
    masked: false,
    accepted: [],
  })
  const table = { kind: 'table', table: { level: 'commune' } } as unknown as OwnUse
  const source: OwnUse = { kind: 'source', source: 'lovac-communes' }
  const uses = (one: Parameters<typeof alone>[0], other: Parameters<typeof alone>[0]) =>
    joinedProjects(alone(one), alone(other)).files.map(({ use }) => use)
  expect(uses({}, { use: table })).toEqual([table])
  expect(uses({ use: table }, {})).toEqual([table])
  // described again on the territory that was built: the last word
  expect(uses({ use: table }, { use: source })).toEqual([source])
  // a territory is built again of what it was built of
  expect(uses({ use: source }, { use: table })).toEqual([source])
  // another file of the same name says nothing of this one
  expect(uses({}, { use: table, bytes: 2 })).toEqual([null])
  expect(uses({ sha256: '0'.repeat(64) }, { use: table, sha256: '1'.repeat(64) })).toEqual([null])
  const sheet = { workbook: 'a.csv', name: 'Feuille 2' }
  expect(joinedProjects(alone({}), alone({ use: table, worksheet: sheet })).files[0]?.worksheet).toEqual(
    sheet,
  )
})
