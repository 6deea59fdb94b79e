import { isPointLevel } from './level.ts'

/** Rows of levels whose zones are points, and the others. */
export function partedByShape<Row extends { readonly level: string }>(rows: readonly Row[]): [Row[], Row[]] {
  const points: Row[] = []
  const others: Row[] = []
  for (const row of rows) (isPointLevel(row.level) ? points : others).push(row)
  return [points, others]
}
