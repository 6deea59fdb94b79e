import { describe, expect, it } from 'vitest'
import { cellOf, RULE } from './cell-of.test-helper.ts'
import { components } from './components.ts'
import { sumOf } from './constraint.ts'
import { residuals } from './residual.ts'
import { compile } from './system.ts'

const [a, b, c, d] = [cellOf('a', 20), cellOf('b', 30), cellOf('c', 50), cellOf('d', 70)] as const
const open = cellOf('open', 100, { publicLower: 100, publicUpper: 100 })

describe('tables that share no unknown', () => {
  it('come apart, in the order of their first cell', () => {
    const tables = { cells: [d, c, b, a], constraints: [sumOf(c.id, [a.id, b.id])], rules: [RULE] }
    expect(components(tables).map(({ cells }) => cells.map(({ zone }) => zone))).toEqual([
      ['a', 'b', 'c'],
      ['d'],
    ])
  })

  it('are not tied by a value public elsewhere, which each part repeats', () => {
    const constraints = [sumOf(open.id, [a.id, b.id]), sumOf(open.id, [c.id, d.id])]
    const parts = components({ cells: [a, b, c, d, open], constraints, rules: [RULE] })
    expect(parts.map(({ cells }) => cells.map(({ zone }) => zone))).toEqual([
      ['a', 'b', 'open'],
      ['c', 'd', 'open'],
      ['open'],
    ])
    expect(parts.map((part) => part.constraints.length)).toEqual([1, 1, 0])
  })
})

describe('what is left to a reader', () => {
  it('falls into parts that hang together by unknown cells', () => {
    const whole = cellOf('whole', 170)
    const cells = [a, b, c, d, whole]
    const system = compile({
      cells,
      constraints: [sumOf(whole.id, [a.id, b.id, c.id, d.id]), sumOf(c.id, [a.id, b.id])],
      rules: [RULE],
    })
    const knowing = (...zones: string[]) =>
      Float64Array.from(system.cells, ({ zone, value }) => (zones.includes(zone) ? (value ?? 0) : Number.NaN))
    const zonesOf = (known: Float64Array) =>
      residuals(system, known).map(({ columns }) => columns.map((column) => system.cells[column]?.zone))
    expect(zonesOf(knowing())).toEqual([['a', 'b', 'c', 'd', 'whole']])
    expect(zonesOf(knowing('a', 'b', 'd'))).toEqual([['c', 'whole']])
    expect(zonesOf(knowing('a', 'b', 'd', 'whole', 'c'))).toEqual([])
  })
})
