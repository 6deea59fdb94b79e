import type { Formula } from '../indicators/catalogue.ts'
import { type CellTerm, cellsSql } from './cells-sql.ts'
import { cellsOf } from './group-cells.ts'
import { integer, join, type Sql, sql } from './sql.ts'
import { as, column, compute, ratioSql, type ValueSql } from './value-sql.ts'
import type { BaseLevel } from './zones-sql.ts'

/** Formulas that read each zone's own cells. */
export type CellFormula = Extract<Formula, { kind: 'ratio' | 'count' | 'published' }>
type Terms = Extract<Formula, { kind: 'count' }>['terms']

const cellTerms = (terms: Terms, prefix: string): CellTerm[] =>
  terms.map((term, i) => ({ as: `${prefix}${i}`, measure: term.measure, year: term.year }))

/** The sum of terms with their coefficients; a term that is not a number decides. */
function combined(terms: Terms, prefix: string): ValueSql {
  const columns = terms.map((_, i) => column(`${prefix}${i}`))
  const products = terms.map((term, i) => sql`${columns[i]?.value as Sql} * ${term.coefficient}`)
  return compute(columns, join(products, ' + '))
}

/**
 * The value from its parts `n` and `d`, the same for a zone and for an aggregate of zones.
 * @param planYears years of the plan's period; null without a plan, which leaves yearly counts `missing`
 */
export function valueOfParts(
  formula: CellFormula,
  planYears: number | null,
  { n, d }: { readonly n: ValueSql; readonly d: ValueSql } = { n: column('n'), d: column('d') },
): ValueSql {
  if (formula.kind === 'ratio') return ratioSql(n, d, formula.scale)
  if (formula.kind === 'published' || !formula.per_year) return n
  if (planYears === null)
    return { value: sql`CAST(NULL AS DOUBLE)`, state: sql`coalesce(${n.state}, 'missing')` }
  return { value: sql`${n.value} / ${integer(planYears)}`, state: n.state }
}

/**
 * A formula read in each key: relation (level, code, value, n, d), each value with its state; `d` is a ratio's
 * denominator, 1 else. A rate printed without its parts stands where the parts are not given.
 * @param keys relation (level, code)
 * @param base level of the keys; absent where they are of several, read from the cells as they are
 */
export function formulaSql(
  formula: CellFormula,
  keys: Sql,
  year: number,
  planYears: number | null,
  base?: BaseLevel,
): Sql {
  const one: ValueSql = { value: sql`CAST(1 AS DOUBLE)`, state: sql`CAST(NULL AS VARCHAR)` }
  const above: Terms =
    formula.kind === 'ratio'
      ? formula.numerator
      : formula.kind === 'count'
        ? formula.terms
        : [{ measure: formula.measure, coefficient: 1, year: 'same' }]
  const below = formula.kind === 'ratio' ? formula.denominator : []
  const printed = formula.kind === 'ratio' ? formula.published : undefined
  const read = [
    ...cellTerms(above, 'a'),
    ...cellTerms(below, 'b'),
    ...(printed === undefined ? [] : [{ as: 'printed', measure: printed, year: 'same' as const }]),
  ]
  const measures = read.map(({ measure }) => measure)
  const cells = cellsSql(keys, read, year, base && cellsOf(base, measures))
  const value = valueOfParts(formula, planYears)
  const stands = sql`${value.state} IS NOT DISTINCT FROM 'missing'`
  const orPrinted: ValueSql =
    printed === undefined
      ? value
      : {
          value: sql`CASE WHEN ${stands} THEN printed ELSE ${value.value} END`,
          state: sql`CASE WHEN ${stands} THEN printed_state ELSE ${value.state} END`,
        }
  return sql`(
    SELECT level, code, ${as(orPrinted, 'value')}, n, n_state, d, d_state
    FROM (
      SELECT *, ${as(combined(above, 'a'), 'n')}, ${as(below.length > 0 ? combined(below, 'b') : one, 'd')}
      FROM ${cells}
    )
  )`
}
