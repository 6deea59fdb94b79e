import { ok } from '../lib/result.ts'
import type { Method, MethodSettings } from '../methods/method.ts'
import { DELTAS, type Delta, movedThreshold } from '../methods/moved-threshold.ts'
import { countedLevel } from '../territory/level.ts'
import type { Answering, Queries, Row } from './engine.ts'
import { criteriaSql, methodSql, thresholdOf, type Variant } from './method-sql.ts'
import { numberAt, textAt } from './row.ts'
import { sql } from './sql.ts'
import { type BaseLevel, union, zoneKeys } from './zones-sql.ts'

export const CHOSEN = 'chosen'
export const moveVariant = (criterion: string, delta: Delta) => `${criterion} ${delta}`
export const ruleVariant = (rule: string) => `rule ${rule}`

/** The variants to evaluate: the settings chosen, then each threshold moved either way, then each rule. */
function variantsOf(method: Method, settings: MethodSettings): Variant[] {
  const moved = method.criteria.flatMap((c) =>
    DELTAS.map((delta): Variant => {
      const thresholds = {
        ...settings.thresholds,
        [c.id]: movedThreshold(c, thresholdOf(c, settings), delta),
      }
      return { id: moveVariant(c.id, delta), settings: { ...settings, thresholds } }
    }),
  )
  const ruled = method.rules.map(
    ({ id }): Variant => ({ id: ruleVariant(id), settings: { ...settings, rule: id } }),
  )
  return [{ id: CHOSEN, settings }, ...moved, ...ruled]
}

/**
 * Reads the counts of a method once for all thresholds: makes the temporary table `criteria`, the relation of
 * `criteriaSql`, for the zones of `level` and those that its cross-table counts, in place of the one before.
 */
export async function storeCriteria(
  database: Queries,
  method: Method,
  year: number,
  level: BaseLevel,
): Answering<null> {
  const keys = union([...new Set<BaseLevel>([countedLevel(level), level])].map(zoneKeys))
  const criteria = criteriaSql(method, keys, year)
  const made = await database.query(sql`CREATE OR REPLACE TEMP TABLE criteria AS SELECT * FROM ${criteria}`)
  return made.ok ? ok(null) : made
}

/**
 * Evaluates a method in all its variants with one query: makes the temporary table `outcomes`, the relation of
 * `methodSql` for the zones of the stored criteria, in place of the one before.
 */
export async function storeOutcomes(
  database: Queries,
  method: Method,
  settings: MethodSettings,
): Answering<null> {
  const outcomes = methodSql(method, sql`criteria`, variantsOf(method, settings))
  const made = await database.query(sql`CREATE OR REPLACE TEMP TABLE outcomes AS SELECT * FROM ${outcomes}`)
  return made.ok ? ok(null) : made
}

/** The class id that a row of `outcomes` gives, or its state. */
export function classAt(row: Row, method: Method): string {
  return row.state === null ? (method.classes[numberAt(row, 'class')]?.id ?? '') : textAt(row, 'state')
}
