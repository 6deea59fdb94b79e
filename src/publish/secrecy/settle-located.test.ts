import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { SHIPPED } from '../../../scripts/declared/shipped.test-helper.ts'
import { asCells, COMMUNES, EPCI, irisOf, zoneRow } from '../../../scripts/publish/fixture.test-helper.ts'
import type { CellRow } from '../../db/tables.ts'
import { suppressPrimary } from '../../disclosure/primary.ts'
import type { LinearSolver } from '../../disclosure/solver.ts'
import { loadSolver } from '../../solver/highs.ts'
import { allSources } from '../../sources/fixtures.test-helper.ts'
import type { ZoneCode } from '../../territory/code.ts'
import { rowId } from '../assemble/collect-cells.ts'
import { loadCatalogue } from '../catalogue/load-catalogue.ts'
import type { Perimeter } from '../read/official-layers.ts'
import { applySecrecy } from './apply-secrecy.ts'
import { publishedTotals } from './published-totals.ts'
import type { SecretInput } from './secret-cells.ts'
import { secretTables } from './secret-tables.ts'
import { settleLocated } from './settle-located.ts'

const YEAR = 2022
const [commune] = COMMUNES
const iris = irisOf(commune)
const declared = allSources().get('ops-iris')
if (!declared) throw new Error('ops-iris')
// the dwellings of OPS are public; here they stand for a located count that is not
const declaration = asCells(declared)
const catalogue = loadCatalogue(SHIPPED)

const row = (code: string, measure: string, value: number): CellRow => ({
  level: 'iris',
  code: code as ZoneCode,
  measure,
  year: YEAR,
  value,
  state: null,
  flags: 0,
})

/** The four IRIS of one commune, each with its perimeter, its stock and what of it is said to be inside. */
function input(
  given: readonly { perimeter: Perimeter; stock: number; inside: number }[],
  exempt: readonly string[] = [],
): SecretInput {
  const zones = [
    zoneRow('epci', EPCI, { name: 'EPCI' }),
    zoneRow('commune', commune),
    ...given.map(({ perimeter }, i) => zoneRow('iris', iris[i] ?? '', { name: 'IRIS', commune, perimeter })),
  ]
  const cells = given.flatMap(({ stock, inside }, i) => [
    row(iris[i] ?? '', 'RPLS_STOCK', stock),
    row(iris[i] ?? '', 'SOCIAL_IN_QPV', inside),
  ])
  const origins = new Map(cells.map((cell) => [rowId(cell), { use: { id: 'ops-iris' }, declaration }]))
  return {
    zones,
    cells,
    origins,
    catalogue,
    overlaps: [],
    exempt: new Set(exempt),
    identities: [],
  } as SecretInput
}

const inside = (cells: readonly CellRow[]) =>
  cells.filter(({ measure, level }) => measure === 'SOCIAL_IN_QPV' && level === 'iris')
const values = (given: Parameters<typeof input>[0], exempt?: readonly string[]) =>
  inside(settleLocated(input(given, exempt)).cells).map(({ value }) => value)

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadSolver()
})

/** What is printed of the dwellings located inside, and the tables that prove it. */
function published(given: Parameters<typeof input>[0]) {
  const asked = input(given)
  const { cells } = settleLocated(asked)
  const totals = publishedTotals({ ...asked, cells })
  const all = [...cells, ...totals.cells]
  const origins = new Map([...asked.origins, ...totals.origins])
  const { tables } = secretTables({ ...asked, cells: all, origins })
  return { shown: inside(applySecrecy(all, tables, solver).cells), tables }
}

describe('dwellings located in the districts', () => {
  it('are none outside of every district, where a file says fewer than the threshold', () => {
    const outside = (count: number) => ({ perimeter: 'outside', stock: 90, inside: count }) as const
    expect(values([outside(0), outside(1), outside(10), outside(11)])).toEqual([0, 0, 0, 11])
  })

  it('are all inside of one, where a file says fewer than the threshold less', () => {
    const within = (count: number) => ({ perimeter: 'inside', stock: 90, inside: count }) as const
    expect(values([within(90), within(89), within(80), within(79)])).toEqual([90, 90, 90, 79])
  })

  it('stay as given where a district crosses the IRIS, and in a landlord’s own build', () => {
    expect(values([{ perimeter: 'straddling', stock: 90, inside: 3 }])).toEqual([3])
    expect(values([{ perimeter: 'outside', stock: 90, inside: 3 }], ['ops-iris'])).toEqual([3])
  })

  it('are said in the private report as they were given', () => {
    expect(settleLocated(input([{ perimeter: 'outside', stock: 90, inside: 3 }])).settled).toEqual([
      { cell: `iris|${iris[0]}|SOCIAL_IN_QPV|${YEAR}`, given: 3, taken: 0 },
    ])
  })

  it('bear no mark that says of itself that a count is not what the map has', () => {
    const perimeter = fc.constantFrom<Perimeter>('inside', 'outside', 'straddling')
    const one = fc
      .record({ perimeter, stock: fc.nat(60), share: fc.double({ min: 0, max: 1, noNaN: true }) })
      .map(({ perimeter: where, stock, share }) => ({
        perimeter: where,
        stock,
        inside: Math.round(stock * share),
      }))
    fc.assert(
      fc.property(fc.array(one, { minLength: 4, maxLength: 4 }), (given) => {
        const { shown, tables } = published(given)
        const primary = new Set(
          suppressPrimary(tables.cells, tables.rules).primary.map(({ cell }) => cell.id),
        )
        given.forEach(({ perimeter: where, inside: count }, i) => {
          const cell = shown[i]
          if (where === 'outside') {
            // a 0 stands for all that the rule protects, and no mark for part of it
            if (count < 11) expect(cell?.value).toBe(0)
            else expect(cell?.value ?? count).toBe(count)
          } else if (cell && primary.has(rowId(cell))) expect(cell.state).toBe('suppressed')
        })
      }),
      { numRuns: 60, seed: 7 },
    )
  })
})
