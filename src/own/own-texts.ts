import type { AttachedTable } from '../indicators/territory.ts'
import { printable } from '../lib/printable.ts'
import type { Scope } from '../sources/long-cell.ts'
import { place } from '../sources/placing.ts'
import { ProblemLog } from '../sources/problem.ts'
import type { Table } from '../sources/table.ts'
import type { OwnTable } from './own-table.ts'

/** What a column of words says of a zone. */
export interface OwnText {
  readonly code: string
  readonly label: string
  readonly text: string
}

/** The words of a table, by zone; a zone that several rows say has none. */
export function textsOf({ columns, rows }: Table, table: OwnTable, scope: Scope): OwnText[] {
  if (table.key.by === 'name') return []
  const key = columns.indexOf(table.key.column)
  const words = table.figures.filter((figure) => figure.kind === 'text')
  const log = new ProblemLog('')
  const said = new Map<string, readonly string[] | null>()
  for (const { row, cells } of rows) {
    const zone = place(table.level, cells[key] ?? '', { row, column: '' }, scope, log)
    if (zone?.role === 'whole') said.set(zone.target, said.has(zone.target) ? null : cells)
  }
  return [...said].flatMap(([code, cells]) =>
    words.flatMap(({ column, label }) => {
      const text = printable(cells?.[columns.indexOf(column)] ?? '')
      return text === '' ? [] : [{ code, label, text }]
    }),
  )
}

/** The words of a file as a table beside the map; null where it has none. */
export function textTable(
  id: string,
  file: string,
  texts: readonly OwnText[],
  nameOf: (code: string) => string,
  warning: AttachedTable['warning'],
): AttachedTable | null {
  if (texts.length === 0) return null
  const labels = [...new Set(texts.map(({ label }) => label))]
  const codes = [...new Set(texts.map(({ code }) => code))].sort()
  const said = new Map(texts.map(({ code, label, text }) => [`${code}|${label}`, text]))
  return {
    id,
    title: { fr: file, en: file },
    warning,
    source_ref: file,
    columns: [
      { id: 'code', label: { fr: 'Code', en: 'Code' }, unit: 'text' },
      { id: 'name', label: { fr: 'Zone', en: 'Zone' }, unit: 'text' },
      ...labels.map((label, i) => ({ id: `t${i}`, label: { fr: label, en: label }, unit: 'text' as const })),
    ],
    rows: codes.map((code) => [
      code,
      nameOf(code),
      ...labels.map((label) => said.get(`${code}|${label}`) ?? null),
    ]),
  }
}
