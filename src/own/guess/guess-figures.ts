import { printable } from '../../lib/printable.ts'
import type { Table } from '../../sources/table.ts'
import { surelyGroups, thousandsIn } from '../../sources/thousands.ts'
import type { OwnFigure } from '../own-table.ts'
import { cellsOf, isNumeric, numbersOf } from './column-cells.ts'
import { saysChange, saysCode, saysReadyMade, saysShare, saysThings, unitSaid } from './header-words.ts'

/** Figures proposed at once: a table of more columns is gone through by its reader. */
const MOST = 60

/** What each column of a table seems to hold: a count, a figure that is ready-made and never summed, or words. */
export function guessFigures(table: Table, names: readonly string[]): OwnFigure[] {
  return names.slice(0, MOST).flatMap((column): OwnFigure[] => {
    const cells = cellsOf(table, column)
    if (cells.length === 0 || (isOfWords(cells, column) && isNumeric(cells))) return []
    const label = printable(column).trim()
    if (!isNumeric(cells)) return [{ kind: 'text', column, label }]
    if (isPercent(cells, column))
      return [
        {
          kind: 'ready',
          column,
          label,
          unit: 'percent',
          direction: 'neutral',
          ...(isBeyond(cells, column) && { beyond: true }),
        },
      ]
    const kind = isWhole(cells, column) && !saysReadyMade(column) ? 'count' : 'ready'
    return [{ kind, column, label, unit: unitSaid(column), direction: 'neutral' }]
  })
}

/** Whether a column holds words, or codes, whose digits count nothing. */
export const isOfWords = (cells: readonly string[], column: string): boolean =>
  cells.length > 0 && (saysCode(column) || !isNumeric(cells))

/** Share of the numbers of a column that may be what it has none of: slips of the file, which the reading leaves out, row by row. */
const SLIPS = 0.1
const areFew = <T>(found: readonly T[], isSlip: (one: T) => boolean): boolean =>
  found.filter(isSlip).length <= found.length * SLIPS

/** Whole numbers, of which none is under 0 but for slips; a change has its own. */
function isWhole(cells: readonly string[], column: string): boolean {
  const thousands = thousandsIn(cells)
  if (thousands === 'thousands' || (thousands !== 'none' && saysThings(column))) return true
  const found = numbersOf(cells)
  return (
    found.every(({ value }) => Number.isInteger(value)) &&
    (found.every(({ value }) => value >= 0) ||
      (!saysChange(column) && areFew(found, ({ value }) => value < 0)))
  )
}

/** Numbers from 0 to 1, some with decimals, none of them with a % sign. */
export function areFractions(cells: readonly string[]): boolean {
  if (!isNumeric(cells)) return false
  const found = numbersOf(cells)
  return (
    found.some(({ value }) => !Number.isInteger(value)) &&
    found.every(({ value, percent }) => !percent && value >= 0 && value <= 1)
  )
}

/** A % sign, or a name that says so and figures of 100 at most but for slips, or those of a change. */
function isPercent(cells: readonly string[], column: string): boolean {
  const found = numbersOf(cells)
  if (found.length === 0) return false
  if (found.some(({ percent }) => percent)) return true
  if (surelyGroups(cells)) return false
  return saysShare(column) && (areFew(found, ({ value }) => value > 100) || saysChange(column))
}

/** Whether percentages are of a change, which is under 0 as well, and over 100. */
export const isBeyond = (cells: readonly string[], column: string): boolean =>
  saysChange(column) || !areFew(numbersOf(cells), ({ value }) => value < 0)
