import type { Cell, CellId } from '../disclosure/cell.ts'
import type { Tables } from '../disclosure/tables.ts'
import { type Fraction, isZero, minusTimes, over, whole } from './fraction.test-helper.ts'

/**
 * A reader's attack, written without any of the engine's own code: exact elimination where the engine uses
 * linear programmes in floating point. What it recovers is given away for certain.
 */
export interface Recovered {
  readonly cell: CellId
  readonly value: number
  readonly by: 'printed' | 'elimination' | 'differencing'
}

export function attack(tables: Tables, publication: ReadonlyMap<CellId, number>): Recovered[] {
  const printed = [...publication].map(([cell, value]) => ({ cell, value, by: 'printed' as const }))
  return [...printed, ...eliminate(tables, publication), ...difference(tables, publication)]
}

type Equation = { terms: Map<CellId, Fraction>; constant: Fraction }

const isPublic = (cell: Cell): boolean =>
  cell.publicUpper !== undefined && cell.publicUpper === (cell.publicLower ?? 0)

/** Every unknown that the printed equalities settle, by Gauss-Jordan elimination over the rationals. */
function eliminate({ cells, constraints }: Tables, publication: ReadonlyMap<CellId, number>): Recovered[] {
  const known = new Map(publication)
  for (const cell of cells) if (isPublic(cell)) known.set(cell.id, cell.publicUpper ?? 0)
  const equations: Equation[] = []
  for (const { terms, relation, constant } of constraints) {
    if (relation !== '=') continue
    const equation: Equation = { terms: new Map(), constant: whole(constant) }
    for (const { cell, coefficient } of terms) {
      const value = known.get(cell)
      if (value === undefined) equation.terms.set(cell, whole(coefficient))
      else equation.constant = minusTimes(equation.constant, whole(coefficient), whole(value))
    }
    equations.push(equation)
  }
  const done: [CellId, Equation][] = []
  for (const equation of equations) {
    for (const [pivot, solved] of done) subtract(equation, solved, pivot)
    const [lead] = equation.terms
    if (!lead) continue
    const [pivot, coefficient] = lead
    for (const [cell, value] of equation.terms) equation.terms.set(cell, over(value, coefficient))
    equation.constant = over(equation.constant, coefficient)
    for (const [, solved] of done) subtract(solved, equation, pivot)
    done.push([pivot, equation])
  }
  return done
    .filter(([, { terms }]) => terms.size === 1)
    .map(([cell, { constant }]) => ({
      cell,
      value: Number(constant.top) / Number(constant.bottom),
      by: 'elimination' as const,
    }))
}

function subtract(from: Equation, solved: Equation, pivot: CellId): void {
  const factor = from.terms.get(pivot)
  if (!factor || from === solved) return
  for (const [cell, value] of solved.terms) {
    const left = minusTimes(from.terms.get(cell) ?? whole(0), factor, value)
    if (isZero(left)) from.terms.delete(cell)
    else from.terms.set(cell, left)
  }
  from.constant = minusTimes(from.constant, factor, solved.constant)
}

/** Every cell that is one printed total less another, by the smallest parts that each is made of. */
function difference({ cells, constraints }: Tables, publication: ReadonlyMap<CellId, number>): Recovered[] {
  const partsOf = new Map<CellId, CellId[]>()
  for (const { terms, relation, constant } of constraints) {
    const totals = terms.filter(({ coefficient }) => coefficient === -1)
    const [total] = totals
    const isSum = relation === '=' && constant === 0 && totals.length === 1 && total !== undefined
    if (!isSum || !terms.every((term) => term === total || term.coefficient === 1)) continue
    if (partsOf.has(total.cell)) continue
    partsOf.set(
      total.cell,
      terms.filter((term) => term !== total).map((term) => term.cell),
    )
  }
  const atoms = (cell: CellId, above: readonly CellId[] = []): CellId[] => {
    const parts = above.includes(cell) ? undefined : partsOf.get(cell)
    return parts ? parts.flatMap((part) => atoms(part, [...above, cell])) : [cell]
  }
  const made = cells.map(({ id }) => [id, new Set(atoms(id))] as const)
  const named = new Map<string, CellId[]>()
  const nameOf = (set: Iterable<CellId>) => [...set].sort().join(' ')
  for (const [id, set] of made) named.set(nameOf(set), [...(named.get(nameOf(set)) ?? []), id])
  const printed = made.filter(([id]) => publication.has(id))
  return printed.flatMap(([larger, all]) =>
    printed.flatMap(([smaller, some]) => {
      const isInside = some.size < all.size && [...some].every((atom) => all.has(atom))
      if (!isInside) return []
      const value = (publication.get(larger) ?? 0) - (publication.get(smaller) ?? 0)
      const rest = nameOf([...all].filter((atom) => !some.has(atom)))
      return (named.get(rest) ?? []).map((cell) => ({ cell, value, by: 'differencing' as const }))
    }),
  )
}
