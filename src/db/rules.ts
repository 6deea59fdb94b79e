import { ok } from '../lib/result.ts'
import type { Method } from '../methods/method.ts'
import type { RuleRow } from './answers-types.ts'
import type { Answering, Queries } from './engine.ts'
import { classAt, ruleVariant } from './outcomes.ts'
import { numberAt } from './row.ts'
import { literal, sql } from './sql.ts'
import type { BaseLevel } from './zones-sql.ts'

/** Dwellings in each class (or state) under each rule of the method, from the stored outcomes of a level. */
export async function rules(
  database: Queries,
  method: Method,
  level: BaseLevel,
): Answering<readonly RuleRow[]> {
  const rows = await database.query(sql`
    SELECT variant, class, state, coalesce(sum(stock), 0) AS dwellings, count(*) FILTER (WHERE stock IS NULL) AS unknown
    FROM outcomes WHERE level = ${literal(level)}
    GROUP BY variant, class, state`)
  if (!rows.ok) return rows
  return ok(
    method.rules.map(({ id }) => {
      const mine = rows.value.filter((row) => row.variant === ruleVariant(id))
      return {
        rule: id,
        dwellings: {
          ...Object.fromEntries(method.classes.map((c) => [c.id, 0])),
          ...Object.fromEntries(mine.map((row) => [classAt(row, method), numberAt(row, 'dwellings')])),
        },
        unknown: mine.reduce((all, row) => all + numberAt(row, 'unknown'), 0),
      }
    }),
  )
}
