import { ok } from '../lib/result.ts'
import type { Method, MethodSettings } from '../methods/method.ts'
import type { NearRow } from './answers-types.ts'
import type { Answering, Queries } from './engine.ts'
import { thresholdOf } from './method-sql.ts'
import { codeAt, numberAt, textAt, valueAt } from './row.ts'
import { join, literal, name, sql } from './sql.ts'
import type { BaseLevel } from './zones-sql.ts'

/** How far from a threshold a zone is near it, this included: points of a rate, percent of the bound of a mean. */
const NEAR = 2

/**
 * Zones near a threshold, nearest first, from the stored criteria; a zone near two thresholds has two rows. What is near a
 * mean is ranked beside what is near a rate by the part of the way to the end of what is near.
 */
export async function near(
  database: Queries,
  method: Method,
  settings: MethodSettings,
  level: BaseLevel,
): Answering<readonly NearRow[]> {
  const sides = method.criteria.flatMap((criterion, i) => {
    const [n, d] = [name(`n${i}`), name(`d${i}`)]
    const threshold = thresholdOf(criterion, settings)
    // nothing is near a threshold that the territory does not give
    if (Number.isNaN(threshold)) return []
    // in the tenths in which all is compared
    const width = criterion.unit === 'mean' ? (threshold * NEAR) / 10 : NEAR * 10
    return [
      sql`
      SELECT code, ${literal(criterion.id)} AS criterion, ${threshold} AS threshold, ${width} AS width,
        ${n} AS n, ${d} AS d, stock, stock_state FROM criteria WHERE level = ${literal(level)}`,
    ]
  })
  if (sides.length === 0) return ok([])
  // a yes or a no of one thing (a condominium without a mandate) is near nothing
  // compared without dividing and in whole tenths: a zone exactly 2 points away is near
  const rows = await database.query(sql`
    SELECT code, criterion, n * 100 / d AS rate, n * 100 / d - threshold AS margin, stock, stock_state
    FROM (${join(sides, ' UNION ALL ')})
    WHERE d <> 0 AND NOT (d = 1 AND n IN (0, 1)) AND abs(n * 1000 - round(threshold * 10) * d) <= width * d
    ORDER BY abs(n * 1000 - round(threshold * 10) * d) / (greatest(width, 1) * d), code, criterion`)
  if (!rows.ok) return rows
  return ok(
    rows.value.map((row) => ({
      code: codeAt(row, 'code', level),
      criterion: textAt(row, 'criterion'),
      rate: numberAt(row, 'rate'),
      margin: numberAt(row, 'margin'),
      dwellings: valueAt(row, 'stock'),
    })),
  )
}
