import type { CellRow } from '../../../src/db/tables.ts'
import { cell } from './cells.ts'
import type { PrivateStock } from './private-stock.ts'

/** A total under this is masked with its vacant dwellings, as one does of the smallest communes. */
const SMALL_TOTAL = 200

export const LOVAC_MEASURES = {
  total: 'PP_TOTAL',
  vacant: 'PP_VACANT',
  vacant2Years: 'PP_VACANT_2Y',
} as const

/**
 * The communes of a year with what secrecy masks. A count under the threshold is masked, a zero is not: it is printed,
 * and means zero. So is the number vacant for more than two years where the others of the vacant are under it, since subtracting would give them. Where a column would
 * mask a single commune, the smallest of the others is masked too: a total of the département less the communes
 * then gives a sum, not a commune.
 */
export function lovacRows(
  year: number,
  stocks: ReadonlyMap<string, PrivateStock>,
  flags: number,
  threshold: number | null,
): CellRow[] {
  const isSecret = (count: number) => count > 0 && threshold !== null && count < threshold
  const masked = { total: new Set<string>(), vacant: new Set<string>(), vacant2Years: new Set<string>() }
  for (const [code, { total, vacant, vacant2Years }] of stocks) {
    if (isSecret(vacant)) masked.vacant.add(code)
    if (isSecret(vacant2Years) || isSecret(vacant - vacant2Years)) masked.vacant2Years.add(code)
    if (isSecret(total) || (isSecret(vacant) && total < SMALL_TOTAL)) masked.total.add(code)
  }
  const columns = ['total', 'vacant', 'vacant2Years'] as const
  for (const column of columns) {
    const [other] = [...stocks]
      .filter(([code]) => !masked[column].has(code))
      .sort((a, b) => a[1][column] - b[1][column])
    if (masked[column].size === 1 && other) masked[column].add(other[0])
  }
  return columns.flatMap((column) =>
    [...stocks].map(([code, counts]) => {
      const value = masked[column].has(code) ? 'suppressed' : counts[column]
      return cell('commune', code, LOVAC_MEASURES[column], year, value, flags)
    }),
  )
}
