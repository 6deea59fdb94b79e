import { ratio } from '../indicators/ratio.ts'
import { isNumber, type Value } from '../indicators/value.ts'
import { ok } from '../lib/result.ts'
import type { Aggregate } from './answers-types.ts'
import type { Answering, Queries } from './engine.ts'
import { type CellFormula, formulaSql } from './formula-sql.ts'
import type { Task } from './question.ts'
import { textAt, valueAt } from './row.ts'
import { sql } from './sql.ts'
import type { Total } from './totals.ts'
import { printedKeys } from './zones-sql.ts'

/** What a producer or a plan publishes for a whole. */
export interface Given {
  /** `missing` where only the numerator of a rate is published */
  readonly value: Value
  readonly numerator: Value
  /** worked out on published figures, and itself published nowhere */
  readonly workedOut: boolean
}

/** By code; absent where nothing is given. */
export interface Printed {
  readonly epci: ReadonlyMap<string, Given>
  readonly group: ReadonlyMap<string, Given>
  /** value of the one département, or of France; null where none is given, or several are */
  readonly departement: Value | null
  readonly france: Value | null
}

/** Whether a formula reads the figure as it is published, or works it out on others. */
const worksOut = (formula: CellFormula): boolean =>
  formula.kind === 'ratio' || (formula.kind === 'count' && (formula.per_year || formula.terms.length > 1))

/** The indicator as published for the EPCI and its groups (printed in the plan) and for reference. */
export async function printed(
  database: Queries,
  { computation, year, ofOwnPoints }: Task,
): Answering<Printed> {
  const none = { epci: new Map(), group: new Map(), departement: null, france: null }
  if (computation.kind !== 'cells') return ok(none)
  const { formula, planYears } = computation
  const found: { level: string; code: string; given: Given }[] = []
  const own: CellFormula[] =
    formula.kind === 'count' && formula.printed !== undefined
      ? [{ kind: 'published', measure: formula.printed }]
      : []
  // the measure that the plan prints for this indicator comes last, so that its figure replaces the one worked out
  for (const one of [formula, ...own]) {
    const rows = await database.query(sql`
      SELECT level, code, value, value_state, n, n_state, d_state
      FROM ${formulaSql(one, printedKeys, year, planYears)}
      WHERE value_state IS DISTINCT FROM 'missing' OR n_state IS NULL`)
    if (!rows.ok) return rows
    for (const row of rows.value) {
      const [value, numerator] = [valueAt(row, 'value'), valueAt(row, 'n')]
      // a rate without both its numerator and its denominator is published ready-made
      const workedOut = worksOut(one) && isNumber(numerator) && row.d_state === null
      found.push({
        level: textAt(row, 'level'),
        code: textAt(row, 'code'),
        given: { value, numerator, workedOut },
      })
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

/**
 * What stands in print beside the total of an aggregate. A rate per inhabitant of a printed count, whose inhabitants no
 * plan prints, is worked out on those of the members.
 */
export function besideTotal(
  { computation }: Task,
  total: Total,
  given: Given | undefined,
): Pick<Aggregate, 'printed' | 'workedOut'> {
  const nothing = { printed: null, workedOut: false }
  if (!given) return nothing
  const { value, numerator, workedOut } = given
  if (value !== 'missing') return { printed: value, workedOut }
  const formula = computation.kind === 'cells' ? computation.formula : undefined
  if (formula?.kind !== 'ratio' || formula.denominator.some((term) => term.year !== 'latest')) return nothing
  // without a total there is no sum of inhabitants of the whole to divide by
  if (!isNumber(total.value) || total.denominator === null) return nothing
  return { printed: ratio(numerator, total.denominator, formula.scale), workedOut: true }
}
