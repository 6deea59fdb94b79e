import type { Unit } from '../indicators/catalogue.ts'
import { printable } from '../lib/printable.ts'
import { readCell } from '../sources/cell.ts'
import { canonical } from '../sources/column.ts'
import type { Table } from '../sources/table.ts'
import { cellsOf, isNumeric } from './column-cells.ts'
import type { OwnFigure } from './own-table.ts'

/** Figures proposed at once: a table of more columns is gone through by its reader. */
const MOST = 60

/** What each column of a table seems to hold: a count, a rate that is ready-made, or words. */
export function guessFigures(table: Table, names: readonly string[]): OwnFigure[] {
  return names.slice(0, MOST).flatMap((column): OwnFigure[] => {
    const cells = cellsOf(table, column)
    if (cells.length === 0) return []
    const label = printable(column).trim()
    if (!isNumeric(cells)) return [{ kind: 'text', column, label }]
    if (isRate(cells, column))
      return [{ kind: 'ready', column, label, unit: 'percent', direction: 'neutral' }]
    return [
      { kind: isWhole(cells) ? 'count' : 'ready', column, label, unit: unitOf(column), direction: 'neutral' },
    ]
  })
}

const numbers = (cells: readonly string[]) =>
  cells.flatMap((cell) => {
    const read = readCell(cell)
    return read.ok && typeof read.value.value === 'number' ? [read.value] : []
  })

const isWhole = (cells: readonly string[]) =>
  numbers(cells).every(({ value }) => Number.isInteger(value) && Number(value) >= 0)

/** A % sign, or a name that says so and figures from 0 to 100. */
function isRate(cells: readonly string[], column: string): boolean {
  const found = numbers(cells)
  if (found.length === 0 || found.some(({ value }) => Number(value) < 0 || Number(value) > 100)) return false
  return (
    found.some(({ percent }) => percent) ||
    /%|pour ?cent|percent/i.test(column) ||
    /^(taux|part|pct|tx|share|rate)/.test(canonical(column))
  )
}

/** The unit that a column's name says; a number without one else. */
function unitOf(column: string): Exclude<Unit, 'class'> {
  const name = canonical(column)
  if (/^(nb)?(log|dwell|residences)/.test(name)) return 'dwellings'
  if (/men(age)?s?|household/.test(name)) return 'households'
  if (/^(pop|hab)/.test(name)) return 'inhabitants'
  if (/eur|prix|loyer|revenu/.test(name)) return 'euros'
  return 'ratio'
}
