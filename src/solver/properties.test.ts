import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audit } from '../disclosure/audit.ts'
import type { CellId } from '../disclosure/cell.ts'
import { suppressPrimary } from '../disclosure/primary.ts'
import { type ProtectedTables, protect } from '../disclosure/protect.ts'
import { DEFAULT_LIMITS, type Limits } from '../disclosure/solver.ts'
import type { Tables } from '../disclosure/tables.ts'
import { attack } from './attack.test-helper.ts'
import { isPossible } from './enumerate.test-helper.ts'
import { loadSolver } from './highs.ts'
import { nestedTables } from './tables.test-helper.ts'

const solver = await loadSolver()

function protectedOf(tables: Tables, limits: Limits = DEFAULT_LIMITS): ProtectedTables {
  const result = protect(tables, solver, limits)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const primaryIds = (tables: Tables): Set<CellId> =>
  new Set(suppressPrimary(tables.cells, tables.rules).primary.map(({ cell }) => cell.id))

function expectNothingRecovered(tables: Tables, publication: ReadonlyMap<CellId, number>) {
  const secret = primaryIds(tables)
  expect(attack(tables, publication).filter(({ cell }) => secret.has(cell))).toEqual([])
}

const anyTables = nestedTables({ leaves: 8, depths: [2, 3, 4] })

// The default timeout is for a free machine; many programmes are solved here.
describe('random nested tables, crossed by a zoning, a complement and a second vintage', {
  timeout: 300_000,
}, () => {
  it('keeps every protected value from elimination and from differencing', () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        const { publication, audit: audited } = protectedOf(tables)
        expect(audited.cells.every(({ verdict }) => verdict === 'covered')).toBe(true)
        expectNothingRecovered(tables, publication)
      }),
      { numRuns: 80 },
    )
  })

  it('does so as well when the solver has neither nodes nor rounds to finish', () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        const { publication, privateReport } = protectedOf(tables, { nodes: 50, rounds: 1 })
        expectNothingRecovered(tables, publication)
        expect(privateReport.choice.lost).toBeGreaterThanOrEqual(
          protectedOf(tables).privateReport.choice.lost - 1e-6,
        )
      }),
      { numRuns: 30 },
    )
  })

  it('leaves a table of whole numbers for each end of the protected range, found by trying them all', () => {
    const small = nestedTables({ leaves: 4, depths: [2, 3] })
    fc.assert(
      fc.property(small, (tables) => {
        const { publication } = protectedOf(tables)
        for (const id of primaryIds(tables)) {
          expect(isPossible(tables, publication, id, 0, 400)).toBe(true)
          expect(isPossible(tables, publication, id, 11, 400)).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('finds the least weight that any choice of cells can lose', () => {
    const tiny = nestedTables(
      { leaves: 4, depths: [2, 3] },
      fc.record({ qpv: fc.boolean(), numerator: fc.constant(false), vintages: fc.constant(false) }),
    )
    fc.assert(
      fc.property(tiny, (tables) => {
        const { privateReport, audit: audited } = protectedOf(tables)
        const secret = primaryIds(tables)
        const free = tables.cells.filter(({ id }) => !secret.has(id))
        fc.pre(secret.size > 0 && free.length <= 8)
        const cost = (ids: ReadonlySet<string>) =>
          free.reduce((sum, cell) => (ids.has(cell.id) ? sum + Math.max(1, cell.publicWeight) : sum), 0)
        const chosen: ReadonlySet<string> = new Set(
          privateReport.cells.filter(({ status }) => status === 'secondary').map(({ id }) => id),
        )
        expect(audited.verdict).toBe('clean')
        for (let choice = 0; choice < 2 ** free.length; choice++) {
          const other = new Set(free.filter((_, at) => choice & (1 << at)).map(({ id }) => id))
          if (cost(other) >= cost(chosen)) continue
          const printed = free
            .filter(({ id }) => !other.has(id))
            .map(({ id, value }) => [id, value ?? 0] as const)
          expect(audit(tables, new Map(printed), solver, DEFAULT_LIMITS).verdict).toBe('disclosed')
        }
      }),
      { numRuns: 30 },
    )
  })

  it('gives the same bytes whatever the order of cells, constraints and terms', () => {
    const shuffled = anyTables.chain((tables) =>
      fc.record({
        tables: fc.constant(tables),
        cells: fc.shuffledSubarray([...tables.cells], { minLength: tables.cells.length }),
        constraints: fc.shuffledSubarray([...tables.constraints], { minLength: tables.constraints.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ tables, cells, constraints }) => {
        const turned = constraints.map((one) => ({ ...one, terms: [...one.terms].reverse() }))
        const text = (input: Tables) => {
          const { publication, suppressed, privateReport } = protectedOf(input)
          return JSON.stringify({ publication: [...publication], suppressed, privateReport })
        }
        expect(text({ ...tables, cells, constraints: turned })).toBe(text(tables))
      }),
      { numRuns: 15 },
    )
  })
})
