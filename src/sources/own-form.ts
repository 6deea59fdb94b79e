import type { Text } from '../i18n/lang.ts'
import { printable } from '../lib/printable.ts'
import { parseCode } from '../territory/code.ts'
import type { Level } from '../territory/level.ts'
import { closestColumn, findColumns } from './column.ts'
import type { SourceDeclaration } from './declaration.ts'
import type { ProblemLog } from './problem.ts'
import { badField, keyColumnMissing } from './problem-words.ts'
import { openTable } from './table.ts'

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
