import { findColumns } from '../column.ts'
import type { ProblemLog } from '../problem.ts'
import { severalSheets } from '../problem-words.ts'

/** A sheet of a workbook, or a table of a column file, its cells as a CSV would have them. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** A date, without naming the clock. */
const isDay = (value: unknown): value is { toISOString(): string } =>
  typeof (value as { toISOString?: unknown } | null)?.toISOString === 'function'

/** A value as a CSV would have it: decimals with a dot, days as ISO writes them. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (isDay(value)) return value.toISOString().slice(0, 10)
  if (typeof value === 'boolean') return value ? '1' : '0'
  return String(value)
}

/** rows above the header that are looked at, as in a CSV */
const PREAMBLE = 30

/** The sheet that holds a column of `keys`, the longest of several; else the longest of all. */
export function chooseSheet(
  sheets: readonly Sheet[],
  keys: readonly string[],
  log: ProblemLog,
): Sheet | null {
  const longest = [...sheets].sort((a, b) => b.rows.length - a.rows.length)
  const holds = ({ rows }: Sheet) =>
    rows.slice(0, PREAMBLE).some((row) => keys.some((key) => findColumns(row, key).length > 0))
  const chosen = longest.find(holds) ?? longest[0] ?? null
  if (chosen && sheets.length > 1)
    log.add(severalSheets(chosen.name), { value: sheets.map(({ name }) => name).join(', ') })
  return chosen
}

/** The rows as a CSV, which the readers of tables read: blank rows are kept, so that rows keep their numbers. */
export function sheetCsv({ rows }: Sheet): Uint8Array {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const lines = rows.map((row) =>
    Array.from({ length: width }, (_, i) => `"${(row[i] ?? '').replaceAll('"', '""')}"`).join(';'),
  )
  return new TextEncoder().encode(lines.join('\n'))
}
