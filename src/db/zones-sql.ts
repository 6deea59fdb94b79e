import { type MapLevel, MEMBER_LEVEL, REFERENCE_LEVELS, SUM_LEVEL, WHOLE_LEVELS } from '../territory/level.ts'
import { join, list, literal, type Sql, sql } from './sql.ts'

/**
 * Levels whose zones aggregates are made of: those that hold cells, or the groups, where an indicator is given for them
 * and for no commune (`groupCells`).
 */
export type BaseLevel = MapLevel

/** Relation (level, code) of the zones of a level. */
export const zoneKeys = (level: MapLevel): Sql =>
  sql`(SELECT level, code FROM zones WHERE level = ${literal(level)})`

/** Relation (level, code) of what is published ready-made: the EPCI and groups as printed, and references. */
export const printedKeys = sql`(
  SELECT DISTINCT level, code FROM cells WHERE level IN (${list([...WHOLE_LEVELS, ...REFERENCE_LEVELS])})
)`

/** Relation (code, group): each zone of a base level with its group, its commune's where it has none of its own. */
const members = (base: BaseLevel): Sql =>
  base === SUM_LEVEL
    ? sql`(SELECT code, code AS "group" FROM zones WHERE level = ${literal(SUM_LEVEL)})`
    : sql`(
  SELECT z.code, coalesce(z."group", c."group") AS "group"
  FROM zones z LEFT JOIN zones c ON c.level = ${literal(MEMBER_LEVEL)} AND c.code = z.commune
  WHERE z.level = ${literal(base)}
)`

/**
 * Relations (kind, key, code): the zones that make an aggregate. An aggregate without zones has one row whose code is
 * NULL, so that the answer names it.
 */
export const territorySets = (epci: string, base: BaseLevel): Sql => sql`(
  SELECT 'epci' AS kind, ${epci} AS key, m.code FROM (SELECT 1) one LEFT JOIN ${members(base)} m ON TRUE
  UNION ALL
  SELECT 'group', g.code, m.code FROM zones g LEFT JOIN ${members(base)} m ON m."group" = g.code
  WHERE g.level = ${literal(SUM_LEVEL)}
)`

/** The zones selected; where groups are selected, the base zones in them. */
export function selectionSet(selection: readonly string[], level: MapLevel, base: BaseLevel): Sql {
  const picked = level === SUM_LEVEL ? sql`m."group"` : sql`m.code`
  return sql`(
    SELECT 'selection' AS kind, '' AS key, m.code
    FROM (SELECT 1) one LEFT JOIN ${members(base)} m ON ${picked} IN (${list(selection)})
  )`
}

/** Each zone as an aggregate of itself. */
export const zoneSets = (base: BaseLevel): Sql =>
  sql`(SELECT 'zone' AS kind, code AS key, code FROM zones WHERE level = ${literal(base)})`

export const union = (sets: readonly Sql[]): Sql =>
  sql`(${join(
    sets.map((set) => sql`SELECT * FROM ${set}`),
    ' UNION ALL ',
  )})`
