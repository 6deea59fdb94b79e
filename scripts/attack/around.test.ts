import { expect, it } from 'vitest'
import { aroundInDistrict, aroundRecent, type Counted, type FigureOf, type Subset } from './around.ts'
import { count } from './counts.ts'
import { times } from './relation.ts'
import type { Table } from './tables.ts'
import { IN_QUARTERS, OPS } from './truth.ts'
import type { World } from './world.ts'

const YEAR = 2024
const BOX = [0, 0, 1, 1] as const
const PLACE = [0, 0] as const
/** An IRIS that a district cuts in two, with a residence out of it. */
const world: World = {
  place: { epci: 'E', lon: 0, lat: 0, communes: ['A'] },
  groups: [],
  iris: [{ code: 'A1', commune: 'A', box: BOX }],
  quarters: [{ code: 'Q', iris: ['A1'], covered: [], box: BOX }],
  residences: { list: [{ name: '1 R', commune: 'A', atom: 'A1~out', place: PLACE }], isAll: false },
}
const by = (level: 'iris' | 'qpv'): Pick<Table, 'level' | 'measures'> => ({ level, measures: OPS })
const figure: FigureOf = (level, code) => times([count(level, code, 'OPS_RECENT_U40', YEAR)])
const movers: Subset = { figure, size: (level, code) => times([count(level, code, 'OPS_RECENT', YEAR)]) }

/** Counts around the recent movers in no residence out of the district, of which there are so many in each place. */
function around(recent: Readonly<Record<string, number>>, tables = [by('iris')], printed: string[] = []) {
  const truth = new Map(
    Object.entries(recent).map(([place, value]) => {
      const [level, code = ''] = place.split('|')
      return [count(level === 'residence' ? 'residence' : 'beyond', code, 'OPS_RECENT', YEAR), value]
    }),
  )
  const given: Counted = {
    world,
    truth,
    printed: new Map(printed.map((name) => [name, 0])),
    releases: [{ tables }],
  }
  return aroundRecent(given, 'beyond', 'A1~out', movers, 11)?.map((term) => term.count) ?? null
}
const residence = count('residence', '1 R', 'OPS_RECENT_U40', YEAR)
const [out, inside] = ['A1~out', 'A1~Q'].map((code) => count('beyond', code, 'OPS_RECENT_U40', YEAR))

it('recent movers in no residence of a part are some of all those not printed around it, where these are a large set', () => {
  const recent = { 'beyond|A1~out': 3, 'beyond|A1~Q': 2, 'residence|1 R': 6 }
  expect(around(recent)?.sort()).toEqual([out, inside, residence].sort())
  expect(around({ ...recent, 'residence|1 R': 5 })).toBeNull()
})

it('a printed residence is not around them', () => {
  const recent = { 'beyond|A1~out': 3, 'beyond|A1~Q': 8, 'residence|1 R': 60 }
  expect(around(recent, [by('iris')], [residence])?.sort()).toEqual([out, inside].sort())
  expect(around({ ...recent, 'beyond|A1~Q': 7 }, [by('iris')], [residence])).toBeNull()
})

it('nothing is around them where a source counts the district', () => {
  const recent = { 'beyond|A1~out': 3, 'beyond|A1~Q': 20, 'residence|1 R': 6 }
  expect(around(recent, [by('iris'), by('qpv')])).toBeNull()
})

it('a piece of an IRIS is a part like any other of a large district that a source counts, unless its dwellings are told', () => {
  const pieceOf = (households: number, tables = [by('iris'), by('qpv')], printed: string[] = []) => {
    const given: Counted = {
      world,
      truth: new Map([[count('qpv', 'Q', 'OPS_HOUSEHOLDS', YEAR), households]]),
      printed: new Map(printed.map((name) => [name, 0])),
      releases: [{ tables }],
    }
    const piece = { level: 'atom', code: 'A1~Q' } as const
    return aroundInDistrict(given, piece, 'OPS_RECENT', YEAR, 11)?.map((term) => term.count) ?? null
  }
  expect(pieceOf(11)).toEqual([count('qpv', 'Q', 'OPS_RECENT', YEAR)])
  expect(pieceOf(10)).toBeNull()
  expect(pieceOf(11, [by('iris')])).toBeNull()
  expect(pieceOf(11, [by('iris'), by('qpv')], [count('iris', 'A1', IN_QUARTERS, YEAR)])).toBeNull()
})
