import { MEMBER_LEVEL, SUM_LEVEL } from '../territory/level.ts'
import { list, literal, type Sql, sql } from './sql.ts'
import { as, column, sumSql, type ValueSql } from './value-sql.ts'
import type { BaseLevel } from './zones-sql.ts'

/**
 * Relation (level, code, measure, year, value, state) of some measures in each group: a measure that is given for groups
 * and for no commune is the group's own, any other is the sum of its communes (`cellSource` of src/atlas).
 */
function groupCells(measures: readonly string[]): Sql {
  const asked = sql`measure IN (${list(measures)})`
  const ofCommunes = sql`(SELECT DISTINCT measure, year FROM cells WHERE level = ${literal(MEMBER_LEVEL)} AND ${asked})`
  const cell: ValueSql = {
    value: sql`c.value`,
    state: sql`CASE WHEN c.value IS NULL THEN coalesce(c.state, 'missing') END`,
  }
  const summed = sumSql(column('v'), sql`member IS NOT NULL`, sql`v_state IS DISTINCT FROM 'not_applicable'`)
  return sql`(
    SELECT level, code, measure, year, value, state FROM cells
    WHERE level = ${literal(SUM_LEVEL)} AND ${asked} AND measure NOT IN (SELECT measure FROM ${ofCommunes})
    UNION ALL
    SELECT ${literal(SUM_LEVEL)} AS level, code, measure, year, total AS value, total_state AS state FROM (
      SELECT code, measure, year, ${as(summed, 'total')} FROM (
        SELECT g.code, y.measure, y.year, m.code AS member, ${as(cell, 'v')}
        FROM zones g CROSS JOIN ${ofCommunes} y
        LEFT JOIN zones m ON m.level = ${literal(MEMBER_LEVEL)} AND m."group" = g.code
        LEFT JOIN cells c ON c.level = ${literal(MEMBER_LEVEL)} AND c.code = m.code AND c.measure = y.measure AND c.year = y.year
        WHERE g.level = ${literal(SUM_LEVEL)}
      ) GROUP BY code, measure, year
    )
  )`
}

/** The relation that holds the cells of the zones of a level. */
export const cellsOf = (base: BaseLevel, measures: readonly string[]): Sql =>
  base === SUM_LEVEL ? groupCells(measures) : sql`cells`
