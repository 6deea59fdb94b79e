import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audit } from '../disclosure/audit.ts'
import { type Cell, cellId } from '../disclosure/cell.ts'
import { cellOf, RULE } from '../disclosure/cell-of.test-helper.ts'
import { atMost, sumOf } from '../disclosure/constraint.ts'
import { suppressPrimary } from '../disclosure/primary.ts'
import { protect } from '../disclosure/protect.ts'
import { DEFAULT_LIMITS, type Limits, type LinearSolver } from '../disclosure/solver.ts'
import type { Tables } from '../disclosure/tables.ts'
import { withoutLinks } from '../disclosure/widened.ts'
import { isPossible } from './enumerate.test-helper.ts'
import { loadSolver } from './highs.ts'
import { residenceTables } from './residences.test-helper.ts'
import { nestedTables } from './tables.test-helper.ts'

const solver = await loadSolver()
const upTo = (work: number): Limits => ({
  ...DEFAULT_LIMITS,
  widening: { work, isLink: ({ level }) => level === 'l0' },
})

function widened(tables: Tables, work: number, by: LinearSolver = solver) {
  const made = protect(tables, by, upTo(work))
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return made.value
}

describe('a choice of cells that takes too much work', () => {
  const anyTables = fc.oneof(nestedTables({ leaves: 8, depths: [2, 3, 4] }), residenceTables)
  const work = fc.oneof(fc.constant(0), fc.integer({ min: 100, max: 20_000 }))

  it('is as safe as the finest one: the same audit finds nothing given away', () => {
    let wide = 0
    fc.assert(
      fc.property(anyTables, work, (tables, most) => {
        const made = protect(tables, solver, upTo(most))
        // what no choice protects is refused, be the choice fine or wide
        if (!made.ok) return expect(protect(tables, solver).ok).toBe(false)
        const { publication, audit: own, privateReport } = made.value
        wide += privateReport.choice.wide
        const full = audit(tables, publication, solver, DEFAULT_LIMITS)
        expect(full.verdict).toBe('clean')
        expect(full.cells.map(({ cell }) => cell.id)).toEqual(own.cells.map(({ cell }) => cell.id))
      }),
      { numRuns: 40, seed: 15 },
    )
    expect(wide).toBeGreaterThan(10)
  })

  it('leaves both ends of what is protected, as who tries every number finds', () => {
    fc.assert(
      fc.property(nestedTables({ leaves: 4, depths: [2, 3] }), (tables) => {
        const { publication } = widened(tables, 0)
        for (const { cell } of suppressPrimary(tables.cells, tables.rules).primary)
          for (const end of [0, 11])
            expect(isPossible(tables, publication, cell.id, end, 400), `${cell.id} ${end}`).toBe(true)
      }),
      { numRuns: 30, seed: 15 },
    )
  })

  it('solves no more than it may, twice: with the totals that tie the tables, and without', () => {
    const tables = communes(12)
    let steps = 0
    const counted: LinearSolver = {
      open(model) {
        const opened = solver.open(model)
        const size = (model.lower.length + model.rows.length) * (model.integer ? 40 : 1)
        return {
          minimise: (costs) => {
            steps += size
            return opened.minimise(costs)
          },
          close: opened.close,
        }
      },
    }
    const made = (most: number) => {
      steps = 0
      const { privateReport, suppressed } = widened(tables, most, counted)
      return { steps, wide: privateReport.choice.wide, masked: suppressed.length }
    }
    const [fine, none] = [made(1e9), made(0)]
    expect([fine.wide, none.wide]).toEqual([0, 1])
    // without any work, what proves the choice is left, and no programme is needed for it
    expect(none.steps).toBe(0)
    expect(none.masked).toBeGreaterThan(fine.masked)
    const some = made(Math.floor(fine.steps / 4))
    expect(some.wide).toBe(1)
    expect(some.steps).toBeLessThan(2 * fine.steps)
  })

  it('masks the communes that have a small set, and the total above them; no other', () => {
    const tables = communes(3)
    const { publication } = widened(tables, 0)
    const zones = [...publication.keys()].map((id) => id.split('|')[1])
    expect([...new Set(zones)].sort()).toEqual(['2', '2-0', '2-1', '2-2'])
  })
})

/** Communes of three IRIS, one of which is small in every commune but the last; of two columns, the second a part of the first. */
function communes(n: number): Tables {
  const cells: Cell[] = []
  const constraints: Tables['constraints'][number][] = []
  const set = (size: number) => ({ set: { size } })
  const add = (
    zone: string,
    level: string,
    measure: string,
    value: number,
    size: number,
    publicWeight: number,
  ) => {
    const made = cellOf(zone, value, { level, measure, publicWeight, ...set(size) })
    cells.push(made)
    return made
  }
  const above: Record<string, Cell[]> = { ALL: [], PART: [] }
  for (let i = 0; i < n; i++) {
    const sizes = [i === n - 1 ? 30 : 4 + (i % 5), 40 + i, 50 + 2 * i]
    const all = sizes.map((size, at) => add(`${i}-${at}`, 'l2', 'ALL', size, size, 10))
    const part = sizes.map((size, at) => add(`${i}-${at}`, 'l2', 'PART', Math.floor(size / 2), size, 10))
    for (const [at, whole] of all.entries()) constraints.push(atMost(part[at]?.id ?? whole.id, whole.id))
    for (const [measure, members] of [
      ['ALL', all],
      ['PART', part],
    ] as const) {
      const value = members.reduce((sum, one) => sum + (one.value ?? 0), 0)
      const total = add(`${i}`, 'l1', measure, value, 120, 60)
      constraints.push(
        sumOf(
          total.id,
          members.map(({ id }) => id),
        ),
      )
      above[measure]?.push(total)
    }
  }
  for (const [measure, members] of Object.entries(above)) {
    const value = members.reduce((sum, one) => sum + (one.value ?? 0), 0)
    const total = add('all', 'l0', measure, value, 999, 400)
    constraints.push(
      sumOf(
        total.id,
        members.map(({ id }) => id),
      ),
    )
  }
  return { cells, constraints, rules: [{ ...RULE, kind: 'set' }] }
}

it('leaves out of the relations of totals those that their members say, and no other', () => {
  const zones = ['a', 'b']
  const measures = ['ALL', 'ONE', 'TWO']
  const cells = [...zones, 'top'].flatMap((zone) =>
    measures.map((measure, i) => {
      const value = (zone === 'top' ? 2 : 1) * (i === 0 ? 50 : 25)
      return cellOf(zone, value, { measure, level: zone === 'top' ? 'l0' : 'l1' })
    }),
  )
  const id = (zone: string, measure: string) =>
    cellId({ zone, measure, vintage: '2022', level: zone === 'top' ? 'l0' : 'l1' })
  const within = (zone: string) => sumOf(id(zone, 'ALL'), [id(zone, 'ONE'), id(zone, 'TWO')])
  const totals = measures.map((measure) =>
    sumOf(
      id('top', measure),
      zones.map((zone) => id(zone, measure)),
    ),
  )
  const left = (constraints: Tables['constraints']) =>
    withoutLinks({ cells, constraints, rules: [] }, ({ level }) => level === 'l0').constraints.length
  expect(left([...totals, within('a'), within('b'), within('top')])).toBe(5)
  // of one commune nobody knows it: then the total tells it
  expect(left([...totals, within('a'), within('top')])).toBe(5)
  // another constant than those of the members add up to is another relation
  expect(left([...totals, within('a'), within('b'), { ...within('top'), constant: 3 }])).toBe(6)
})
