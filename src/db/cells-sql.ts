import { integer, join, literal, name, type Sql, sql } from './sql.ts'

/** A measure to read in each zone, under a name. Years as in the catalogue's terms. */
export interface CellTerm {
  readonly as: string
  readonly measure: string
  readonly year: 'same' | 'latest'
}

/**
 * The cells of several measures side by side: relation (level, code, and `as`, `as_state` for each term), one row
 * a key; a cell that has no row is `missing`. `latest` is one year for the whole level: the last one up to `year` in
 * which the measure has any row there, or else the first after it.
 * @param keys relation (level, code)
 * @param cells relation that holds them, where it is not the table of that name
 */
export function cellsSql(keys: Sql, read: readonly CellTerm[], year: number, cells: Sql = sql`cells`): Sql {
  const terms = read.map((r, i) => sql`(${integer(i)}, ${literal(r.measure)}, ${r.year === 'latest'})`)
  const columns = read.map((r, i) => {
    const only = sql`FILTER (WHERE p.term = ${integer(i)})`
    return sql`max(p.value) ${only} AS ${name(r.as)},
      CASE WHEN max(p.value) ${only} IS NULL THEN coalesce(max(p.state) ${only}, 'missing') END AS ${name(`${r.as}_state`)}`
  })
  return sql`(
    WITH keys AS ${keys},
    terms(term, measure, latest) AS (VALUES ${join(terms, ', ')}),
    dated AS (
      SELECT t.term, t.measure, c.level, CASE WHEN t.latest
        THEN coalesce(max(c.year) FILTER (WHERE c.year <= ${year}), min(c.year)) ELSE ${year} END AS year
      FROM terms t JOIN ${cells} c ON c.measure = t.measure
      WHERE c.level IN (SELECT level FROM keys)
      GROUP BY t.term, t.measure, t.latest, c.level
    ),
    picked AS (
      SELECT c.level, c.code, d.term, c.value, c.state
      FROM dated d JOIN ${cells} c ON c.level = d.level AND c.measure = d.measure AND c.year = d.year
    )
    SELECT k.level, k.code, ${join(columns, ', ')}
    FROM keys k LEFT JOIN picked p ON p.level = k.level AND p.code = k.code
    GROUP BY k.level, k.code
  )`
}
