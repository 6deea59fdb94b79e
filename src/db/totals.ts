import type { Value } from '../indicators/value.ts'
import { ok } from '../lib/result.ts'
import type { Answering, Queries, Row } from './engine.ts'
import { valueOfParts } from './formula-sql.ts'
import { progressAtSql } from './progress-sql.ts'
import type { Task } from './question.ts'
import { numberAt, textAt, valueAt } from './row.ts'
import { type Sql, sql } from './sql.ts'
import { unitSql } from './unit-sql.ts'
import { as, column, sumSql } from './value-sql.ts'
import type { BaseLevel } from './zones-sql.ts'

export interface Total {
  readonly kind: string
  readonly key: string
  readonly value: Value
  readonly numerator: Value | null
  readonly denominator: Value | null
  /** members whose parts are known, of members in scope */
  readonly known: number
  readonly of: number
  /** the same over the known members alone, where some are not; null where all are, or none, or nothing adds them up */
  readonly partial: Value | null
}

/**
 * Totals of sets of zones: relation (kind, key, value, n, d, known, members), values with their state. A ratio is the
 * ratio of the sums, a count the sum, progress that of the sums. Members out of scope are left aside; one other member
 * that is not a number leaves no total, and `partial` is that of the members whose parts are known.
 * @param sets relation (kind, key, code) over zones of the base level
 */
export function totalsSql(task: Task, sets: Sql, base: BaseLevel): Sql {
  const { computation } = task
  const units = sql`asked s LEFT JOIN ${unitSql(task, base)} u ON u.code = s.code`
  if (computation.kind === 'progress') {
    const isKnown = sql`code IS NOT NULL AND n_state IS NULL AND d_state IS NULL`
    const at = (of: Sql) => progressAtSql(computation.plan, computation.of, of, base)
    // each is read more than once, and is long to work out again
    return sql`(
      WITH asked AS MATERIALIZED ${sets},
      members AS MATERIALIZED (
        SELECT s.kind, s.key, u.code, n_state, d_state FROM asked s LEFT JOIN ${unitSql(task, base)} u ON u.code = s.code
      ),
      coverage AS (
        SELECT kind, key, count(code) FILTER (WHERE d_state IS DISTINCT FROM 'not_applicable') AS members,
          count(code) FILTER (WHERE ${isKnown}) AS known
        FROM members GROUP BY kind, key
      ),
      incomplete AS (SELECT kind, key FROM coverage WHERE known < members),
      -- a kind of their own: what is voted for the EPCI is not the objective of some of its communes
      those AS (
        SELECT 'known of ' || kind AS kind, key, code FROM members SEMI JOIN incomplete USING (kind, key) WHERE ${isKnown}
      ),
      found AS MATERIALIZED (
        SELECT * FROM ${at(sql`(SELECT * FROM asked UNION ALL SELECT * FROM those)`)}
      )
      SELECT p.*, c.known, c.members, k.value AS partial, k.value_state AS partial_state
      FROM found p
      JOIN coverage c ON c.kind = p.kind AND c.key = p.key
      LEFT JOIN found k ON k.kind = 'known of ' || p.kind AND k.key = p.key
    )`
  }
  if (computation.kind === 'method') throw new Error('the classes of a method have no total')
  const member = sql`u.code IS NOT NULL`
  const inScope = sql`value_state IS DISTINCT FROM 'not_applicable'`
  const value = valueOfParts(computation.formula, computation.planYears)
  const known = sql`${inScope} AND n_state IS NULL AND d_state IS NULL`
  const sums = (of: Sql) => sql`
    SELECT s.kind, s.key, ${as(sumSql(column('n'), member, of), 'n')},
      ${as(sumSql(column('d'), member, of), 'd')},
      count(u.code) FILTER (WHERE ${known}) AS known, count(u.code) FILTER (WHERE ${inScope}) AS members
    FROM ${units} GROUP BY s.kind, s.key`
  return sql`(
    WITH asked AS ${sets},
    partial AS (SELECT *, ${as(value, 'partial')} FROM (${sums(known)}))
    SELECT w.*, p.partial, p.partial_state
    FROM (SELECT *, ${as(value, 'value')} FROM (${sums(inScope)})) w
    JOIN partial p ON p.kind = w.kind AND p.key = w.key
  )`
}

/** How many members of each set have a value, for figures that are never added up (classes, medians). */
function coverageSql(task: Task, sets: Sql, base: BaseLevel): Sql {
  return sql`(
    SELECT s.kind, s.key, count(u.value) AS known,
      count(u.code) FILTER (WHERE u.value_state IS DISTINCT FROM 'not_applicable') AS members
    FROM ${sets} s LEFT JOIN ${unitSql(task, base)} u ON u.code = s.code
    GROUP BY s.kind, s.key
  )`
}

/** How many members are known; what the known ones come to, where that is not the whole. */
function coverageAt(row: Row, added: boolean): Pick<Total, 'known' | 'of' | 'partial'> {
  const [known, of] = [numberAt(row, 'known'), numberAt(row, 'members')]
  return { known, of, partial: added && known > 0 && known < of ? valueAt(row, 'partial') : null }
}

/** The totals of sets; an indicator that refuses to aggregate gives only the number of its zones that are known. */
export async function totals(
  database: Queries,
  task: Task,
  sets: Sql,
  base: BaseLevel,
): Answering<readonly Total[]> {
  const { computation, summable } = task
  const relation = summable ? totalsSql(task, sets, base) : coverageSql(task, sets, base)
  const rows = await database.query(sql`SELECT * FROM ${relation} ORDER BY kind, key`)
  if (!rows.ok) return rows
  const divided =
    computation.kind === 'progress'
      ? computation.of === 'attainment'
      : computation.kind === 'cells' && computation.formula.kind === 'ratio'
  return ok(
    rows.value.map((row) => ({
      kind: textAt(row, 'kind'),
      key: textAt(row, 'key'),
      value: summable ? valueAt(row, 'value') : 'not_applicable',
      numerator: summable && divided ? valueAt(row, 'n') : null,
      denominator: summable && divided ? valueAt(row, 'd') : null,
      ...coverageAt(row, summable),
    })),
  )
}
