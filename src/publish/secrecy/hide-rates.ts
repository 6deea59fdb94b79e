import type { Catalogue } from '../../atlas/catalogue.ts'
import type { CellRow } from '../../db/tables.ts'
import { rowId } from '../assemble/collect-cells.ts'
import { readyMadeRates } from './ready-made-rates.ts'

/**
 * A rate that its producer prints ready-made is not shown where one of its counts is masked: it would be a figure of the
 * same set. That it is public elsewhere is a relation of the audit already, see `linkedRates`.
 */
export function hideRates(cells: readonly CellRow[], catalogue: Pick<Catalogue, 'indicators'>): CellRow[] {
  const masked = new Set(cells.filter(({ state }) => state === 'suppressed').map(rowId))
  const countsOf = new Map(
    readyMadeRates(catalogue).flatMap(({ rate, of }) =>
      of ? [[rate, [...of.numerator, ...of.denominator]] as const] : [],
    ),
  )
  const anyYear = new Set([...masked].map((key) => key.slice(0, key.lastIndexOf('|'))))
  const isMasked = ({ level, code, year }: CellRow, measure: string, which: 'same' | 'latest') =>
    which === 'same'
      ? masked.has(rowId({ level, code, measure, year }))
      : anyYear.has([level, code, measure].join('|'))
  return cells.map((cell) =>
    cell.value !== null &&
    countsOf.get(cell.measure)?.some(({ measure, year }) => isMasked(cell, measure, year))
      ? { ...cell, value: null, state: 'suppressed', flags: 0 }
      : cell,
  )
}
