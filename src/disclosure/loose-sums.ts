import type { Cell } from './cell.ts'
import type { LinearConstraint } from './constraint.ts'

/** One equality between columns. */
export interface Row {
  readonly columns: readonly number[]
  readonly coefficients: readonly number[]
  readonly constant: number
  readonly constraint: LinearConstraint
}

/** Numbered columns with their public bounds, and the equalities between them. */
export interface Equations {
  readonly cells: readonly Cell[]
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly rows: readonly Row[]
  /** Rows of each column. */
  readonly rowsOf: readonly (readonly number[])[]
}

/** A sum of columns. */
export type Terms = readonly (readonly [column: number, coefficient: number])[]

/**
 * Sums that a reader could work out and that say nothing of what they add up: never printed, in one row alone, with
 * bounds as wide as those of their terms leave them. No programme holds them, so that what is added up is tied by nothing
 * that a reader knows. By column, their row.
 */
export function looseSums(system: Equations): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const taken = new Set<number>()
  system.cells.forEach(({ withheld }, column) => {
    const [row, ...others] = system.rowsOf[column] ?? []
    if (!withheld || row === undefined || others.length > 0 || taken.has(row)) return
    if (!isLoose(system, column, row)) return
    found.set(column, row)
    taken.add(row)
  })
  return found
}

function isLoose(system: Equations, column: number, row: number): boolean {
  const [least, most] = [system.lower[column] ?? 0, system.upper[column] ?? 0]
  if (least === most || system.rows[row]?.constraint.relation !== '=') return false
  const { terms, constant } = termsOf(system, column, row)
  const end = (isLow: boolean) =>
    terms.reduce((sum, [term, coefficient]) => {
      const bound = coefficient > 0 === isLow ? system.lower[term] : system.upper[term]
      return sum + coefficient * (bound ?? 0)
    }, constant)
  return least <= end(true) && most >= end(false)
}

/** A column as its row says it: a constant and the other columns. */
function termsOf(
  { rows }: Pick<Equations, 'rows'>,
  column: number,
  row: number,
): { terms: Terms; constant: number } {
  const found = rows[row]
  if (!found) return { terms: [], constant: 0 }
  const { columns, coefficients, constant } = found
  const own = coefficients[columns.indexOf(column)] ?? 1
  const terms = columns.flatMap((other, at) =>
    other === column ? [] : [[other, -(coefficients[at] ?? 0) / own] as const],
  )
  return { terms, constant: constant / own }
}

/** What of a column is not known: itself, or the terms of a loose sum; with what is. */
export function unknownOf(
  system: Pick<Equations, 'rows'> & { readonly sums: ReadonlyMap<number, number> },
  column: number,
  known: Float64Array,
): { terms: Terms; constant: number } {
  const row = system.sums.get(column)
  const all =
    row === undefined ? { terms: [[column, 1] as const], constant: 0 } : termsOf(system, column, row)
  const isUnknown = ([term]: readonly [number, number]) => Number.isNaN(known[term])
  const constant = all.terms.reduce(
    (sum, [term, coefficient]) =>
      sum + (isUnknown([term, coefficient]) ? 0 : coefficient * (known[term] ?? 0)),
    all.constant,
  )
  return { terms: all.terms.filter(isUnknown), constant }
}
