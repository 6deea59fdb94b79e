import { isNumber, type Value } from '../indicators/value.ts'
import { ok } from '../lib/result.ts'
import type { Answering, Queries, Row } from './engine.ts'
import { valueOfParts } from './formula-sql.ts'
import { progressAtSql } from './progress-sql.ts'
import type { Task } from './question.ts'
import { numberAt, textAt, valueAt } from './row.ts'
import { list, literal, type Sql, sql } from './sql.ts'
import { unitSql } from './unit-sql.ts'
import { as, column, sumSql, type ValueSql } from './value-sql.ts'
import { type BaseLevel, zoneSets } from './zones-sql.ts'

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
 * Totals of sets of zones: relation (kind, key, value, n, d, known, members), values with their state, for formulas
 * `partial` too. A ratio is the ratio of the sums, a count the sum, progress that of the sums. Members out of scope are
 * left aside; one other member that is not a number leaves no total, and `partial` is that of the members whose parts
 * are known.
 * @param sets relation (kind, key, code) over zones of the base level
 */
export function totalsSql(task: Task, sets: Sql, base: BaseLevel): Sql {
  const { computation } = task
  if (computation.kind === 'method') throw new Error('the classes of a method have no total')
  if (computation.kind === 'progress') return progressTotalsSql(computation, sets, base)
  const member = sql`u.code IS NOT NULL`
  const inScope = sql`value_state IS DISTINCT FROM 'not_applicable'`
  const known = sql`${inScope} AND n_state IS NULL AND d_state IS NULL`
  const summed = (id: string, of: Sql, name: string) => as(sumSql(column(id), member, of), name)
  const value = (parts?: { readonly n: ValueSql; readonly d: ValueSql }) =>
    valueOfParts(computation.formula, computation.planYears, parts)
  return sql`(
    WITH asked AS ${sets}
    SELECT *, ${as(value(), 'value')},
      ${as(value({ n: column('known_n'), d: column('known_d') }), 'partial')}
    FROM (
      SELECT s.kind, s.key, ${summed('n', inScope, 'n')}, ${summed('d', inScope, 'd')},
        ${summed('n', known, 'known_n')}, ${summed('d', known, 'known_d')},
        count(u.code) FILTER (WHERE ${known}) AS known, count(u.code) FILTER (WHERE ${inScope}) AS members
      FROM asked s LEFT JOIN ${unitSql(task, base)} u ON u.code = s.code
      GROUP BY s.kind, s.key
    )
  )`
}

type Progress = Extract<Task['computation'], { kind: 'progress' }>

/** Kind of the rows of single zones, which `zoneSets` gives them. */
const ZONE = 'zone'

/**
 * Progress of the sets, and of each zone (kind `zone`, which counts no members): worked out apart, either takes as long
 * as both.
 */
function progressTotalsSql({ plan, of }: Progress, sets: Sql, base: BaseLevel): Sql {
  return sql`(
    WITH asked AS MATERIALIZED ${sets},
      found AS MATERIALIZED (
        SELECT * FROM ${progressAtSql(plan, of, sql`(SELECT * FROM asked UNION ALL SELECT * FROM ${zoneSets(base)})`, base)}
      ),
      coverage AS (
        SELECT s.kind, s.key, count(u.key) FILTER (WHERE d_state IS DISTINCT FROM 'not_applicable') AS members,
          count(u.key) FILTER (WHERE n_state IS NULL AND d_state IS NULL) AS known
        FROM asked s LEFT JOIN found u ON u.kind = ${literal(ZONE)} AND u.key = s.code
        GROUP BY s.kind, s.key
      )
    SELECT p.*, c.known, c.members FROM found p LEFT JOIN coverage c ON c.kind = p.kind AND c.key = p.key
  )`
}

/**
 * Progress of the known members of each set: relation (kind, key, value, n, d). The sets have a kind of their own: what is
 * voted for the EPCI is not the objective of some of its communes.
 */
const knownProgressSql = (
  { plan, of }: Progress,
  sets: Sql,
  known: readonly string[],
  base: BaseLevel,
): Sql =>
  progressAtSql(
    plan,
    of,
    sql`(SELECT 'known of ' || kind AS kind, key, code FROM ${sets} WHERE code IN (${list(known)}))`,
    base,
  )

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
function coverageAt(row: Row, partial: Value | null): Pick<Total, 'known' | 'of' | 'partial'> {
  const [known, of] = [numberAt(row, 'known'), numberAt(row, 'members')]
  return { known, of, partial: known > 0 && known < of ? partial : null }
}

const setOf = (row: Row) => `${textAt(row, 'kind')} ${textAt(row, 'key')}`

/** What the known members of each set come to: asked apart for progress, where some set has members that are not known. */
async function partials(
  database: Queries,
  { computation }: Task,
  rows: readonly Row[],
  sets: Sql,
  base: BaseLevel,
): Answering<(row: Row) => Value | null> {
  if (computation.kind !== 'progress') return ok((row) => valueAt(row, 'partial'))
  const known = rows
    .filter((row) => isZone(row) && isNumber(valueAt(row, 'n')) && isNumber(valueAt(row, 'd')))
    .map((row) => textAt(row, 'key'))
  const isWhole = (row: Row) => isZone(row) || numberAt(row, 'known') === numberAt(row, 'members')
  if (known.length === 0 || rows.every(isWhole)) return ok(() => null)
  const found = await database.query(sql`SELECT * FROM ${knownProgressSql(computation, sets, known, base)}`)
  if (!found.ok) return found
  const values = new Map(found.value.map((row) => [setOf(row), valueAt(row, 'value')]))
  return ok((row) => values.get(`known of ${setOf(row)}`) ?? null)
}

const isZone = (row: Row) => textAt(row, 'kind') === ZONE

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
  const partial = summable ? await partials(database, task, rows.value, sets, base) : ok(() => null)
  if (!partial.ok) return partial
  const divided =
    computation.kind === 'progress'
      ? computation.of === 'attainment'
      : computation.kind === 'cells' && computation.formula.kind === 'ratio'
  const ofSets = rows.value.filter((row) => !isZone(row))
  return ok(
    ofSets.map((row) => ({
      kind: textAt(row, 'kind'),
      key: textAt(row, 'key'),
      value: summable ? valueAt(row, 'value') : 'not_applicable',
      numerator: summable && divided ? valueAt(row, 'n') : null,
      denominator: summable && divided ? valueAt(row, 'd') : null,
      ...coverageAt(row, partial.value(row)),
    })),
  )
}
