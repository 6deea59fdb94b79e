import { beforeAll, expect, it } from 'vitest'
import type { Cell } from '../../disclosure/cell.ts'
import { cellOf, RULE } from '../../disclosure/cell-of.test-helper.ts'
import { sumOf } from '../../disclosure/constraint.ts'
import type { LinearSolver } from '../../disclosure/solver.ts'
import { loadSolver } from '../../solver/highs.ts'
import type { Link } from './link.ts'
import { sureTables } from './sure-tables.ts'

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadSolver()
})

/** The relation of a total and its parts, of two producers. */
const tied = (identity: string, total: Cell, parts: readonly Cell[]) => ({
  kind: 'tied' as const,
  identity,
  constraint: sumOf(
    total.id,
    parts.map(({ id }) => id),
  ),
  unsure: true as const,
})

it('leaves out the relation that contradicts the others, and keeps those of the same cells that do not', () => {
  const [nine, five, seven, twenty] = [
    cellOf('nine', 9),
    cellOf('five', 5),
    cellOf('seven', 7),
    cellOf('twenty', 20),
  ]
  const [masked, other] = [cellOf('masked', null), cellOf('other', null)]
  const links: Link[] = [
    tied('four', nine, [five, masked]),
    tied('seven', seven, [masked]),
    tied('rest', twenty, [masked, other]),
  ]
  const constraints = links.flatMap((link) => (link.kind === 'tied' ? (link.constraint ?? []) : []))
  const cells = [nine, five, seven, twenty, masked, other]
  const sure = sureTables(
    { tables: { cells, constraints, rules: [RULE] }, links, formerLinks: [], hasNearest: false },
    solver,
  )
  expect(sure.links.map(({ kind, identity }) => [identity, kind])).toEqual([
    ['four', 'tied'],
    ['seven', 'untied'],
    ['rest', 'tied'],
  ])
  expect(sure.tables.constraints).toEqual([constraints[0], constraints[2]])
})
