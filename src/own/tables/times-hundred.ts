import type { SourceCells } from '../../publish/read/source-contents.ts'
import type { OwnFigure } from '../own-table.ts'

/** The columns of rates that a file writes between 0 and 1, and that their reader has multiplied by 100. */
export const timesHundred = (figures: readonly OwnFigure[]): string[] =>
  figures.flatMap((figure) => (figure.kind === 'ready' && figure.times ? [figure.column] : []))

/** More digits than these are those of the multiplication. */
const DIGITS = 12

/**
 * A table whose measures of `times` are percentages: they are no more fractions of one. What was above 1 is no such
 * fraction, and is left missing.
 */
export function inPercent(table: SourceCells, times: ReadonlySet<string>): SourceCells {
  return {
    ...table,
    cells: table.cells.map((cell) =>
      times.has(cell.measure) && typeof cell.value === 'number'
        ? { ...cell, value: cell.value > 1 ? 'missing' : Number((cell.value * 100).toPrecision(DIGITS)) }
        : cell,
    ),
    fractions: new Map([...table.fractions].filter(([measure]) => !times.has(measure))),
  }
}
