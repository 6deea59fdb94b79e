import Papa from 'papaparse'
import * as v from 'valibot'
import { DeclarationError } from './declaration-error.ts'
import type { DeclaredFiles } from './declared-files.ts'
import { readText } from './declared-yaml.ts'

/** A row of a declared table, checked, that still knows its line. */
export interface DeclaredRow<T> {
  readonly value: T
  /** @throws DeclarationError at the line of the row */
  fail(reason: string): never
}

/** Schemas of the text that a cell of a table holds. */
export const csvText = v.pipe(v.string(), v.minLength(1, 'is empty'))
export const csvOptionalText = v.pipe(
  v.string(),
  v.transform((text) => (text === '' ? null : text)),
)
const NUMBER = /^-?\d+(\.\d+)?$/
export const csvNumber = v.pipe(v.string(), v.regex(NUMBER, 'is not a number'), v.transform(Number))
export const csvOptionalNumber = v.union(
  [
    v.pipe(
      v.literal(''),
      v.transform(() => null),
    ),
    csvNumber,
  ],
  'is not a number',
)
export const csvInteger = v.pipe(v.string(), v.regex(/^\d+$/, 'is not a whole number'), v.transform(Number))

/**
 * Reads a comma-separated table (UTF-8, header row) through one schema a column.
 * @throws DeclarationError with the line: unknown, missing or repeated column, row too short or too long, bad cell
 */
export function readCsv<E extends Record<string, v.GenericSchema<string, unknown>>>(
  files: DeclaredFiles,
  path: string,
  columns: E,
): DeclaredRow<{ [K in keyof E]: v.InferOutput<E[K]> }>[] {
  const fail = (line: number, reason: string): never => {
    throw new DeclarationError(files.shown(path), line, reason)
  }
  const rows = linedRows(readText(files, path).replace(/^\ufeff/, ''), fail)
  const header = rows[0]?.cells ?? []
  const wanted = Object.keys(columns)
  for (const [i, name] of header.entries()) {
    if (!wanted.includes(name)) fail(1, `unknown column "${name}"`)
    if (header.indexOf(name) !== i) fail(1, `column "${name}" is repeated`)
  }
  for (const name of wanted) if (!header.includes(name)) fail(1, `missing column "${name}"`)
  return rows.slice(1).map(({ cells, line }) => {
    if (cells.length !== header.length) fail(line, `${cells.length} cells for ${header.length} columns`)
    const entries = header.map((name, c) => {
      const parsed = v.safeParse(columns[name] as v.GenericSchema<string, unknown>, cells[c])
      return parsed.success
        ? [name, parsed.output]
        : fail(line, `${name} "${cells[c]}": ${parsed.issues[0].message}`)
    })
    return { value: Object.fromEntries(entries), fail: (reason) => fail(line, reason) }
  })
}

/** The rows of a table that are not blank, each with the line that it begins on: a quoted cell may hold several. */
function linedRows(text: string, fail: (line: number, reason: string) => never) {
  const rows: { cells: string[]; line: number }[] = []
  let [at, line] = [0, 1]
  Papa.parse<string[]>(text, {
    delimiter: ',',
    step: ({ data: cells, errors: [broken], meta: { cursor } }) => {
      if (broken) fail(line, broken.message)
      if (cells.length > 1 || cells[0] !== '') rows.push({ cells, line })
      line += text.slice(at, cursor).split('\n').length - 1
      at = cursor
    },
  })
  return rows
}
