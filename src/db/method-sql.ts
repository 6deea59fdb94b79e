import type { Criterion, Method, MethodSettings } from '../methods/method.ts'
import { type CellTerm, cellsSql } from './cells-sql.ts'
import { integer, join, literal, name, type Sql, sql } from './sql.ts'
import { column, ratioSql } from './value-sql.ts'

/** The settings of a method under a name, so that several can be asked at once. */
export interface Variant {
  readonly id: string
  readonly settings: MethodSettings
}

const COMPARISON: Readonly<Record<Criterion['comparison'], Sql>> = {
  '>=': sql`>=`,
  '>': sql`>`,
  '<=': sql`<=`,
  '<': sql`<`,
}

/** The counts of each criterion in each zone, and the stock: relation (level, code, n0, d0, n1, ..., stock, located). */
export function criteriaSql(method: Method, keys: Sql, year: number): Sql {
  const shares = method.criteria.flatMap((c, i): CellTerm[] => [
    { as: `n${i}`, measure: c.numerator, year: c.year ?? 'same' },
    { as: `d${i}`, measure: c.denominator, year: c.year ?? 'same' },
  ])
  // no measure bears an empty name: nothing is located, and nothing weighs
  const stock: CellTerm[] = [
    { as: 'stock', measure: method.weight ?? '', year: 'latest' },
    { as: 'located', measure: method.located ?? '', year: 'latest' },
  ]
  const cells = cellsSql(keys, [...shares, ...stock], year)
  return method.weight === null
    ? sql`(SELECT * REPLACE (CAST(1 AS DOUBLE) AS stock, CAST(NULL AS VARCHAR) AS stock_state) FROM ${cells})`
    : cells
}

export const thresholdOf = (criterion: Criterion, settings: MethodSettings): number =>
  settings.thresholds[criterion.id] ?? criterion.threshold

/** Relation settings(variant, t0, ..., m0, ...): thresholds, and the least score of each class. */
function settingsSql(method: Method, variants: readonly Variant[]): Sql {
  const rows = variants.map(({ id, settings }) => {
    const rule = method.rules.find((r) => r.id === settings.rule)
    if (!rule) throw new Error(`method ${method.id} has no rule "${settings.rule}"`)
    const thresholds = method.criteria.map((c) => {
      const threshold = thresholdOf(c, settings)
      return Number.isNaN(threshold) ? sql`CAST(NULL AS DOUBLE)` : sql`${threshold}`
    })
    const minimums = method.classes.map((_, i) => {
      const minimum = rule.minimums[i]
      return minimum === undefined ? sql`CAST(NULL AS DOUBLE)` : sql`${minimum}`
    })
    return sql`(${literal(id)}, ${join([...thresholds, ...minimums], ', ')})`
  })
  const names = [
    ...method.criteria.map((_, i) => name(`t${i}`)),
    ...method.classes.map((_, i) => name(`m${i}`)),
  ]
  return sql`settings(variant, ${join(names, ', ')}) AS (VALUES ${join(rows, ', ')})`
}

/** `classOfScore` of src/methods/evaluate.ts. */
function classOfScore(method: Method, score: Sql): Sql {
  const reached = method.classes.map(
    (_, i) => sql`CASE WHEN ${score} >= ${name(`m${i}`)} THEN ${integer(i)} ELSE 0 END`,
  )
  return sql`greatest(${join(reached, ', ')})`
}

/**
 * The evaluation of src/methods/evaluate.ts in every zone for every variant, compiled from the same method: relation
 * (variant, level, code, class, state, lowest, highest, stock, stock_state, located, located_state, open0, ...). `class`
 * is an index, NULL where there is a `state`; where that is indeterminate, `lowest` and `highest` are the classes that it
 * could be. `open0` is whether the first criterion has no rate. A criterion without a rate is NULL: it adds nothing to the
 * least score and its points to the greatest, and the class is certain where both give the same one (the minimums of a
 * rule increase).
 * @param criteria the relation of `criteriaSql`, or a table that holds it
 */
export function methodSql(method: Method, criteria: Sql, variants: readonly Variant[]): Sql {
  const rates = method.criteria.map((c, i) => {
    const [n, d] = [column(`n${i}`), column(`d${i}`)]
    // compared without dividing and in whole tenths, as in TypeScript: a rate that is exactly the bound is on it
    const met = sql`${n.value} * 1000 ${COMPARISON[c.comparison]} round(${name(`t${i}`)} * 10) * ${d.value}`
    return sql`CASE WHEN ${d.value} <> 0 THEN ${met} END AS ${name(`met${i}`)},
      ${ratioSql(n, d, 100).state} AS ${name(`state${i}`)}`
  })
  const opens = method.criteria.map((_, i) => sql`${name(`met${i}`)} IS NULL AS ${name(`open${i}`)}`)
  const sumOfPoints = (counts: (met: Sql) => Sql) =>
    method.criteria.map((c, i) => sql`CASE WHEN ${counts(name(`met${i}`))} THEN ${c.points} ELSE 0 END`)
  const least = join(
    sumOfPoints((met) => met),
    ' + ',
  )
  const open = join(
    sumOfPoints((met) => sql`${met} IS NULL`),
    ' + ',
  )
  const everywhere = (state: string) =>
    join(
      method.criteria.map((_, i) => sql`coalesce(${name(`state${i}`)}, '') = ${literal(state)}`),
      ' AND ',
    )
  return sql`(
    WITH ${settingsSql(method, variants)},
    rated AS (SELECT *, ${join(rates, ', ')} FROM ${criteria} CROSS JOIN settings),
    scored AS (SELECT *, ${least} AS least, least + ${open} AS most FROM rated),
    classed AS (
      SELECT *, ${classOfScore(method, sql`least`)} AS lowest, ${classOfScore(method, sql`most`)} AS highest FROM scored
    ),
    decided AS (
      SELECT *, CASE
        WHEN ${everywhere('undefined')} THEN 'undefined'
        WHEN ${everywhere('not_applicable')} THEN 'not_applicable'
        WHEN lowest <> highest THEN 'indeterminate' END AS state
      FROM classed
    )
    SELECT variant, level, code, CASE WHEN state IS NULL THEN lowest END AS class, state,
      CASE WHEN state = 'indeterminate' THEN lowest END AS lowest,
      CASE WHEN state = 'indeterminate' THEN highest END AS highest,
      stock, stock_state, located, located_state, ${join(opens, ', ')}
    FROM decided
  )`
}
