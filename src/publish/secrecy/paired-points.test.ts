import { expect, it } from 'vitest'
import { COMMUNES, irisOf, zoneRow } from '../../../scripts/publish/fixture.test-helper.ts'
import { loadSolver } from '../../solver/highs.ts'
import { declared } from '../../sources/fixtures.test-helper.ts'
import { published, row, zones } from './published.test-helper.ts'

const solver = await loadSolver()
const [, commune] = COMMUNES
const [a, b] = irisOf(commune) as [string, string]
const landlords = { use: { id: 'ops-residences' }, declaration: declared('ops-residences', 'wide') }
const register = { use: { id: 'rpls-logements' }, declaration: declared('rpls-logements', 'points') }

interface Residence {
  readonly code: string
  readonly iris: string
  readonly dwellings: number
  /** null where no row names it */
  readonly households: number | null
}

/** Names of the residences taken two by two, with the most that anybody knows of them. */
function pairsOf(places: readonly Residence[]) {
  const { tables } = published(
    solver,
    [
      [register, places.map(({ code, dwellings }) => row('residence', code, dwellings, 'RPLS_STOCK'))],
      [
        landlords,
        places.flatMap(({ code, households }) =>
          households === null ? [] : [row('residence', code, households)],
        ),
      ],
    ],
    { zones: [...zones, ...places.map(({ code, iris }) => zoneRow('residence', code, { commune, iris }))] },
  )
  return tables.cells.flatMap(({ level, zone, value, publicUpper }) =>
    level === 'residence-pair' ? [{ zone: zone.replaceAll(`RS${commune}-`, ''), value, publicUpper }] : [],
  )
}

const place = (name: string, iris: string, households: number | null, dwellings: number): Residence => ({
  code: `RS${commune}-${name}`,
  iris,
  households,
  dwellings,
})

it('small residences of two IRIS are taken two by two, each IRIS by those of most dwellings', () => {
  const pairs = pairsOf([
    place('UNNN', a, 2, 4),
    place('DEUX', a, 1, 3),
    place('TROI', b, 5, 6),
    place('QUAT', b, 1, 2),
    // no small set, nor one with a household to protect
    place('CINQ', b, 40, 50),
    place('SIXX', b, 0, 8),
  ])
  expect(pairs).toEqual([{ zone: 'TROI+UNNN', value: 7, publicUpper: 10 }])
})

it('a residence of more dwellings leaves its pairs to others where it is no small set with them', () => {
  const pairs = pairsOf([
    place('UNNN', a, 8, 12),
    place('DEUX', a, 4, 5),
    place('TROI', b, 6, 9),
    place('QUAT', b, 2, 3),
  ])
  expect(pairs.map(({ zone }) => zone).sort()).toEqual(['DEUX+TROI', 'QUAT+UNNN'])
})

it('two that are the threshold together are no small set', () => {
  expect(pairsOf([place('UNNN', a, 5, 6), place('DEUX', b, 6, 7)])).toEqual([])
  expect(pairsOf([place('UNNN', a, 5, 6), place('DEUX', b, 5, 7)])).toHaveLength(1)
})

it('residences of one IRIS are taken two by two there', () => {
  expect(pairsOf([place('UNNN', a, 2, 4), place('DEUX', a, 1, 3), place('TROI', a, 1, 3)])).toEqual([])
})

it('one that no row names may be small, and is taken with those of other IRIS', () => {
  const pairs = pairsOf([place('UNNN', a, 2, 4), place('DEUX', b, null, 8)])
  expect(pairs).toEqual([{ zone: 'DEUX+UNNN', value: null, publicUpper: 12 }])
})

it('one that no row names leaves its pairs to no other: it may turn out to be large', () => {
  const pairs = pairsOf([
    place('UNNN', a, 2, 4),
    place('DEUX', b, null, 30),
    place('TROI', b, 3, 6),
    place('QUAT', b, null, 5),
    // of as many dwellings as another
    place('CINQ', b, null, 5),
  ])
  expect(pairs.map(({ zone }) => zone).sort()).toEqual(['DEUX+UNNN', 'QUAT+UNNN', 'TROI+UNNN'])
})
