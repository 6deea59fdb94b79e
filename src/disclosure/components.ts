import { byText, type Cell, type CellId, isPublicCell } from './cell.ts'
import { partition } from './partition.ts'
import type { Tables } from './tables.ts'

/**
 * Tables that share no unknown: each can be protected and audited by itself. A cell whose value is public
 * elsewhere ties nothing together, and is repeated in every part that speaks of it. In the order of the first
 * cell id, whatever the order of the input.
 *
 * @param tables without fault, see `tableFaults`
 */
export function components({ cells, constraints, rules }: Tables): Tables[] {
  const sorted = [...cells].sort((a, b) => byText(a.id, b.id))
  const indexOf = new Map(sorted.map((cell, index) => [cell.id, index]))
  const ties = (id: CellId) => {
    const cell = sorted[indexOf.get(id) ?? 0]
    return cell !== undefined && !isPublicCell(cell)
  }
  const sets = partition(sorted.length)
  const homes = constraints.map(({ terms }) => {
    const ids = terms.map((term) => term.cell)
    const [first, ...others] = ids.filter(ties).map((id) => indexOf.get(id) ?? 0)
    if (first !== undefined) for (const other of others) sets.join(first, other)
    const [any] = ids
    return first ?? (any === undefined ? 0 : (indexOf.get(any) ?? 0))
  })
  const parts = new Map<number, { cells: Set<Cell>; constraints: Tables['constraints'][number][] }>()
  sorted.forEach((cell, index) => {
    const part = parts.get(sets.setOf(index))
    if (part) part.cells.add(cell)
    else parts.set(sets.setOf(index), { cells: new Set([cell]), constraints: [] })
  })
  constraints.forEach((constraint, at) => {
    const part = parts.get(sets.setOf(homes[at] ?? 0))
    part?.constraints.push(constraint)
    for (const { cell } of constraint.terms) {
      const member = sorted[indexOf.get(cell) ?? 0]
      if (member) part?.cells.add(member)
    }
  })
  return [...parts.values()].map((part) => ({ cells: [...part.cells], constraints: part.constraints, rules }))
}
