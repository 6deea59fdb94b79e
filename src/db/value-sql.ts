import { STATE_PRECEDENCE } from '../indicators/value.ts'
import { integer, join, literal, name, type Sql, sql } from './sql.ts'

/**
 * A `Value` in SQL is two columns: `x`, a DOUBLE, and `x_state`, a VARCHAR; exactly one of them is NULL. So an
 * expression over several values is NULL as soon as one of them has a state, but for greatest() and least(), which
 * pass over NULL.
 */
export interface ValueSql {
  readonly value: Sql
  readonly state: Sql
}

export const column = (id: string): ValueSql => ({ value: name(id), state: name(`${id}_state`) })

/** The two columns of a value, under a name. */
export const as = ({ value, state }: ValueSql, id: string): Sql =>
  sql`${value} AS ${name(id)}, ${state} AS ${name(`${id}_state`)}`

/** `strongestState` of several states, NULL where there is none. */
export function strongest(states: readonly Sql[]): Sql {
  const whens = STATE_PRECEDENCE.map(
    (state) => sql`WHEN ${literal(state)} IN (${join(states, ', ')}) THEN ${literal(state)}`,
  )
  return sql`CASE ${join(whens, ' ')} END`
}

const ORDER = join(
  STATE_PRECEDENCE.map((state, i) => sql`WHEN ${literal(state)} THEN ${integer(i)}`),
  ' ',
)
const STATE = join(
  STATE_PRECEDENCE.map((state, i) => sql`WHEN ${integer(i)} THEN ${literal(state)}`),
  ' ',
)

/** `strongestState` over the rows of a group. */
export function strongestOf(state: Sql, where: Sql): Sql {
  return sql`CASE min(CASE ${state} ${ORDER} END) FILTER (WHERE ${where}) ${STATE} END`
}

/** A computation on values; `expression` is NULL where one of them is. */
export const compute = (values: readonly ValueSql[], expression: Sql): ValueSql => ({
  value: expression,
  state: strongest(values.map((v) => v.state)),
})

/** `ratio` of src/indicators/ratio.ts, in the same order of operations. */
export function ratioSql(n: ValueSql, d: ValueSql, scale: number): ValueSql {
  return {
    value: sql`CASE WHEN ${d.value} <> 0 THEN ${n.value} * ${scale} / ${d.value} END`,
    state: sql`coalesce(${strongest([n.state, d.state])}, CASE WHEN ${d.value} = 0 THEN 'undefined' END)`,
  }
}

/**
 * `sum` of src/indicators/ratio.ts over the rows of a group.
 * @param member whether a row is a member at all (an outer join leaves rows that are not)
 * @param inScope whether a member is in scope; it decides for all the columns that are summed together
 */
export function sumSql(v: ValueSql, member: Sql, inScope: Sql): ValueSql {
  const counted = sql`${member} AND ${inScope}`
  const state = sql`CASE
    WHEN count(*) FILTER (WHERE ${member}) = 0 THEN 'missing'
    WHEN count(*) FILTER (WHERE ${counted}) = 0 THEN 'not_applicable'
    ELSE ${strongestOf(v.state, counted)} END`
  return {
    value: sql`CASE WHEN (${state}) IS NULL THEN sum(${v.value}) FILTER (WHERE ${counted}) END`,
    state,
  }
}
