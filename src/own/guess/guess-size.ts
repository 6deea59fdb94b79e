import type { OwnFigure } from '../own-table.ts'
import type { OwnUnit } from '../own-unit.ts'
import type { DatedColumns } from './dated-columns.ts'
import { saysWhole } from './header-words.ts'

/** What a set is a set of, by preference. */
const SET_UNITS: readonly OwnUnit[] = ['dwellings', 'households', 'lots']

/**
 * The column that most likely counts the dwellings of the set that a row is about: one of dwellings, or else of households, whose
 * name says all of them, or which another column is a part of. None where no column does: a count of some of them is not it.
 * @param wholes by column of counts, the one that it is most likely a part of
 */
export function guessSize(
  figures: readonly OwnFigure[],
  wholes: Readonly<Record<string, string>>,
  dated: readonly DatedColumns[],
): string | undefined {
  const areParts = Object.values(wholes)
  const rank = (column: string, unit: OwnUnit) => (saysWhole(column) ? 0 : 10) + SET_UNITS.indexOf(unit)
  const [best] = figures
    .flatMap((figure) => (figure.kind === 'count' && SET_UNITS.includes(figure.unit) ? [figure] : []))
    .filter(({ column }) => saysWhole(column) || (areParts.includes(column) && !(column in wholes)))
    .toSorted((a, b) => rank(a.column, a.unit) - rank(b.column, b.unit))
  if (!best) return undefined
  return dated.find(({ columns }) => columns.includes(best.column))?.pattern ?? best.column
}
