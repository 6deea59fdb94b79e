import type { Text } from '../i18n/lang.ts'
import type { Value } from '../indicators/value.ts'
import { printable } from '../lib/printable.ts'
import { parseCode, type ZoneCode, zoneCode } from '../territory/code.ts'
import { LEVELS, type Level } from '../territory/level.ts'
import { readCode } from './code.ts'
import { carrierOf } from './cog/carrier.ts'
import type { Cog } from './cog.ts'
import { closestColumn, findColumns } from './column.ts'
import type { SourceDeclaration } from './declaration.ts'
import { figureRule, readValue } from './figure.ts'
import type { Scope } from './long-cell.ts'
import type { ProblemLog } from './problem.ts'
import {
  badField,
  changedCode,
  groupedThousands,
  keyColumnMissing,
  mergedForm,
  notOfTerritory,
  repairedCode,
} from './problem-words.ts'
import { openTable } from './table.ts'
import { groupsThousands, ungrouped } from './thousands.ts'

/** A row of one of the forms of docs/formats: its fields by name, and a way to say that one is wrong. */
export interface FormRow<Field extends string> {
  readonly row: number
  readonly field: Readonly<Record<Field, string>>
  /** Logs the field and gives null, so that a reader can leave the row out with `return wrong(...)`. */
  wrong(field: Field, expected: Text): null
}

/** Names of a field's column, French first; an optional field reads as '' where the column is absent. */
export type FormColumns<Field extends string> = Readonly<
  Record<Field, { readonly names: readonly string[]; readonly optional?: true }>
>

/** Opens a form; null, with the problem logged, where it is no table or a column that it needs is absent. */
export function readForm<Field extends string>(
  bytes: Uint8Array,
  declaration: SourceDeclaration,
  columns: FormColumns<Field>,
  log: ProblemLog,
  surplus: 'drop' | 'keep' = 'drop',
): FormRow<Field>[] | null {
  const fields = Object.keys(columns) as Field[]
  const table = openTable(
    bytes,
    declaration.encoding,
    fields.flatMap((field) => columns[field].names),
    log,
    surplus,
  )
  if (!table) return null
  const indices = new Map<Field, number>()
  for (const field of fields) {
    const { names, optional } = columns[field]
    const index = names.flatMap((name) => findColumns(table.columns, name))[0]?.index
    if (index !== undefined) indices.set(field, index)
    else if (!optional) {
      log.add(keyColumnMissing(names[0] ?? field, closestColumn(table.columns, names[0] ?? field)))
      return null
    }
  }
  return table.rows.map(({ row, cells }) => {
    const at = (name: Field) => printable(cells[indices.get(name) ?? -1] ?? '')
    const field = Object.fromEntries(fields.map((name) => [name, at(name)])) as Record<Field, string>
    return {
      row,
      field,
      wrong: (name, expected) => {
        log.add(badField(expected), { row, column: columns[name].names[0] ?? name, value: field[name] })
        return null
      },
    }
  })
}

export function formLevel(word: string): Level | null {
  const name = word.toLowerCase() === 'groupe' ? 'group' : word.toLowerCase()
  return LEVELS.find((level) => level === name) ?? null
}

export const formYear = (text: string): number | null => (/^(19|20)\d{2}$/.test(text) ? Number(text) : null)

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
    const read = readCode(level, field.code)
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

/**
 * How the counts of a form's column `valeur` are read, whole ones; a yearly objective is a mean, which may not be.
 */
export function formCounts(
  rows: readonly { readonly field: { readonly value: string } }[],
  declaration: SourceDeclaration,
  scope: Pick<Scope, 'most'>,
  log: ProblemLog,
): (raw: string, measure: string, level: Level, row: number) => Value {
  const isGrouped = groupsThousands(rows.map(({ field }) => field.value))
  if (isGrouped) log.add(groupedThousands, { column: 'valeur' })
  return (raw, measure, level, row) => {
    const rule = figureRule(declaration, level, scope)
    const whole = !measure.endsWith('_YEARLY')
    return readValue(isGrouped ? ungrouped(raw) : raw, 'count', { ...rule, whole }, log, {
      row,
      column: 'valeur',
    })
  }
}

export const isCodeOf = (level: Level, code: string): boolean => parseCode(level, code).ok

export const EXPECTED = {
  level: { fr: 'epci, groupe, commune, iris ou qpv', en: 'epci, group, commune, iris or qpv' },
  code: { fr: 'un code de ce niveau', en: 'a code of this level' },
  measure: { fr: 'une mesure du catalogue, en majuscules', en: 'a measure of the catalogue, in capitals' },
  year: { fr: 'une année', en: 'a year' },
  event: { fr: 'agréé, autorisé, commencé ou livré', en: 'agreed, authorised, started or delivered' },
  period: { fr: 'une fin après le début', en: 'an end after the start' },
  once: { fr: 'une seule ligne pour cela', en: 'one row for this' },
} as const satisfies Record<string, Text>
