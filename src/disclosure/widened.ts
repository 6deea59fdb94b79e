import { byText, type Cell, type CellId, isPublicCell } from './cell.ts'
import { constraintKey, type LinearConstraint, type Term } from './constraint.ts'
import { partition } from './partition.ts'
import type { PrimaryCell } from './primary.ts'
import type { SecondarySuppression } from './secondary.ts'
import { isPublic, type System } from './system.ts'
import type { Tables } from './tables.ts'

/**
 * The tables without the totals that tie them together: these are never printed, and what a relation says of them alone is left out
 * where the relations of their members say it.
 */
export function withoutLinks(tables: Tables, isLink: (cell: Cell) => boolean): Tables {
  const cells = tables.cells.map((cell) =>
    isLink(cell) && !isPublicCell(cell) ? { ...cell, withheld: true } : cell,
  )
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  const isTotal = (id: CellId) => {
    const cell = byId.get(id)
    return cell !== undefined && isLink(cell)
  }
  const said = new Map<string, number>()
  const totals = new Map<CellId, LinearConstraint>()
  for (const constraint of tables.constraints) {
    if (constraint.relation !== '=') continue
    said.set(leftSide(constraint.terms), signOf(constraint.terms) * constraint.constant)
    const [total, ...more] = constraint.terms.filter(({ cell }) => isTotal(cell))
    if (total && more.length === 0 && Math.abs(total.coefficient) === 1)
      totals.set(total.cell, totals.get(total.cell) ?? constraint)
  }
  const follows = ({ terms, relation, constant }: LinearConstraint): boolean => {
    if (relation !== '=' || !terms.every(({ cell }) => isTotal(cell))) return false
    const zones = new Map<string, Map<CellId, number>>()
    let left = constant
    for (const { cell, coefficient } of terms) {
      const row = totals.get(cell)
      const own = row?.terms.find((one) => one.cell === cell)
      if (!row || !own) return false
      const times = -coefficient / own.coefficient
      left -= (coefficient / own.coefficient) * row.constant
      for (const one of row.terms) {
        const member = byId.get(one.cell)
        if (!member || one === own) continue
        const zone = `${member.level}|${member.zone}|${member.vintage}`
        const of = zones.get(zone) ?? new Map<CellId, number>()
        zones.set(zone, of.set(one.cell, (of.get(one.cell) ?? 0) + times * one.coefficient))
      }
    }
    for (const of of zones.values()) {
      const terms = [...of].flatMap(([cell, coefficient]) =>
        coefficient === 0 ? [] : [{ cell, coefficient }],
      )
      if (terms.length === 0) continue
      const known = said.get(leftSide(terms))
      if (known === undefined) return false
      left -= known * signOf(terms)
    }
    return left === 0
  }
  return { ...tables, cells, constraints: tables.constraints.filter((one) => !follows(one)) }
}

/** Terms as a text, the first of them positive. */
const leftSide = (terms: readonly Term[]): string => constraintKey({ terms, relation: '=', constant: 0 })

/** -1 where the text of the terms has every sign turned. */
const signOf = (terms: readonly Term[]): number =>
  ([...terms].sort((a, b) => byText(a.cell, b.cell))[0]?.coefficient ?? 1) < 0 ? -1 : 1

/**
 * A choice that needs no programme: everything that a relation ties to a protected cell, however far, is masked with it. No printed
 * number then stands in a relation with what is masked, so that the publication says no more of it than what is public elsewhere. What
 * a loose sum says follows from the other relations and ties nothing.
 */
export function suppressAround(system: System, primary: readonly PrimaryCell[]): SecondarySuppression {
  const sets = partition(system.size)
  const loose = new Set(system.sums.values())
  for (const [row, { columns }] of system.rows.entries()) {
    if (loose.has(row)) continue
    const [first, ...others] = columns.filter((column) => !isPublic(system, column))
    for (const other of others) if (first !== undefined) sets.join(first, other)
  }
  const own = new Set(primary.map(({ cell }) => cell.id))
  const reached = new Set<number>()
  for (const { cell } of primary) {
    const column = system.columnOf.get(cell.id)
    if (column === undefined || isPublic(system, column)) continue
    // a loose sum is what its terms make it
    const row = system.rows[system.sums.get(column) ?? -1]
    for (const one of row ? row.columns : [column]) reached.add(sets.setOf(one))
  }
  const secondary = system.cells.filter(
    (cell, column) =>
      !cell.withheld &&
      cell.value !== null &&
      !own.has(cell.id) &&
      !isPublic(system, column) &&
      reached.has(sets.setOf(column)),
  )
  return {
    secondary: secondary.map(({ id }) => id),
    lost: secondary.reduce((sum, { publicWeight }) => sum + publicWeight, 0),
    method: 'wide',
  }
}
