import { isNumber } from '../indicators/value.ts'
import { ok } from '../lib/result.ts'
import { SUM_LEVEL } from '../territory/level.ts'
import type { Answering, Queries } from './engine.ts'
import type { Task } from './question.ts'
import { numberAt, textAt } from './row.ts'
import { sql } from './sql.ts'
import { type Total, totalsSql } from './totals.ts'
import { unitSql } from './unit-sql.ts'
import { territorySets } from './zones-sql.ts'

/**
 * Rank of each zone that has a number, from the highest value: equal values share the best rank and the next one is
 * skipped (1, 1, 3), as in sport. Empty where the indicator ranks nothing: a class, a rate set by law.
 * @param whole totals of the territory and its groups, which are what is ranked where the zones shown are groups
 */
export async function ranks(
  database: Queries,
  task: Task,
  whole: readonly Total[],
): Answering<Readonly<Record<string, number>>> {
  if (!task.ranked) return ok({})
  const { level, zones, base, epci, summable } = task
  if (level === SUM_LEVEL && summable && base === zones) return ok(ranksOf(whole))
  const units =
    level === SUM_LEVEL
      ? sql`(SELECT key AS code, * FROM ${totalsSql(task, territorySets(epci, zones), zones)} WHERE kind = 'group')`
      : unitSql(task, zones)
  const rows = await database.query(sql`
    SELECT code, rank() OVER (ORDER BY value DESC) AS rank FROM ${units} WHERE value IS NOT NULL`)
  if (!rows.ok) return rows
  return ok(Object.fromEntries(rows.value.map((row) => [textAt(row, 'code'), numberAt(row, 'rank')])))
}

function ranksOf(whole: readonly Total[]): Readonly<Record<string, number>> {
  const valued = whole.flatMap(({ kind, key, value }) =>
    kind === 'group' && isNumber(value) ? [{ key, value }] : [],
  )
  return Object.fromEntries(
    valued.map(({ key, value }) => [key, 1 + valued.filter((other) => other.value > value).length]),
  )
}
