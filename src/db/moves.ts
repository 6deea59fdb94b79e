import { ok } from '../lib/result.ts'
import type { Method } from '../methods/method.ts'
import { DELTAS } from '../methods/moved-threshold.ts'
import type { MoveRow } from './answers-types.ts'
import type { Answering, Queries } from './engine.ts'
import { CHOSEN, moveVariant } from './outcomes.ts'
import { numberAt } from './row.ts'
import { integer, join, literal, name, sql } from './sql.ts'
import type { BaseLevel } from './zones-sql.ts'

/** What changes when one threshold moves either way (`movedThreshold`), from the stored outcomes of a level. */
export async function moves(
  database: Queries,
  method: Method,
  level: BaseLevel,
): Answering<readonly MoveRow[]> {
  const concerned = join(
    [sql`NULL`, ...method.classes.flatMap((c, i) => (c.concern ? [integer(i)] : []))],
    ', ',
  )
  const isOpen = join(
    method.criteria.map(({ id }, i) => {
      const own = join(
        DELTAS.map((delta) => literal(moveVariant(id, delta))),
        ', ',
      )
      return sql`WHEN a.variant IN (${own}) THEN a.${name(`open${i}`)}`
    }),
    ' ',
  )
  const rows = await database.query(sql`
    WITH paired AS (
      SELECT a.variant, a.stock,
        coalesce(a.class IN (${concerned}), FALSE)::INTEGER - coalesce(b.class IN (${concerned}), FALSE)::INTEGER
          AS change,
        a.class IS DISTINCT FROM b.class OR a.state IS DISTINCT FROM b.state AS differs,
        (coalesce(a.state = 'indeterminate', FALSE) OR coalesce(b.state = 'indeterminate', FALSE))
          AND (a.class IS DISTINCT FROM b.class OR a.lowest IS DISTINCT FROM b.lowest
            OR a.highest IS DISTINCT FROM b.highest OR coalesce(CASE ${isOpen} END, FALSE)) AS doubtful
      FROM outcomes a JOIN outcomes b ON b.variant = ${literal(CHOSEN)} AND b.level = a.level AND b.code = a.code
      WHERE a.level = ${literal(level)}
    )
    SELECT variant, coalesce(sum(stock * change) FILTER (WHERE NOT doubtful), 0) AS change,
      coalesce(sum(stock) FILTER (WHERE NOT doubtful), 0) AS dwellings,
      coalesce(sum(stock) FILTER (WHERE doubtful), 0) AS doubtful,
      count(*) FILTER (WHERE differs) AS zones,
      count(*) FILTER (WHERE differs AND stock IS NULL) AS unknown
    FROM paired WHERE differs OR doubtful GROUP BY variant`)
  if (!rows.ok) return rows
  return ok(
    method.criteria.flatMap(({ id }) =>
      DELTAS.map((delta) => {
        const row = rows.value.find((r) => r.variant === moveVariant(id, delta))
        const at = (column: string) => (row ? numberAt(row, column) : 0)
        return {
          criterion: id,
          delta,
          concernChange: at('change'),
          moved: at('dwellings'),
          doubtful: at('doubtful'),
          zones: at('zones'),
          unknown: at('unknown'),
        }
      }),
    ),
  )
}
