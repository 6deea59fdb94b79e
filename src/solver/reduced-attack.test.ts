import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../disclosure/cell.ts'
import { cellOf } from '../disclosure/cell-of.test-helper.ts'
import { atMost, remainder, sumOf } from '../disclosure/constraint.ts'
import { protect } from '../disclosure/protect.ts'
import { DEFAULT_LIMITS } from '../disclosure/solver.ts'
import { compile, type Known, publicKnowledge, type System } from '../disclosure/system.ts'
import { type Tables, tableFaults } from '../disclosure/tables.ts'
import { openWhole } from '../disclosure/whole-reader.ts'
import { isPossible } from './enumerate.test-helper.ts'
import { loadSolver } from './highs.ts'
import { residenceTables } from './residences.test-helper.ts'
import { nestedTables } from './tables.test-helper.ts'

const solver = await loadSolver()

/** Every row in the programmes, as a reader would write them who leaves none out. */
const whole = (system: System): System => ({ ...system, sums: new Map() })

const named = (system: System, column: number): string => system.cells[column]?.id ?? `left ${column}`

/** Both ends of everything that is not known, what inequalities leave included. */
function endsOf(system: System, known: Known) {
  const reader = openWhole(solver, system, known, DEFAULT_LIMITS.nodes)
  const columns = [...known.keys()].filter((column) => Number.isNaN(known[column]))
  const ends = columns.map((column) => {
    const [low, high] = (['low', 'high'] as const).map((side) => reader.end(column, side))
    const rounded = (value = Number.NaN) => Math.round(value * 1e6) / 1e6 + 0
    return [named(system, column), rounded(low?.bound), rounded(high?.bound), low?.attained, high?.attained]
  })
  reader.close()
  return ends
}

/** What a reader knows of whom some values are printed, drawn. */
function knownOf(system: System, { cells }: Tables, hidden: readonly number[]): Known {
  const known = publicKnowledge(system)
  const printable = cells.filter(({ value, withheld }) => value !== null && !withheld)
  const masked = new Set(hidden.map((at) => printable[at % Math.max(1, printable.length)]?.id))
  for (const { id, value } of printable)
    if (!masked.has(id) && value !== null) known[system.columnOf.get(id) ?? -1] = value
  return known
}

const hidden = fc.array(fc.nat(400), { maxLength: 40 })

describe('an attack on what is left of the relations', { timeout: 600_000 }, () => {
  const anyTables = fc.oneof(
    { weight: 3, arbitrary: residenceTables },
    nestedTables({ leaves: 6, depths: [2, 3] }),
  )
  it('comes to the ends of the attack on all of them, of every cell and of what inequalities leave', () => {
    let left = 0
    fc.assert(
      fc.property(anyTables, hidden, (tables, masked) => {
        expect(tableFaults(tables)).toEqual([])
        const system = compile(tables)
        left += system.sums.size
        const known = knownOf(system, tables, masked)
        expect(endsOf(system, known)).toEqual(endsOf(whole(system), known))
      }),
      { numRuns: 50 },
    )
    // else nothing was left out, and nothing compared
    expect(left).toBeGreaterThan(400)
  })

  it('comes to the ends that trying every whole number finds', () => {
    const few = residenceTables.filter(({ cells }) => cells.length < 60)
    fc.assert(
      fc.property(
        few,
        fc.array(fc.nat(400), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        (tables, masked, at) => {
          const system = compile(tables)
          const known = knownOf(system, tables, masked)
          const printed = new Map(
            system.cells.flatMap(({ id }, column) =>
              Number.isNaN(known[column]) ? [] : [[id, known[column] ?? 0] as const],
            ),
          )
          const unknown = system.cells.filter((_, column) => Number.isNaN(known[column]))
          fc.pre(unknown.length > 0)
          const cell = unknown[at % unknown.length] as Cell
          const found = endsOf(system, known).find(([name]) => name === cell.id)
          const [low, high] = [Number(found?.[3]), Number(found?.[4])]
          const can = (value: number) => isPossible(tables, printed, cell.id, value, 200)
          expect([can(low - 1), can(low)]).toEqual([false, true])
          if (high < 200) expect([can(high), can(high + 1)]).toEqual([true, false])
        },
      ),
      { numRuns: 40 },
    )
  })

  it('proves what is published as the attack on all of the relations does', () => {
    fc.assert(
      fc.property(residenceTables, (tables) => {
        const result = protect(tables, solver)
        if (!result.ok) {
          expect(result.error.kind).toBe('disclosed')
          return
        }
        const { publication, audit } = result.value
        const system = compile(tables)
        const known = publicKnowledge(system)
        for (const [id, value] of publication) known[system.columnOf.get(id) ?? -1] = value
        const reader = openWhole(solver, whole(system), known, DEFAULT_LIMITS.nodes)
        for (const { cell, interval } of audit.cells) {
          const column = system.columnOf.get(cell.id) ?? -1
          if (!Number.isNaN(known[column])) continue
          const ends = (['low', 'high'] as const).map((side) => reader.end(column, side).attained)
          expect([cell.id, ...ends]).toEqual([cell.id, ...interval])
        }
        reader.close()
      }),
      { numRuns: 20 },
    )
  })
})

describe('relations that stay', () => {
  const RULE = { id: 'eleven', kind: 'cell', threshold: 11, dominance: null } as const
  const [a, b] = [cellOf('a', 4), cellOf('b', 5)]
  const [low, other] = [cellOf('a', 2, { measure: 'LOW' }), cellOf('b', 3, { measure: 'LOW' })]
  const sum = (zone: string, cells: readonly Cell[], more: Partial<Cell> = {}) => {
    const measure = cells[0]?.measure ?? ''
    const made = remainder({ level: 'sum', zone, measure, vintage: '2022' }, RULE.id, cells, [])
    return { ...made, cell: { ...made.cell, ...more } }
  }
  const [all, lows] = [sum('ab', [a, b]), sum('ab', [low, other])]
  const tables = (constraints: Tables['constraints'], more: readonly Cell[] = []): Tables => ({
    cells: [a, b, low, other, all.cell, lows.cell, ...more],
    constraints,
    rules: [RULE],
  })
  const parts = [atMost(low.id, a.id), atMost(other.id, b.id)]
  const ofSums = atMost(lows.cell.id, all.cell.id)
  const defined = [all.constraint, lows.constraint]
  const isLeft = (some: Tables, at: (row: System['rows'][number]) => boolean) => {
    const { rows, sums } = compile(some)
    const gone = new Set(sums.values())
    return rows.filter((row, index) => at(row) && !gone.has(index)).length
  }
  const isOfSums = ({ constraint }: System['rows'][number]) => constraint === ofSums

  it('are those between sums that no relation of their terms gives', () => {
    expect(isLeft(tables([...parts, ...defined, ofSums]), isOfSums)).toBe(0)
    expect(isLeft(tables([...parts.slice(0, 1), ...defined, ofSums]), isOfSums)).toBe(1)
    expect(isLeft(tables([...defined, ofSums]), isOfSums)).toBe(1)
  })

  it('are one of two that each give the other', () => {
    const same = {
      ...ofSums,
      terms: ofSums.terms.map((one) => ({ ...one, coefficient: 2 * one.coefficient })),
    }
    const both = (row: System['rows'][number]) => isOfSums(row) || row.constraint === same
    expect(isLeft(tables([...defined, ofSums, same]), both)).toBe(1)
  })

  it('are those of a sum that a total printed elsewhere holds', () => {
    const c = cellOf('c', 40, { rule: null })
    const total = cellOf('total', 49, { rule: null })
    const joined = tables([...defined, sumOf(total.id, [all.cell.id, c.id])], [c, total])
    expect(isLeft(joined, ({ constraint }) => constraint === all.constraint)).toBe(1)
    const system = compile(joined)
    const known = publicKnowledge(system)
    for (const { id, value } of [c, total]) known[system.columnOf.get(id) ?? -1] = value ?? Number.NaN
    // 49 less 40: the two cells of other parts are 9 together
    expect(endsOf(system, known).find(([name]) => name === a.id)).toEqual([a.id, 0, 9, 0, 9])
  })

  it('are those in which a column counts several times: what it leaves is not any whole number', () => {
    const times = {
      terms: [
        { cell: a.id, coefficient: 1 },
        { cell: all.cell.id, coefficient: 20 },
      ],
      relation: '=',
      constant: 43,
    } as const
    const system = compile({
      cells: [cellOf('a', 3, { publicUpper: 43 }), { ...all.cell, value: 2 }],
      constraints: [times],
      rules: [RULE],
    })
    expect(system.sums.size).toBe(0)
    expect(endsOf(system, publicKnowledge(system)).find(([name]) => name === a.id)).toEqual([
      a.id,
      0,
      43,
      3,
      43,
    ])
  })
})
