import { describe, expect, it } from 'vitest'
import { audit } from '../disclosure/audit.ts'
import type { CellId } from '../disclosure/cell.ts'
import { cellOf, RULE } from '../disclosure/cell-of.test-helper.ts'
import { sumOf } from '../disclosure/constraint.ts'
import { protect } from '../disclosure/protect.ts'
import { disclosures } from '../disclosure/report.ts'
import { DEFAULT_LIMITS } from '../disclosure/solver.ts'
import { loadSolver } from './highs.ts'

const solver = await loadSolver()

const small = cellOf('small', 3)
const large = cellOf('large', 40)
const communes = [cellOf('commune', 43), cellOf('other', 90)] as const
const epci = cellOf('epci', 133)
const inCommune = sumOf(communes[0].id, [small.id, large.id])
const inEpci = sumOf(
  epci.id,
  communes.map(({ id }) => id),
)
const tables = { cells: [small, large, ...communes, epci], constraints: [inCommune, inEpci], rules: [RULE] }

const auditOf = (...printed: readonly { id: CellId; value: number | null }[]) =>
  audit(tables, new Map(printed.map(({ id, value }) => [id, value ?? 0])), solver, DEFAULT_LIMITS)

describe('the audit', () => {
  it('passes what leaves the whole protected range open', () => {
    const done = auditOf(...communes, epci)
    expect(done.verdict).toBe('clean')
    expect(done.cells.map(({ interval, verdict }) => [interval, verdict])).toEqual([[[0, 43], 'covered']])
  })

  it('names the cell and only the totals that give it away', () => {
    const done = auditOf(large, communes[0], communes[1], epci)
    expect(done.verdict).toBe('disclosed')
    expect(done.cells.map(({ cell, interval, because }) => [cell.zone, interval, because])).toEqual([
      ['small', [3, 3], [inCommune]],
    ])
  })

  it('names the whole chain where the total has to be worked out first', () => {
    const done = auditOf(large, communes[1], epci)
    expect(new Set(done.cells[0]?.because)).toEqual(new Set([inCommune, inEpci]))
    expect(disclosures(done)[0]?.because).toHaveLength(2)
  })

  it('fails a primary cell that is printed', () => {
    expect(
      auditOf(small).cells.map(({ interval, verdict, because }) => [interval, verdict, because]),
    ).toEqual([[[3, 3], 'disclosed', []]])
  })

  it('fails an interval one short of the range', () => {
    const nine = cellOf('large', 6)
    const sum = cellOf('commune', 9)
    const narrow = {
      cells: [small, { ...nine, rule: null }, { ...sum, rule: null }],
      constraints: [inCommune],
      rules: [RULE],
    }
    const done = audit(narrow, new Map([[sum.id, 9]]), solver, DEFAULT_LIMITS)
    expect(done.cells.map(({ interval, verdict }) => [interval, verdict])).toEqual([[[0, 9], 'disclosed']])
  })

  it('refuses a value that the tables do not hold: nothing is proved about it', () => {
    const done = auditOf({ ...epci, value: 134 }, { id: 'unheard-of' as CellId, value: 1 })
    expect(done).toMatchObject({ verdict: 'disclosed', foreign: ['unheard-of', epci.id].sort() })
  })

  it('sees through whole numbers: 2 x cell = 6 leaves nothing open', () => {
    const twin = cellOf('twin', 3, { rule: null, withheld: true })
    const double = cellOf('double', 6, { rule: null })
    const twice = {
      cells: [small, twin, double],
      constraints: [
        sumOf(double.id, [small.id, twin.id]),
        {
          terms: [
            { cell: small.id, coefficient: 1 },
            { cell: twin.id, coefficient: -1 },
          ],
          relation: '=' as const,
          constant: 0,
        },
      ],
      rules: [RULE],
    }
    const done = audit(twice, new Map([[double.id, 6]]), solver, DEFAULT_LIMITS)
    expect(done.cells[0]).toMatchObject({ interval: [3, 3], verdict: 'disclosed' })
    expect(done.cells[0]?.because).toHaveLength(2)
  })

  it('sees through remainders: x + 20 k = 43 leaves 3, 23 and 43 only, where fractions would leave 0 to 43', () => {
    const steps = cellOf('steps', 2, { rule: null, withheld: true })
    const known = cellOf('known', 43, { rule: null })
    const stepped = {
      terms: [
        { cell: small.id, coefficient: 1 },
        { cell: steps.id, coefficient: 20 },
        { cell: known.id, coefficient: -1 },
      ],
      relation: '=' as const,
      constant: 0,
    }
    const remainders = { cells: [small, steps, known], constraints: [stepped], rules: [RULE] }
    const done = audit(remainders, new Map([[known.id, 43]]), solver, DEFAULT_LIMITS)
    expect(done.cells[0]).toMatchObject({ interval: [3, 43], verdict: 'disclosed', because: [stepped] })
    expect(protect(remainders, solver)).toMatchObject({
      ok: true,
      value: { suppressed: [known.id, small.id] },
    })
  })
})
