import type { Period } from '../targets/progress.ts'
import { cellsOf } from './group-cells.ts'
import { integer, literal, type Sql, sql } from './sql.ts'
import { as, column, compute, ratioSql, strongestOf, sumSql, type ValueSql } from './value-sql.ts'
import type { BaseLevel } from './zones-sql.ts'

export interface Plan {
  readonly objective: string
  readonly result: string
  readonly period: Period
  /** results of later years do not count */
  readonly until: number
  /** whether objective and result count the same event */
  readonly comparable: boolean
}

/** What has been done of what: relation (kind, key, elapsed, objective, done); `elapsed` counts years with results. */
function doneSql(plan: Plan, sets: Sql, base: BaseLevel): Sql {
  const { objective, result, until } = plan
  const { start, end } = plan.period
  const cell: ValueSql = {
    value: sql`c.value`,
    state: sql`CASE WHEN c.value IS NULL THEN coalesce(c.state, 'missing') END`,
  }
  const at = sql`c.level = ${literal(base)} AND c.code = s.code`
  const cells = cellsOf(base, [objective, result])
  const member = sql`code IS NOT NULL AND counted`
  const within = sql`year < ${integer(start)} + elapsed`
  const doneState = sql`CASE WHEN any_value(elapsed) = 0 THEN 'missing'
    ELSE ${strongestOf(sql`result_state`, within)} END`
  return sql`(
    WITH sets AS ${sets},
    years AS (SELECT unnest(range(${integer(start)}, ${integer(end + 1)})) AS year),
    aimed AS (
      SELECT s.kind, s.key, s.code, ${as(cell, 'objective')}
      FROM sets s LEFT JOIN ${cells} c ON ${at} AND c.measure = ${literal(objective)} AND c.year = ${integer(start)}
    ),
    scoped AS (
      SELECT *, objective_state IS NOT DISTINCT FROM 'not_applicable' AS out,
        NOT out OR bool_and(out) OVER (PARTITION BY kind, key) AS counted
      FROM aimed
    ),
    objectives AS (
      SELECT kind, key, ${as(sumSql(column('objective'), member, sql`TRUE`), 'objective')}
      FROM scoped GROUP BY kind, key
    ),
    happened AS (
      SELECT s.kind, s.key, s.code, s.counted, y.year, ${as(cell, 'result')}
      FROM scoped s CROSS JOIN years y
      LEFT JOIN ${cells} c ON ${at} AND c.measure = ${literal(result)} AND c.year = y.year AND y.year <= ${integer(until)}
    ),
    yearly AS (
      SELECT kind, key, year,
        ${as(sumSql(column('result'), member, sql`result_state IS DISTINCT FROM 'not_applicable'`), 'result')}
      FROM happened GROUP BY kind, key, year
    ),
    timed AS (
      SELECT *, coalesce(
        max(year) FILTER (WHERE result_state IS DISTINCT FROM 'missing') OVER (PARTITION BY kind, key)
          - ${integer(start)} + 1, 0) AS elapsed
      FROM yearly
    ),
    dones AS (
      SELECT kind, key, any_value(elapsed) AS elapsed, ${doneState} AS done_state,
        CASE WHEN (${doneState}) IS NULL THEN sum(result) FILTER (WHERE ${within}) END AS done
      FROM timed GROUP BY kind, key
    )
    SELECT d.*, coalesce(v.value, o.objective) AS objective,
      CASE WHEN v.value IS NULL THEN o.objective_state END AS objective_state
    FROM dones d JOIN objectives o ON o.kind = d.kind AND o.key = d.key
    LEFT JOIN cells v ON d.kind = 'epci' AND v.level = 'epci' AND v.code = d.key
      AND v.measure = ${literal(objective)} AND v.year = ${integer(start)}
  )`
}

/**
 * The progress of every set at the end of the year asked, as totals and zones have it: relation (kind, key, elapsed,
 * value, n, d), each value with its state. A set without results in that year is missing there: what was
 * done up to an earlier one is compared with nothing of this one.
 */
export function progressAtSql(plan: Plan, of: string, sets: Sql, base: BaseLevel): Sql {
  const asked = integer(Math.min(plan.until, plan.period.end) - plan.period.start + 1)
  const ofYear = ({ value, state }: ValueSql): ValueSql => ({
    value: sql`CASE WHEN elapsed >= ${asked} THEN ${value} END`,
    state: sql`CASE WHEN elapsed >= ${asked} OR elapsed = 0 THEN ${state} ELSE coalesce(${state}, 'missing') END`,
  })
  return sql`(
    SELECT kind, key, elapsed, ${as(ofYear(column(of)), 'value')}, ${as(ofYear(column('done')), 'n')},
      ${as(ofYear(column('expected')), 'd')}
    FROM ${progressSql(plan, sets, base)}
  )`
}

/**
 * `progressOfSums` of src/targets/progress.ts for every set, compiled to SQL: relation (kind, key, elapsed, objective,
 * done, expected, gap, attainment, remaining, required_pace, planned_pace, pace_ratio), each value with its state. A
 * set of one zone is that zone's own progress. For the kind `epci`, the objective as printed replaces the sum where
 * there is one: it is the figure that was voted.
 * @param sets relation (kind, key, code) over zones of the base level
 */
export function progressSql(plan: Plan, sets: Sql, base: BaseLevel): Sql {
  const known: Sql = sql`CAST(NULL AS VARCHAR)`
  const years = integer(plan.period.end - plan.period.start + 1)
  const [objective, done] = [column('objective'), column('done')]
  const compared = (v: ValueSql): ValueSql =>
    plan.comparable ? v : { value: sql`CAST(NULL AS DOUBLE)`, state: sql`'not_applicable'` }
  const times = (v: ValueSql, factor: Sql): ValueSql => ({
    value: sql`(${v.value} * ${factor})`,
    state: v.state,
  })
  const left = sql`(${years} - elapsed)`
  const prorated = sql`objective * elapsed / ${years}`
  const expected: ValueSql = {
    value: sql`CASE WHEN elapsed > 0 THEN ${prorated} END`,
    state: sql`CASE WHEN elapsed > 0 THEN objective_state ELSE coalesce(objective_state, 'missing') END`,
  }
  // not greatest(), which passes over NULL
  const remaining = sql`CASE WHEN objective > done THEN objective - done WHEN objective <= done THEN 0 END`
  return sql`(
    SELECT *,
      ${as(ratioSql(column('remaining'), { value: left, state: known }, 1), 'required_pace')},
      ${as(ratioSql(objective, { value: years, state: known }, 1), 'planned_pace')},
      ${as(ratioSql(times(column('remaining'), years), times(objective, left), 1), 'pace_ratio')}
    FROM (
      SELECT *, ${as(expected, 'expected')},
        ${as(compared(compute([objective, done], sql`done - ${prorated}`)), 'gap')},
        ${as(compared(ratioSql(times(done, years), times(objective, sql`elapsed`), 100)), 'attainment')},
        ${as(compared(compute([objective, done], remaining)), 'remaining')}
      FROM ${doneSql(plan, sets, base)}
    )
  )`
}
