import { ok } from '../lib/result.ts'
import type { Method } from '../methods/method.ts'
import type { MoveRow } from './answers-types.ts'
import type { Answering, Queries } from './engine.ts'
import { CHOSEN, DELTAS, moveVariant } from './outcomes.ts'
import { numberAt } from './row.ts'
import { integer, join, literal, sql } from './sql.ts'
import type { BaseLevel } from './zones-sql.ts'

/** What changes when one threshold moves by 5 points either way, from the stored outcomes of a level. */
export async function moves(
  database: Queries,
  method: Method,
  level: BaseLevel,
): Answering<readonly MoveRow[]> {
  const concerned = join(
    [sql`NULL`, ...method.classes.flatMap((c, i) => (c.concern ? [integer(i)] : []))],
    ', ',
  )
  const rows = await database.query(sql`
    WITH moved AS (
      SELECT a.variant, a.stock,
        coalesce(a.class IN (${concerned}), FALSE)::INTEGER - coalesce(b.class IN (${concerned}), FALSE)::INTEGER
          AS change
      FROM outcomes a JOIN outcomes b ON b.variant = ${literal(CHOSEN)} AND b.level = a.level AND b.code = a.code
      WHERE a.level = ${literal(level)}
        AND (a.class IS DISTINCT FROM b.class OR a.state IS DISTINCT FROM b.state)
    )
    SELECT variant, coalesce(sum(stock * change), 0) AS change, coalesce(sum(stock), 0) AS dwellings,
      count(*) AS zones, count(*) FILTER (WHERE stock IS NULL) AS unknown
    FROM moved GROUP BY variant`)
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
          zones: at('zones'),
          unknown: at('unknown'),
        }
      }),
    ),
  )
}
