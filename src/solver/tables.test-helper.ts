import fc from 'fast-check'
import { type Cell, type CellId, cellId } from '../disclosure/cell.ts'
import { cellOf, RULE } from '../disclosure/cell-of.test-helper.ts'
import { carriedOver, complement, type LinearConstraint, sumOf } from '../disclosure/constraint.ts'
import type { Tables } from '../disclosure/tables.ts'

interface Leaf {
  readonly branch: readonly number[]
  readonly value: number
  readonly weight: number
  readonly inside: number
  readonly qpv: number
  readonly numerator: number
  readonly entries: number
  readonly exits: number
}

const count = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 12 }) },
  fc.integer({ min: 11, max: 90 }),
)

const leafOf = (depth: number) =>
  fc.record<Leaf>({
    branch: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: depth - 2, maxLength: depth - 2 }),
    value: count,
    weight: fc.integer({ min: 0, max: 500 }),
    inside: fc.double({ min: 0, max: 1, noNaN: true }),
    qpv: fc.integer({ min: -1, max: 1 }),
    numerator: fc.double({ min: 0, max: 1, noNaN: true }),
    entries: count,
    exits: fc.integer({ min: 0, max: 12 }),
  })

export interface Crossings {
  /** A zoning that crosses the nesting: parts of leaves in and out of it. */
  readonly qpv: boolean
  /** A numerator with its complement. */
  readonly numerator: boolean
  /** A former vintage that flows link to this one. */
  readonly vintages: boolean
}

const crossings: fc.Arbitrary<Crossings> = fc.record({
  qpv: fc.boolean(),
  numerator: fc.boolean(),
  vintages: fc.boolean(),
})

/** Nested tables of 2 to 4 levels with small counts, crossed as drawn. */
export const nestedTables = (
  { leaves, depths }: { leaves: number; depths: readonly number[] },
  crossed: fc.Arbitrary<Crossings> = crossings,
): fc.Arbitrary<Tables> =>
  fc
    .constantFrom(...depths)
    .chain((depth) => fc.tuple(fc.array(leafOf(depth), { minLength: 1, maxLength: leaves }), crossed))
    .map(([drawn, crossing]) => buildTables(drawn, crossing))

function buildTables(leaves: readonly Leaf[], crossing: Crossings): Tables {
  const cells = new Map<string, Cell>()
  const constraints: LinearConstraint[] = []
  const add = (zone: string, value: number, publicWeight: number, more: Partial<Cell> = {}) => {
    const fresh = cellOf(zone, value, { publicWeight, ...more })
    const before = cells.get(fresh.id)
    const sum = (before?.value ?? 0) + value
    const made = { ...fresh, value: sum, publicWeight: (before?.publicWeight ?? 0) + publicWeight }
    cells.set(made.id, made)
    return made
  }
  const addNested = (measure: string, vintage: string, countOf: (leaf: Leaf) => number) => {
    const parts = new Map<CellId, Set<CellId>>()
    for (const [index, leaf] of leaves.entries()) {
      let parent: CellId | null = null
      for (let level = 0; level <= leaf.branch.length + 1; level++) {
        const isLeaf = level === leaf.branch.length + 1
        const zone = isLeaf ? `leaf${index}` : `top${leaf.branch.slice(0, level).join('')}`
        const { id } = add(zone, countOf(leaf), leaf.weight, {
          measure,
          vintage,
          level: isLeaf ? 'leaf' : `l${level}`,
        })
        if (parent) parts.set(parent, (parts.get(parent) ?? new Set()).add(id))
        parent = id
      }
    }
    for (const [total, members] of parts) constraints.push(sumOf(total, [...members]))
  }
  const find = (zone: string, measure: string, vintage: string, level: string) =>
    cells.get(cellId({ zone, measure, vintage, level }))

  addNested('COUNT', '2022', (leaf) => leaf.value)
  if (crossing.qpv) {
    const inQpv = new Map<CellId, CellId[]>()
    for (const [index, leaf] of leaves.entries()) {
      if (leaf.qpv < 0) continue
      const inside = Math.round(leaf.value * leaf.inside)
      const within = add(`leaf${index}`, inside, leaf.weight, { level: 'in' })
      const outside = add(`leaf${index}`, leaf.value - inside, leaf.weight, { level: 'out' })
      const qpv = add(`qpv${leaf.qpv}`, inside, leaf.weight, { level: 'qpv' })
      inQpv.set(qpv.id, [...(inQpv.get(qpv.id) ?? []), within.id])
      const whole = find(`leaf${index}`, 'COUNT', '2022', 'leaf')
      if (whole) constraints.push(sumOf(whole.id, [within.id, outside.id]))
    }
    for (const [qpv, parts] of inQpv) constraints.push(sumOf(qpv, parts))
  }
  if (crossing.numerator) {
    addNested('NUM', '2022', (leaf) => Math.round(leaf.value * leaf.numerator))
    for (const [index] of leaves.entries()) {
      const whole = find(`leaf${index}`, 'COUNT', '2022', 'leaf')
      const part = find(`leaf${index}`, 'NUM', '2022', 'leaf')
      if (!whole || !part) continue
      const rest = complement(part, whole)
      cells.set(rest.cell.id, rest.cell)
      constraints.push(rest.constraint)
    }
  }
  if (crossing.vintages) {
    const exits = (leaf: Leaf) => Math.min(leaf.exits, leaf.value)
    addNested('COUNT', '2023', (leaf) => leaf.value + leaf.entries - exits(leaf))
    for (const [index, leaf] of leaves.entries()) {
      const flow = (measure: string, value: number) =>
        add(`leaf${index}`, value, leaf.weight, { measure, vintage: '2023', level: 'leaf' }).id
      const former = find(`leaf${index}`, 'COUNT', '2022', 'leaf')
      const stock = find(`leaf${index}`, 'COUNT', '2023', 'leaf')
      if (!former || !stock) continue
      constraints.push(
        carriedOver(stock.id, former.id, [flow('ENTRIES', leaf.entries)], [flow('EXITS', exits(leaf))]),
      )
    }
  }
  return { cells: [...cells.values()], constraints, rules: [RULE] }
}
