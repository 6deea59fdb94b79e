import { readCell } from './cell.ts'
import type { Row } from './csv.ts'
import type { FigureColumns } from './figure-columns.ts'

/**
 * Of the measures in percent, those whose columns are never above 1 in the whole file, with the greatest figure: such
 * columns are written as fractions of one. A column that bears a % sign says its unit.
 */
export function fractionColumns(
  rows: readonly Row[],
  specs: readonly FigureColumns[],
): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { measure, unit, indices } of specs) {
    if (unit !== 'percent') continue
    const most = Math.max(found.get(measure) ?? 0, ...indices.map((index) => greatest(rows, index)))
    found.set(measure, most)
  }
  return new Map([...found].filter(([, most]) => most > 0 && most <= 1))
}

/** Infinity as soon as a cell is above 1 or bears a % sign. */
function greatest(rows: readonly Row[], index: number): number {
  let most = 0
  for (const { cells } of rows) {
    const cell = readCell(cells[index] ?? '')
    if (!cell.ok || typeof cell.value.value !== 'number') continue
    if (cell.value.percent || cell.value.value > 1) return Number.POSITIVE_INFINITY
    most = Math.max(most, cell.value.value)
  }
  return most
}
