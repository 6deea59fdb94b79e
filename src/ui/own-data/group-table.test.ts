import fc from 'fast-check'
import { expect, it } from 'vitest'
import { declarations, shown } from '../../own/own.test-helper.ts'
import { scopeOf } from '../../own/own-place.ts'
import { readMembership } from '../../sources/membership.ts'
import { groupTable } from './group-table.ts'

const { zones, territory } = shown()
const communes = zones.filter(({ level }) => level === 'commune').map(({ code }) => code as string)
const source = declarations.sources.get('groupes')
const read = (table: string) => {
  if (!source) throw new Error('no source of groups')
  const scope = scopeOf({ epci: territory.epci.code, zones }, declarations.cog)
  return readMembership('g.csv', new TextEncoder().encode(table), source, scope).members
}

it('a group that is drawn is a file of groups; another takes its communes from the first', () => {
  const [a, b, c] = communes as [string, string, string]
  const first = read(groupTable([], 'Cœur d’agglo ; "centre"', [a, b]))
  expect(first).toEqual([
    { group: 'c-ur-d-agglo-centre', name: 'Cœur d’agglo ; "centre"', commune: a },
    { group: 'c-ur-d-agglo-centre', name: 'Cœur d’agglo ; "centre"', commune: b },
  ])
  const second = read(groupTable(first, 'Plaine', [b, c]))
  expect(second.map(({ group, commune }) => [group, commune])).toEqual([
    ['c-ur-d-agglo-centre', a],
    ['plaine', b],
    ['plaine', c],
  ])
  expect(read(groupTable(second, 'Plaine', [c])).map(({ commune }) => commune)).toEqual([a, c])
})

it('whatever is drawn, and however it is called, each commune is in one group and the file is read whole', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.subarray(communes, { minLength: 1 })), {
        maxLength: 6,
      }),
      (drawn) => {
        let members = read(groupTable([], 'a', []))
        for (const [name, chosen] of drawn) members = read(groupTable(members, name, chosen))
        const seen = members.map(({ commune }) => commune)
        expect(new Set(seen).size).toBe(seen.length)
        const [, last] = drawn.at(-1) ?? []
        for (const commune of last ?? []) expect(seen).toContain(commune)
      },
    ),
    { numRuns: 40 },
  )
})
