import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audit } from '../disclosure/audit.ts'
import { type Cell, publicUpper } from '../disclosure/cell.ts'
import { cellOf } from '../disclosure/cell-of.test-helper.ts'
import { remainder, sumOf } from '../disclosure/constraint.ts'
import { protect } from '../disclosure/protect.ts'
import { DEFAULT_LIMITS } from '../disclosure/solver.ts'
import { compile } from '../disclosure/system.ts'
import type { Tables } from '../disclosure/tables.ts'
import { loadSolver } from './highs.ts'
import { nestedTables } from './tables.test-helper.ts'

const solver = await loadSolver()

const RULE = { id: 'eleven', kind: 'cell', threshold: 11, dominance: null } as const

/** What two cells are together, never printed. */
function pairOf(a: Cell, b: Cell) {
  const key = { level: 'pair', zone: `${a.zone}+${b.zone}`, measure: a.measure, vintage: a.vintage }
  const sum = remainder(key, RULE.id, [a, b], [])
  const most = publicUpper(a) + publicUpper(b)
  return { ...sum, cell: { ...sum.cell, rule: RULE.id, ...(Number.isFinite(most) && { publicUpper: most }) } }
}

const withPairs = (tables: Tables, pairs: readonly (readonly [Cell, Cell])[]): Tables => {
  const sums = pairs.map(([a, b]) => pairOf(a, b))
  return {
    ...tables,
    cells: [...tables.cells, ...sums.map(({ cell }) => cell)],
    constraints: [...tables.constraints, ...sums.map(({ constraint }) => constraint)],
  }
}

describe('two small residences of two IRIS that former releases mask', () => {
  const masked = { rule: null, keptMasked: true }
  const ofDwellings = (zone: string, value: number, publicUpper: number) =>
    cellOf(zone, value, { publicUpper })
  const [first, second, third] = [
    ofDwellings('first', 1, 1),
    ofDwellings('second', 0, 1),
    ofDwellings('third', 1, 2),
  ]
  const [east, west] = [cellOf('east', 1, masked), cellOf('west', 1, masked)]
  const north = cellOf('north', 40, { rule: null, publicWeight: 10 })
  const commune = cellOf('commune', 42, { rule: null })
  const tables: Tables = {
    cells: [first, second, third, east, west, north, commune],
    constraints: [
      sumOf(east.id, [first.id, second.id]),
      sumOf(west.id, [third.id]),
      sumOf(commune.id, [east.id, west.id, north.id]),
    ],
    rules: [RULE],
  }
  const asked = withPairs(tables, [[first, third]])

  it('are a sum that no programme holds, and that is audited', () => {
    expect(compile(asked).sums.size).toBe(1)
    const printed = new Map([commune, north].map(({ id, value }) => [id, value ?? 0]))
    const { verdict, cells } = audit(asked, printed, solver, DEFAULT_LIMITS)
    expect(verdict).toBe('disclosed')
    // 42 less 40, of which the second residence has no more than its one dwelling
    expect(
      cells.flatMap((one) => (one.verdict === 'disclosed' ? [[one.cell.zone, one.interval]] : [])),
    ).toEqual([['first+third', [1, 2]]])
    const because = cells.find(({ cell }) => cell.level === 'pair')?.because.flatMap(({ terms }) => terms)
    expect(because?.map(({ cell }) => cell)).toContain(commune.id)
  })

  it('have another figure masked beside them', () => {
    const hidden = (some: Tables) => {
      const done = protect(some, solver)
      if (!done.ok) throw new Error(JSON.stringify(done.error))
      return done.value.suppressed.includes(north.id)
    }
    expect([hidden(tables), hidden(asked)]).toEqual([false, true])
  })

  it('are no loose sum where their own bound says more than those of the two, or where another row has them', () => {
    const bounded = {
      ...asked,
      cells: asked.cells.map((cell) => (cell.level === 'pair' ? { ...cell, publicUpper: 2 } : cell)),
    }
    expect(compile(bounded).sums.size).toBe(0)
    const [pair] = asked.cells.filter(({ level }) => level === 'pair')
    const tied = {
      terms: [{ cell: pair?.id ?? first.id, coefficient: 1 }],
      relation: '<=',
    } as const
    const sumsWith = (constant: number) =>
      compile({ ...asked, constraints: [...asked.constraints, { ...tied, constant }] }).sums.size
    // three dwellings: at most three is known already, and the row says nothing either
    expect([sumsWith(2), sumsWith(3)]).toEqual([0, 2])
  })
})

describe('loose sums', () => {
  it('count what is known of their terms', () => {
    const open = cellOf('open', 5, { rule: null, publicLower: 5, publicUpper: 5 })
    const small = cellOf('small', 2)
    const large = cellOf('large', 40, { rule: null })
    const whole = cellOf('whole', 42, { rule: null })
    const tables = {
      cells: [open, small, large, whole],
      constraints: [sumOf(whole.id, [small.id, large.id])],
      rules: [RULE],
    }
    const { cells } = audit(
      withPairs(tables, [[open, small]]),
      new Map([[whole.id, 42]]),
      solver,
      DEFAULT_LIMITS,
    )
    expect(cells.find(({ cell }) => cell.level === 'pair')?.interval).toEqual([5, 47])
  })

  it('are deduced as those that the programmes hold, whatever the tables', () => {
    const small = nestedTables({ leaves: 6, depths: [2, 3] })
    fc.assert(
      fc.property(small, fc.nat(), (tables, at) => {
        const isLeaf = ({ level, measure, vintage }: Cell) =>
          level === 'leaf' && measure === 'COUNT' && vintage === '2022'
        const leaves = tables.cells.filter(isLeaf)
        const all = leaves.flatMap((a, i) => leaves.slice(i + 1).map((b) => [a, b] as const))
        const pairs = all.filter(([a, b]) => (a.value ?? 0) + (b.value ?? 0) < 11).slice(at % 3, (at % 3) + 4)
        const loose = withPairs(tables, pairs)
        expect(compile(loose).sums.size).toBeGreaterThanOrEqual(pairs.length)
        const held: Tables = {
          ...loose,
          constraints: [
            ...loose.constraints,
            ...loose.cells
              .filter(({ withheld }) => withheld)
              .map(({ id }) => ({
                terms: [{ cell: id, coefficient: 1 }],
                relation: '<=' as const,
                constant: 1e6,
              })),
          ],
        }
        expect(compile(held).sums.size).toBe(0)
        const plain = protect(tables, solver)
        const [free, tied] = [loose, held].map((some) => protect(some, solver))
        if (!plain.ok || !free?.ok || !tied?.ok) throw new Error('no publication')
        expect(free.value.privateReport.choice.lost).toBeCloseTo(tied.value.privateReport.choice.lost)
        // what is printed without the pairs may give them away
        const told = [loose, held].map((some) =>
          audit(some, plain.value.publication, solver, DEFAULT_LIMITS).cells.map(
            ({ cell, interval, verdict }) => [cell.id, interval[0], Math.min(interval[1], 1000), verdict],
          ),
        )
        expect(told[0]).toEqual(told[1])
      }),
      { numRuns: 25 },
    )
  }, 120_000)
})
