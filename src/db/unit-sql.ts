import { exhausted } from '../lib/exhausted.ts'
import { formulaSql } from './formula-sql.ts'
import { CHOSEN } from './outcomes.ts'
import { progressSql } from './progress-sql.ts'
import type { Task } from './question.ts'
import { literal, type Sql, sql } from './sql.ts'
import { as, column } from './value-sql.ts'
import { type BaseLevel, zoneKeys, zoneSets } from './zones-sql.ts'

/**
 * The indicator in each zone of a level: relation (code, value, n, d), each with its state; `n` and `d` are the parts
 * of a ratio (see formula-sql.ts). For a method the value is the index of the class, read from the stored outcomes;
 * for progress, the columns of `progressSql` stand in place of the parts.
 */
export function unitSql({ computation, year }: Pick<Task, 'computation' | 'year'>, level: BaseLevel): Sql {
  switch (computation.kind) {
    case 'cells':
      return formulaSql(computation.formula, zoneKeys(level), year, computation.planYears)
    case 'method':
      return sql`(
        SELECT code, class AS value, state AS value_state, class AS n, state AS n_state, class AS d, state AS d_state
        FROM outcomes WHERE level = ${literal(level)} AND variant = ${literal(CHOSEN)}
      )`
    case 'progress':
      return sql`(
        SELECT key AS code, ${as(column(computation.of), 'value')}, *
        FROM ${progressSql(computation.plan, zoneSets(level), level)}
      )`
    default:
      return exhausted(computation)
  }
}
