import { partition } from './partition.ts'
import type { LinearModel, ModelRow } from './solver.ts'
import type { Known, System } from './system.ts'

/**
 * Unknown columns that hang together once everything known is put in its place: a reader can work on each
 * such part by itself, so that the linear programmes stay small.
 */
export interface Residual {
  /** Unknown columns, ascending. */
  readonly columns: readonly number[]
  /** Rows with at least one unknown column, ascending. */
  readonly rows: readonly number[]
}

/** Parts of the system that hang together by unknown columns, by their first column; loose sums and their rows are of no part. */
export function residuals(system: System, known: Known): Residual[] {
  const sets = partition(system.size)
  const isUnknown = (column: number) => Number.isNaN(known[column]) && !system.sums.has(column)
  const loose = new Set(system.sums.values())
  const firstOf = system.rows.map(({ columns }, row) => {
    if (loose.has(row)) return undefined
    const [first, ...others] = columns.filter(isUnknown)
    if (first !== undefined) for (const other of others) sets.join(first, other)
    return first
  })
  const parts = new Map<number, { columns: number[]; rows: number[] }>()
  for (let column = 0; column < system.size; column++) {
    if (!isUnknown(column)) continue
    const key = sets.setOf(column)
    const part = parts.get(key) ?? { columns: [], rows: [] }
    part.columns.push(column)
    parts.set(key, part)
  }
  firstOf.forEach((first, row) => {
    if (first !== undefined) parts.get(sets.setOf(first))?.rows.push(row)
  })
  return [...parts.values()]
}

/** The programme of a reader who knows `known`: the residual's columns in order, one equality a row. */
export function readerModel(system: System, residual: Residual, known: Known): LinearModel {
  const local = new Map(residual.columns.map((column, index) => [column, index]))
  const rows = residual.rows.map((index): ModelRow => {
    const row = system.rows[index]
    const columns: number[] = []
    const coefficients: number[] = []
    let left = row?.constant ?? 0
    row?.columns.forEach((column, at) => {
      const coefficient = row.coefficients[at] ?? 0
      const unknown = local.get(column)
      if (unknown === undefined) left -= coefficient * (known[column] ?? 0)
      else {
        columns.push(unknown)
        coefficients.push(coefficient)
      }
    })
    return { columns, coefficients, lower: left, upper: left }
  })
  return {
    lower: residual.columns.map((column) => system.lower[column] ?? 0),
    upper: residual.columns.map((column) => system.upper[column] ?? Number.POSITIVE_INFINITY),
    rows,
  }
}
