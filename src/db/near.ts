import { ok } from '../lib/result.ts'
import type { Method, MethodSettings } from '../methods/method.ts'
import type { NearRow } from './answers-types.ts'
import type { Answering, Queries } from './engine.ts'
import { thresholdOf } from './method-sql.ts'
import { codeAt, numberAt, textAt, valueAt } from './row.ts'
import { join, literal, name, sql } from './sql.ts'
import type { BaseLevel } from './zones-sql.ts'

/** Points either side of a threshold within which a zone is near it, 2 included. */
const NEAR = 2

/** Zones near a threshold, nearest first, from the stored criteria; a zone near two thresholds has two rows. */
export async function near(
  database: Queries,
  method: Method,
  settings: MethodSettings,
  level: BaseLevel,
): Answering<readonly NearRow[]> {
  const sides = method.criteria.map((criterion, i) => {
    const [n, d] = [name(`n${i}`), name(`d${i}`)]
    return sql`
      SELECT code, ${literal(criterion.id)} AS criterion, ${thresholdOf(criterion, settings)} AS threshold,
        ${n} AS n, ${d} AS d, stock, stock_state FROM criteria WHERE level = ${literal(level)}`
  })
  // a yes or a no of one thing (a condominium without a mandate) is near nothing
  // compared without dividing and in whole tenths: a zone exactly 2 points away is near
  const rows = await database.query(sql`
    SELECT code, criterion, n * 100 / d AS rate, n * 100 / d - threshold AS margin, stock, stock_state
    FROM (${join(sides, ' UNION ALL ')})
    WHERE d <> 0 AND NOT (d = 1 AND n IN (0, 1)) AND abs(n * 1000 - round(threshold * 10) * d) <= ${NEAR * 10} * d
    ORDER BY abs(margin), code, criterion`)
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
