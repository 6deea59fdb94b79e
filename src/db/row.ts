import { STATES, type State, type Value } from '../indicators/value.ts'
import { type ZoneCode, zoneCode } from '../territory/code.ts'
import type { Level } from '../territory/level.ts'
import type { Row } from './engine.ts'

/** A column of text. A row that has none is a bug of the query: it throws. */
export function textAt(row: Row, id: string): string {
  const found = row[id]
  if (typeof found !== 'string') throw new Error(`column ${id} is not text: ${found}`)
  return found
}

/** A column of codes of one level. */
export const codeAt = (row: Row, id: string, level: Level): ZoneCode => zoneCode(level, textAt(row, id))

/** A column of numbers. */
export function numberAt(row: Row, id: string): number {
  const found = row[id]
  if (typeof found !== 'number') throw new Error(`column ${id} is not a number: ${found}`)
  return found
}

/** The value that columns `id` and `id_state` hold (see value-sql.ts). */
export function valueAt(row: Row, id: string): Value {
  const state = row[`${id}_state`]
  if (state === null) return numberAt(row, id)
  if (row[id] !== null || !(STATES as readonly unknown[]).includes(state)) {
    throw new Error(`column ${id} is neither a number nor a state: ${row[id]}, ${state}`)
  }
  return state as State
}
