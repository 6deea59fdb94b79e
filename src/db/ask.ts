import { ok } from '../lib/result.ts'
import { countedLevel } from '../territory/level.ts'
import type { Aggregate, Answers, MethodAnswers } from './answers-types.ts'
import { besideTotal, type Given } from './beside-total.ts'
import { cross } from './cross.ts'
import type { Answering, Queries } from './engine.ts'
import { moves } from './moves.ts'
import { near } from './near.ts'
import { storeCriteria, storeOutcomes } from './outcomes.ts'
import { printed } from './printed.ts'
import type { Task } from './question.ts'
import { ranks } from './ranks.ts'
import { rules } from './rules.ts'
import { type Total, totals } from './totals.ts'
import { selectionSet, territorySets } from './zones-sql.ts'

/** What the table `criteria` in the database was made of, kept from one question to the next. */
export interface Memory {
  criteria: string | null
}

/** The tables of a method; null for other indicators. */
async function methodAnswers(database: Queries, task: Task, memory: Memory): Answering<MethodAnswers | null> {
  const { computation, year, zones, overlap } = task
  if (computation.kind !== 'method') return ok(null)
  const { method, settings } = computation
  const measures = method.criteria.flatMap(({ numerator, denominator }) => [numerator, denominator])
  const criteria = [method.id, ...measures, method.weight, method.located, zones, year].join(' ')
  if (memory.criteria !== criteria) {
    const read = await storeCriteria(database, method, year, zones)
    if (!read.ok) return read
    memory.criteria = criteria
  }
  const stored = await storeOutcomes(database, method, settings)
  if (!stored.ok) return stored
  const crossed = await cross(database, method, overlap, zones)
  if (!crossed.ok) return crossed
  const nearby = await near(database, method, settings, zones)
  if (!nearby.ok) return nearby
  const moved = await moves(database, method, zones)
  if (!moved.ok) return moved
  const ruled = await rules(database, method, zones)
  if (!ruled.ok) return ruled
  return ok({
    cross: crossed.value,
    crossLevel: countedLevel(zones),
    near: nearby.value,
    moves: moved.value,
    rules: ruled.value,
  })
}

/**
 * Asks the database all the queries of a task, one after the other; the first query that fails is the answer.
 * @param memory kept by the caller, and emptied where tables are loaded or a query fails
 */
export async function ask(database: Queries, task: Task, memory: Memory): Answering<Answers> {
  const { epci, base, zones, level, selection } = task
  const tables = await methodAnswers(database, task, memory)
  if (!tables.ok) return tables
  const whole = await totals(database, task, territorySets(epci, base), base)
  if (!whole.ok) return whole
  const chosen =
    selection.length > 0 ? await totals(database, task, selectionSet(selection, level, zones), zones) : ok([])
  if (!chosen.ok) return chosen
  const given = await printed(database, task)
  if (!given.ok) return given
  const ranked = await ranks(database, task, whole.value)
  if (!ranked.ok) return ranked

  const aggregate = (total: Total, members: Aggregate['members'], given?: Given): Aggregate => {
    const { value, numerator, denominator, known, of, partial } = total
    return {
      value,
      numerator,
      denominator,
      known,
      of,
      partial,
      members,
      ...besideTotal(task, total, given),
    }
  }
  const groups = whole.value.filter((total) => total.kind === 'group')
  const [epciTotal] = whole.value.filter((total) => total.kind === 'epci')
  const [selected] = chosen.value
  if (!epciTotal) throw new Error('the totals have no row for the EPCI')
  return ok({
    epci: aggregate(epciTotal, base, given.value.epci.get(epci)),
    groups: Object.fromEntries(
      groups.map((total) => [total.key, aggregate(total, base, given.value.group.get(total.key))]),
    ),
    selection: selected ? aggregate(selected, zones) : null,
    departement: given.value.departement,
    france: given.value.france,
    ranks: ranked.value,
    ranked: Object.keys(ranked.value).length,
    method: tables.value,
  })
}
