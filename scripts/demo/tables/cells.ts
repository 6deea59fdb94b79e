import type { CellRow } from '../../../src/db/tables.ts'
import { isNumber, type Value } from '../../../src/indicators/value.ts'
import { zoneCode } from '../../../src/territory/code.ts'

/** One row of the table of cells; a state bears no flag. */
export function cell(
  level: string,
  code: string,
  measure: string,
  year: number,
  value: Value,
  flags = 0,
): CellRow {
  const at = { level, code: zoneCode(level, code) }
  return isNumber(value)
    ? { ...at, measure, year, value, state: null, flags }
    : { ...at, measure, year, value: null, state: value, flags: 0 }
}

/** Sums counts by key, in the order in which keys first come. */
export function sumBy<T>(items: readonly T[], key: (item: T) => string, count: (item: T) => number) {
  const sums = new Map<string, number>()
  for (const item of items) sums.set(key(item), (sums.get(key(item)) ?? 0) + count(item))
  return sums
}
