import { ok } from '../lib/result.ts'
import type { Method } from '../methods/method.ts'
import { countedLevel, FINEST_TILES, MEMBER_LEVEL } from '../territory/level.ts'
import type { CrossRow, Place } from './answers-types.ts'
import type { Answering, Queries } from './engine.ts'
import { CHOSEN, classAt } from './outcomes.ts'
import { codeAt, numberAt, textAt } from './row.ts'
import { literal, sql } from './sql.ts'
import type { BaseLevel } from './zones-sql.ts'

/**
 * Dwellings by commune, class and position against QPV and QVA, from the stored outcomes of the zones of `countedLevel`.
 * With `split`, the dwellings of an iris are divided between inside and outside
 * by those located inside. An iris is whole in the column of its perimeter where that count is not known, where it
 * contradicts the stock (more located than there are), where there is no dwelling, or with `straddling`; a perimeter that
 * is not known is straddling.
 */
export async function cross(
  database: Queries,
  method: Method,
  overlap: 'split' | 'straddling',
  zones: BaseLevel = FINEST_TILES,
): Answering<readonly CrossRow[]> {
  const rows = await database.query(sql`
    WITH placed AS (
      SELECT o.*, coalesce(z.commune, z.code) AS commune, coalesce(z.perimeter, 'straddling') AS perimeter, stock - located AS rest,
        ${overlap === 'split'} AND coalesce(stock > 0 AND stock >= located, FALSE) AS divided
      FROM outcomes o JOIN zones z ON z.level = o.level AND z.code = o.code
      WHERE o.level = ${literal(countedLevel(zones))} AND o.variant = ${literal(CHOSEN)}
    ),
    parts AS (
      SELECT commune, class, state, lowest, highest, 'inside' AS part, located AS dwellings, located >= rest AS whole, FALSE AS unknown
      FROM placed WHERE divided AND located > 0
      UNION ALL
      SELECT commune, class, state, lowest, highest, 'outside', rest, rest > located, FALSE FROM placed WHERE divided AND rest > 0
      UNION ALL
      SELECT commune, class, state, lowest, highest, perimeter, coalesce(stock, 0), TRUE, stock IS NULL FROM placed WHERE NOT divided
    )
    SELECT p.commune, coalesce(any_value(c.name), p.commune) AS name, p.class, p.state, p.lowest, p.highest, p.part,
      sum(p.dwellings) AS dwellings, count(*) FILTER (WHERE p.whole AND p.dwellings > 0) AS zones,
      count(*) FILTER (WHERE p.unknown) AS unknown
    FROM parts p LEFT JOIN zones c ON c.level = ${literal(MEMBER_LEVEL)} AND c.code = p.commune
    GROUP BY p.commune, p.class, p.state, p.lowest, p.highest, p.part
    ORDER BY p.commune, p.class NULLS LAST, p.state, p.part, p.lowest, p.highest`)
  if (!rows.ok) return rows
  return ok(
    rows.value.map((row) => ({
      commune: codeAt(row, 'commune', MEMBER_LEVEL),
      communeName: textAt(row, 'name'),
      class: classAt(row, method),
      candidates: row.lowest === null ? null : [numberAt(row, 'lowest'), numberAt(row, 'highest')],
      place: textAt(row, 'part') as Place,
      dwellings: numberAt(row, 'dwellings'),
      zones: numberAt(row, 'zones'),
      unknown: numberAt(row, 'unknown'),
    })),
  )
}
