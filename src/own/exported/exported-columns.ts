import { LANGS } from '../../i18n/lang.ts'
import { exportWords } from '../../i18n/words/exports.ts'
import { canonical } from '../../sources/column.ts'

/** Columns of the table that the page exports of one indicator (`src/exports/columns.ts`), which no other table has all of. */
const FIELDS = [
  'territory',
  'level',
  'code',
  'indicator',
  'year',
  'value',
  'unit',
  'state',
  'state_label',
  'numerator',
  'numerator_state',
  'denominator',
  'denominator_state',
  'filter',
  'link',
] as const

/** The name that a file gives each column of an export. */
export type ExportedColumns = Readonly<Record<(typeof FIELDS)[number], string>>

/** The columns of an export, in the plain form or in that of a spreadsheet; null of any other table. */
export function exportedColumns(columns: readonly string[]): ExportedColumns | null {
  const byName = new Map(columns.map((name) => [canonical(name), name]))
  const forms = [
    (field: (typeof FIELDS)[number]): string => field,
    ...LANGS.map(
      (lang) =>
        (field: (typeof FIELDS)[number]): string =>
          exportWords[lang][field],
    ),
  ]
  for (const nameOf of forms) {
    const found = FIELDS.map((field) => [field, byName.get(canonical(nameOf(field)))] as const)
    if (found.every(([, name]) => name !== undefined)) return Object.fromEntries(found) as ExportedColumns
  }
  return null
}
