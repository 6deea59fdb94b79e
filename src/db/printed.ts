import type { Value } from '../indicators/value.ts'
import { ok } from '../lib/result.ts'
import { type Given, givenBy, givenFormulas } from './beside-total.ts'
import type { Answering, Queries } from './engine.ts'
import { formulaSql } from './formula-sql.ts'
import type { Task } from './question.ts'
import { textAt, valueAt } from './row.ts'
import { sql } from './sql.ts'
import { printedKeys } from './zones-sql.ts'

/** By code; absent where nothing is given. */
export interface Printed {
  readonly epci: ReadonlyMap<string, Given>
  readonly group: ReadonlyMap<string, Given>
  /** value of the one département, or of France; null where none is given, or several are */
  readonly departement: Value | null
  readonly france: Value | null
}

/** The indicator as published for the EPCI and its groups (printed in the plan) and for reference. */
export async function printed(
  database: Queries,
  { computation, year, ofOwnPoints }: Task,
): Answering<Printed> {
  const none = { epci: new Map(), group: new Map(), departement: null, france: null }
  if (computation.kind !== 'cells') return ok(none)
  const { formula, planYears } = computation
  const found: { level: string; code: string; given: Given }[] = []
  for (const one of givenFormulas(formula)) {
    const rows = await database.query(sql`
      SELECT level, code, value, value_state, n, n_state, d_state
      FROM ${formulaSql(one, printedKeys, year, planYears)}`)
    if (!rows.ok) return rows
    for (const row of rows.value) {
      const [value, numerator] = [valueAt(row, 'value'), valueAt(row, 'n')]
      const given = givenBy(one, { value, numerator, hasDenominator: row.d_state === null })
      if (given) found.push({ level: textAt(row, 'level'), code: textAt(row, 'code'), given })
    }
  }
  const at = (level: string) =>
    new Map(found.filter((one) => one.level === level).map(({ code, given }) => [code, given]))
  const only = (level: string) => {
    const values = [...at(level).values()].filter(({ value }) => value !== 'missing')
    return values.length === 1 ? (values[0]?.value ?? null) : null
  }
  // what is published of a whole says nothing of the points of the reader's own
  const ofWhole = (level: string) => (ofOwnPoints ? new Map<string, Given>() : at(level))
  return ok({
    epci: ofWhole('epci'),
    group: ofWhole('group'),
    departement: only('departement'),
    france: only('france'),
  })
}
