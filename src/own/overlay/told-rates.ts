import type { CellRow } from '../../db/tables.ts'
import type { CellId } from '../../disclosure/cell.ts'
import { groupBy } from '../../lib/group-by.ts'
import { rowId } from '../../publish/assemble/collect-cells.ts'
import type { UsedSource } from '../../publish/read/source-account.ts'
import { isOwnSource } from '../own-names.ts'
import { isRuledOwn } from './tied-columns.ts'

/** Rows in which a rate has to be that of two counts: in fewer, a chance would do. */
const LEAST = 5
/** The part of its rows in which it may be another. */
const FAILING = 0.1
const SCALES = [1, 100, 1000]
const MOST_DECIMALS = 6

type Column = ReadonlyMap<string, number>

/**
 * Figures that a file without rule gives ready-made and that are, but for rounding, a rate of counts under a rule of another file, or
 * what it leaves of the whole: a publication refuses them.
 * @returns by `rowId`
 */
export function toldRates(
  cells: readonly CellRow[],
  origins: ReadonlyMap<CellId, UsedSource>,
): ReadonlySet<CellId> {
  const own = cells.filter(
    (cell) => cell.value !== null && isOwnSource(origins.get(rowId(cell))?.declaration.id ?? ''),
  )
  const ruled = own.filter((cell) => isRuledOwn(cell, origins))
  if (ruled.length === 0) return new Set()
  const others = own.filter((cell) => !isRuledOwn(cell, origins))
  const counts = new Map(
    [...groupBy(own.filter(isCount), ({ measure }) => measure)].map(([measure, of]) => [
      measure,
      columnOf(of),
    ]),
  )
  const protectedMeasures = new Set(ruled.map(({ measure }) => measure))
  const told = [...groupBy(others, ({ measure }) => measure).values()].filter((of) => {
    const rate = columnOf(of)
    const unit = 10 ** -decimalsOf(rate)
    return [...counts].some(([part, over]) =>
      [...counts].some(
        ([whole, under]) =>
          part !== whole &&
          (protectedMeasures.has(part) || protectedMeasures.has(whole)) &&
          SCALES.some((scale) => scale >= 100 * unit && isRateOf(rate, over, under, scale, unit)),
      ),
    )
  })
  return new Set(told.flat().map(rowId))
}

const isCount = ({ value }: CellRow): boolean => Number.isInteger(value) && Number(value) >= 0

const columnOf = (cells: readonly CellRow[]): Column =>
  new Map(cells.map(({ level, code, year, value }) => [`${level}|${code}|${year}`, value ?? Number.NaN]))

/** The decimals that a column is written with; as many as are looked at where it is not rounded. */
function decimalsOf(column: Column): number {
  let decimals = 0
  for (const value of column.values())
    while (Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) > 1e-6)
      if (++decimals > MOST_DECIMALS) return MOST_DECIMALS
  return decimals
}

function isRateOf(rate: Column, over: Column, under: Column, scale: number, unit: number): boolean {
  const most = Math.max(1, Math.floor(rate.size * FAILING))
  let [holds, fails] = [0, 0]
  for (const [row, value] of rate) {
    const [part, whole] = [over.get(row), under.get(row)]
    if (part === undefined || !whole) continue
    const exact = (scale * part) / whole
    const isNear = [exact, scale - exact].some((one) => Math.abs(one - value) <= unit / 2 + 1e-9 * scale)
    if (isNear) holds++
    else if (++fails > most) return false
  }
  return holds >= LEAST && fails <= Math.max(1, Math.floor((holds + fails) * FAILING))
}
