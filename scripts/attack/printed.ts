import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tableFromIPC } from '@uwdata/flechette'
import { parquetReadObjects } from 'hyparquet'
import Papa from 'papaparse'
import { unknownNumbers } from './unknown-numbers.ts'

/** What a published folder prints, whatever the file that prints it. */
export interface Printed {
  /** number of each count that any file of the folder gives: level, code, measure and year, separated by `|` */
  readonly numbers: ReadonlyMap<string, number>
  /** counts that a file gives otherwise than another (the first number found is kept), and what is not read */
  readonly conflicts: readonly string[]
}

interface PrintedRow {
  readonly level: unknown
  readonly code: unknown
  readonly measure: unknown
  readonly year: unknown
  readonly value: unknown
}

/** Reads every file of values of a finished folder: the spreadsheet's, the analyst's and the page's own. */
export async function readPrinted(folder: string): Promise<Printed> {
  const numbers = new Map<string, number>()
  const conflicts: string[] = []
  const seen = new Map<string, string>()
  const points = pointNames(folder)
  for (const [file, rows] of [
    ['open/values.csv', csvRows(join(folder, 'open', 'values.csv'))],
    ['tableur/values.csv', csvRows(join(folder, 'tableur', 'values.csv'))],
    ['values.parquet', await parquetRows(join(folder, 'open', 'values.parquet'))],
    ['cells.arrow', arrowRows(join(folder, 'cells.arrow'))],
    ...(points.size === 0
      ? []
      : ([
          ['open/point-values.csv', csvRows(join(folder, 'open', 'point-values.csv'))],
          ['tableur/point-values.csv', csvRows(join(folder, 'tableur', 'point-values.csv'))],
          ['point-values.parquet', await parquetRows(join(folder, 'open', 'point-values.parquet'))],
          ['point-cells.arrow', arrowRows(join(folder, 'point-cells.arrow'))],
        ] as const)),
  ] as const) {
    if (rows.length === 0) conflicts.push(`${file}: no row is read`)
    for (const { level, code, measure, year, value } of rows) {
      const known = points.get(plain(code)) ?? plain(code)
      const name = `${level}|${known}|${measure}|${year}`
      const number = numberOf(value)
      const text = String(number)
      if (seen.has(name) && seen.get(name) !== text)
        conflicts.push(`${name}: ${seen.get(name)}, then ${text} in ${file}`)
      if (!seen.has(name)) seen.set(name, text)
      if (number !== null && !numbers.has(name)) numbers.set(name, number)
    }
  }
  return { numbers, conflicts: [...conflicts, ...unknownNumbers(folder)] }
}

/** The address of each point of the map, by its code. */
function pointNames(folder: string): ReadonlyMap<string, string> {
  const file = join(folder, 'open', 'points.csv')
  if (!existsSync(file)) return new Map()
  const rows = csvRows(file) as readonly { readonly code?: unknown; readonly name?: unknown }[]
  return new Map(rows.map(({ code, name }) => [String(code), String(name)]))
}

/** A spreadsheet's copy writes codes as formulas that give a text: ="01004". */
const plain = (code: unknown): string => String(code).replace(/^="(.*)"$/, '$1')

function numberOf(value: unknown): number | null {
  if (value === null || value === undefined || value === '') return null
  const number = typeof value === 'string' ? Number(value.replace(',', '.')) : Number(value)
  return Number.isNaN(number) ? null : number
}

function csvRows(file: string): PrintedRow[] {
  const { data } = Papa.parse<PrintedRow>(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''), {
    header: true,
    // the form of today, and that of releases before it
    delimitersToGuess: [',', ';'],
    skipEmptyLines: true,
  })
  return data
}

async function parquetRows(file: string): Promise<PrintedRow[]> {
  const bytes = readFileSync(file)
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  return (await parquetReadObjects({ file: buffer })) as unknown as PrintedRow[]
}

const arrowRows = (file: string): PrintedRow[] =>
  tableFromIPC(readFileSync(file)).toArray() as unknown as PrintedRow[]
