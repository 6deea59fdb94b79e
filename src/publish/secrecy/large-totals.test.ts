import { beforeAll, expect, it } from 'vitest'
import { COMMUNES, EPCI, irisOf } from '../../../scripts/publish/fixture.test-helper.ts'
import type { CellRow } from '../../db/tables.ts'
import type { LinearSolver } from '../../disclosure/solver.ts'
import { loadSolver } from '../../solver/highs.ts'
import { declared } from '../../sources/fixtures.test-helper.ts'
import { rowId } from '../assemble/collect-cells.ts'
import { largeTotals } from './large-totals.ts'
import { HOUSEHOLDS, iris, published, zones } from './published.test-helper.ts'

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadSolver()
})

const U40 = 'OPS_HOUSEHOLDS_U40'
const ops = declared('ops-iris', 'wide')
const origin = { use: { id: ops.id }, declaration: ops }
const [commune, other] = COMMUNES
const all = COMMUNES.flatMap(irisOf)
const [unsized = ''] = all

/** Households and those under the ceiling of each IRIS, of which the first has no number of households. */
const figures = (sizes: readonly number[]): CellRow[] =>
  all.flatMap((code, i) => [
    ...(code === unsized ? [] : [iris(code, sizes[i] ?? 0)]),
    iris(code, code === unsized ? 5 : Math.floor((sizes[i] ?? 0) / 3), U40),
  ])
const largeOf = (cells: readonly CellRow[]) =>
  largeTotals({ zones, cells, origins: new Map(cells.map((cell) => [rowId(cell), origin])) })

it('of which one member has no size known, and the others the threshold or more, are told', () => {
  const sizes = all.map((code) => (code.startsWith(commune) ? 2 : 40))
  const large = largeOf(figures(sizes))
  expect(large).toContain(`epci|${EPCI}|${HOUSEHOLDS}|2022`)
  expect(large).toContain(`commune|${other}|${HOUSEHOLDS}|2022`)
  // its other IRIS hold fewer than 11 together
  expect(irisOf(commune).length * 2).toBeLessThan(11)
  expect(large).not.toContain(`commune|${commune}|${HOUSEHOLDS}|2022`)
  // a figure of a set is no size of it
  expect([...large].filter((id) => id.includes(U40))).toEqual([])
})

it('are printed with what is far from the member, of which nothing is', () => {
  const cells = figures(all.map((_, i) => 200 + 10 * i))
  const { printed } = published(solver, [[origin, cells]], { large: largeOf(cells) })
  const of = (code: string) => printed.get(`${code}|${U40}|2022`)
  expect(of(unsized)).toBeUndefined()
  for (const code of COMMUNES.slice(1)) expect([code, of(code)]).toEqual([code, expect.any(Number)])
  // not known to be large, the territory takes every commune with it
  const without = published(solver, [[origin, cells]]).printed
  expect(COMMUNES.filter((code) => without.has(`${code}|${U40}|2022`))).toEqual([])
})
