import type { Text } from '../i18n/lang.ts'
import { type ZoneCode, zoneCode } from '../territory/code.ts'
import { LEVELS, type Level } from '../territory/level.ts'
import { knownCode, readCode } from './code.ts'
import { carrierOf } from './cog/carrier.ts'
import type { Cog } from './cog.ts'
import type { Scope } from './long-cell.ts'
import { EXPECTED, type FormRow } from './own-form.ts'
import type { ProblemLog } from './problem.ts'
import { changedCode, mergedForm, notOfTerritory, repairedCode } from './problem-words.ts'

/** Whether the territory has a zone; a form is its own, so that a code of another is a fault. */
export type IsZone = (level: Level, code: string) => boolean

/** What a form is read against, beside the zones of the territory. */
export type FormScope = Partial<Pick<Scope, 'cog' | 'most'>>

/** A zone of a form, as the territory has it. */
export interface FormZone {
  readonly level: Level
  readonly code: ZoneCode
}

/** A row of a form that says a level and a code. */
type ZoneRow = Pick<FormRow<'level' | 'code'>, 'row' | 'field'> & {
  wrong(field: 'level' | 'code', expected: Text): null
}

/**
 * How the zones of a form are read: codes are repaired as those of tables are (`1249`, `="01043"`), and a commune that
 * has changed code since is read under the one in force. Null, logged, where a row names no zone of the territory.
 */
export function formZones(
  rows: readonly Pick<FormRow<'level' | 'code'>, 'field'>[],
  cog: Cog | null,
  isZone: IsZone,
  log: ProblemLog,
): (row: ZoneRow) => FormZone | null {
  const communes = rows.flatMap(({ field }) => {
    const read = formLevel(field.level) === 'commune' ? readCode('commune', field.code) : null
    return read?.ok ? [read.value.code as string] : []
  })
  const carrier = cog && carrierOf(cog.history, new Set(communes), null)
  return ({ row, field, wrong }) => {
    const level = formLevel(field.level)
    if (!level) return wrong('level', EXPECTED.level)
    const read = knownCode(level, field.code, { has: (code) => isZone(level, code) })
    if (!read.ok) return wrong('code', EXPECTED.code)
    const at = { row, column: 'code', value: field.code }
    const { code, repaired } = read.value
    if (repaired) log.addOnce(repairedCode(code), at)
    if (isZone(level, code)) return { level, code }
    const carried = level === 'commune' ? carrier?.of(code) : null
    if (carried?.kind !== 'whole' || !isZone(level, carried.into)) {
      log.addOnce(notOfTerritory, at)
      return null
    }
    const isAlone = carrier?.partsOf(carried.into)?.length === 1
    log.addOnce(isAlone ? changedCode(carried.into) : mergedForm(carried.into), at)
    return isAlone ? { level, code: zoneCode(level, carried.into) } : null
  }
}

function formLevel(word: string): Level | null {
  const name = word.toLowerCase() === 'groupe' ? 'group' : word.toLowerCase()
  return LEVELS.find((level) => level === name) ?? null
}
