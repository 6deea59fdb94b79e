import type { Value } from '../indicators/value.ts'
import { ok } from '../lib/result.ts'
import type { Answering, Queries } from './engine.ts'
import { formulaSql } from './formula-sql.ts'
import type { Task } from './question.ts'
import { textAt, valueAt } from './row.ts'
import { sql } from './sql.ts'
import { publishedKeys } from './zones-sql.ts'

/** What a producer or a plan publishes for a whole, by code; absent where nothing is given. */
export interface Published {
  readonly epci: ReadonlyMap<string, Value>
  readonly group: ReadonlyMap<string, Value>
  /** value of the one département, or of France; null where none is given, or several are */
  readonly departement: Value | null
  readonly france: Value | null
}

/** The indicator as published for the EPCI and its groups (printed in the plan) and for reference. */
export async function published(database: Queries, { computation, year }: Task): Answering<Published> {
  const none = { epci: new Map(), group: new Map(), departement: null, france: null }
  if (computation.kind !== 'cells') return ok(none)
  const formula = formulaSql(computation.formula, publishedKeys, year, computation.planYears)
  const rows = await database.query(sql`
    SELECT level, code, value, value_state FROM ${formula} WHERE value_state IS DISTINCT FROM 'missing'`)
  if (!rows.ok) return rows
  const at = (level: string) =>
    new Map(
      rows.value
        .filter((row) => row.level === level)
        .map((row): [string, Value] => [textAt(row, 'code'), valueAt(row, 'value')]),
    )
  const only = (values: ReadonlyMap<string, Value>) =>
    values.size === 1 ? ([...values.values()][0] ?? null) : null
  return ok({
    epci: at('epci'),
    group: at('group'),
    departement: only(at('departement')),
    france: only(at('france')),
  })
}
