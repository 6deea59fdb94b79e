import { quotedCell } from '../../lib/quoted-cell.ts'
import { findColumns } from '../column.ts'
import type { ProblemLog } from '../problem.ts'
import { noWorksheet, severalSheets } from '../problem-words.ts'

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
  return typeof value === 'number' ? numberText(String(value)) : String(value)
}

/** A number that a file holds as one: three decimals bear a zero more, so that no reader takes them for thousands. */
export const numberText = (number: string): string =>
  /^-?\d{1,3}\.\d{3}$/.test(number) ? `${number}0` : number

/** rows above the header that are looked at, as in a CSV */
const PREAMBLE = 30

/** what a row of a dictionary holds: the name of a column, and its meaning */
const DICTIONARY_CELLS = 2

/**
 * The sheet that holds a column of `keys`, the longest of several; else the longest of all. A sheet that names the columns
 * of another one below each other comes after those that have them side by side.
 * @param wanted name of the one that its reader has chosen; null where none was
 */
export function chooseSheet(
  sheets: readonly Sheet[],
  keys: readonly string[],
  log: ProblemLog,
  wanted: string | null = null,
): Sheet | null {
  const names = sheets.map(({ name }) => name).join(', ')
  if (wanted !== null) {
    const named = sheets.find(({ name }) => name === wanted)
    if (!named) log.add(noWorksheet(wanted), { value: names })
    return named ?? null
  }
  const longest = [...sheets].sort((a, b) => b.rows.length - a.rows.length)
  const holds = ({ rows }: Sheet, cells: number) =>
    rows
      .slice(0, PREAMBLE)
      .some(
        (row) =>
          row.filter((text) => text !== '').length > cells &&
          keys.some((key) => findColumns(row, key).length > 0),
      )
  const chosen =
    longest.find((sheet) => holds(sheet, DICTIONARY_CELLS)) ??
    longest.find((sheet) => holds(sheet, 0)) ??
    longest[0] ??
    null
  if (chosen && sheets.length > 1) log.add(severalSheets(chosen.name), { value: names })
  return chosen
}

/** The rows as a CSV, which the readers of tables read: blank rows are kept, so that rows keep their numbers. */
export function sheetCsv({ rows }: Sheet): Uint8Array {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const lines = rows.map((row) => Array.from({ length: width }, (_, i) => quotedCell(row[i] ?? '')).join(';'))
  return new TextEncoder().encode(lines.join('\n'))
}
