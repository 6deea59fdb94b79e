import { exhausted } from '../lib/exhausted.ts'
import { formulaSql } from './formula-sql.ts'
import { CHOSEN } from './outcomes.ts'
import { progressAtSql } from './progress-sql.ts'
import type { Task } from './question.ts'
import { literal, type Sql, sql } from './sql.ts'
import { type BaseLevel, zoneKeys, zoneSets } from './zones-sql.ts'

/**
 * The indicator in each zone of a level: relation (code, value, value_state) and more columns by kind: the parts `n` and
 * `d` of a formula (see formula-sql.ts), those of `progressAtSql`. For a method the value is the index of the class, read
 * from the stored outcomes.
 */
export function unitSql({ computation, year }: Pick<Task, 'computation' | 'year'>, level: BaseLevel): Sql {
  switch (computation.kind) {
    case 'cells':
      return formulaSql(computation.formula, zoneKeys(level), year, computation.planYears, level)
    case 'method':
      return sql`(
        SELECT code, class AS value, state AS value_state
        FROM outcomes WHERE level = ${literal(level)} AND variant = ${literal(CHOSEN)}
      )`
    case 'progress':
      return sql`(
        SELECT key AS code, * FROM ${progressAtSql(computation.plan, computation.of, zoneSets(level), level)}
      )`
    default:
      return exhausted(computation)
  }
}
