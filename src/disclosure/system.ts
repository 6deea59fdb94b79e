import { byText, type CellId, publicLower, publicUpper } from './cell.ts'
import { constraintKey } from './constraint.ts'
import { type Equations, looseSums, type Row } from './loose-sums.ts'
import type { Tables } from './tables.ts'

/**
 * The tables as numbered columns and equalities, in an order that the order of the input does not change.
 * An inequality has a column of its own for what is left (after the cells), never printed.
 */
export interface System extends Equations {
  readonly columnOf: ReadonlyMap<CellId, number>
  /** Columns, slacks included. */
  readonly size: number
  /** Rows of the columns that others give and that say nothing of them, see `looseSums`. */
  readonly sums: ReadonlyMap<number, number>
}

/** A number for each column; NaN where it is not known. */
export type Known = Float64Array

/** @param tables without fault, see `tableFaults` */
export function compile(tables: Tables): System {
  const cells = [...tables.cells].sort((a, b) => byText(a.id, b.id))
  const columnOf = new Map(cells.map((cell, column) => [cell.id, column]))
  const constraints = new Map(tables.constraints.map((constraint) => [constraintKey(constraint), constraint]))
  const lower = cells.map(publicLower)
  const upper = cells.map(publicUpper)
  const rows: Row[] = []
  for (const [, constraint] of [...constraints].sort(([a], [b]) => byText(a, b))) {
    const terms = [...constraint.terms].sort((a, b) => byText(a.cell, b.cell))
    const columns = terms.map(({ cell }) => columnOf.get(cell) ?? 0)
    const coefficients = terms.map(({ coefficient }) => coefficient)
    if (constraint.relation === '<=') {
      columns.push(lower.length)
      coefficients.push(1)
      lower.push(0)
      upper.push(Number.POSITIVE_INFINITY)
    }
    rows.push({ columns, coefficients, constant: constraint.constant, constraint })
  }
  const rowsOf: number[][] = lower.map(() => [])
  rows.forEach((row, index) => {
    for (const column of row.columns) rowsOf[column]?.push(index)
  })
  const system = {
    cells,
    columnOf,
    size: lower.length,
    lower: Float64Array.from(lower),
    upper: Float64Array.from(upper),
    rows,
    rowsOf,
  }
  return { ...system, sums: looseSums(system) }
}

/** True where the value is public elsewhere: suppressing it would hide nothing. */
export const isPublic = (system: System, column: number): boolean =>
  system.lower[column] === system.upper[column]

/** What is known when nothing is printed: the values public elsewhere. */
export const publicKnowledge = (system: System): Known =>
  system.lower.map((low, column) => (isPublic(system, column) ? low : Number.NaN))
