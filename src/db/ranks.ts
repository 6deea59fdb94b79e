import { ok } from '../lib/result.ts'
import { SUM_LEVEL } from '../territory/level.ts'
import type { Answering, Queries } from './engine.ts'
import { progressAtSql } from './progress-sql.ts'
import type { Task } from './question.ts'
import { numberAt, textAt } from './row.ts'
import { sql } from './sql.ts'
import { totalsSql } from './totals.ts'
import { unitSql } from './unit-sql.ts'
import { territorySets } from './zones-sql.ts'

/**
 * Rank of each zone that has a number, from the highest value: equal values share the best rank and the next one is
 * skipped (1, 1, 3), as in sport. Empty where the indicator ranks nothing: a class, a rate set by law.
 */
export async function ranks(database: Queries, task: Task): Answering<Readonly<Record<string, number>>> {
  if (!task.ranked) return ok({})
  const { computation, level, zones, epci } = task
  const sets = territorySets(epci, zones)
  // a rank needs no partial total, which takes as long again
  const ofSets = () =>
    computation.kind === 'progress'
      ? progressAtSql(computation.plan, computation.of, sets, zones)
      : totalsSql(task, sets, zones)
  const units =
    level === SUM_LEVEL
      ? sql`(SELECT key AS code, * FROM ${ofSets()} WHERE kind = 'group')`
      : unitSql(task, zones)
  const rows = await database.query(sql`
    SELECT code, rank() OVER (ORDER BY value DESC) AS rank FROM ${units} WHERE value IS NOT NULL`)
  if (!rows.ok) return rows
  return ok(Object.fromEntries(rows.value.map((row) => [textAt(row, 'code'), numberAt(row, 'rank')])))
}
