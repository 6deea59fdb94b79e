import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { tableFromIPC } from '@uwdata/flechette'
import { parquetReadObjects } from 'hyparquet'
import Papa from 'papaparse'

/** A number that a stranger finds in a published folder, with what the file says that it is. */
export interface FoundValue {
  readonly file: string
  /** null where the file does not say it: any level will do */
  readonly level: string | null
  readonly code: string
  readonly measure: string
  /** null where the file does not say it */
  readonly year: number | null
  readonly value: number
}

type Row = Readonly<Record<string, unknown>>

/**
 * Every number of a folder that stands beside a zone and a measure: rows of CSV, Parquet and Arrow tables, objects of
 * any JSON (GeoJSON and TopoJSON properties among them). A measure is named in a cell, or is the name of a column.
 * @param measures ids to look for among the names of columns
 */
export async function foundValues(folder: string, measures: ReadonlySet<string>): Promise<FoundValue[]> {
  const found: FoundValue[] = []
  for (const path of filesOf(folder)) {
    const file = relative(folder, path).replaceAll('\\', '/')
    for (const row of await rowsOf(path)) found.push(...valuesOf(row, file, measures))
  }
  return found
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesOf(path) : [path]
    })
    .sort()

async function rowsOf(path: string): Promise<Iterable<Row>> {
  const bytes = readFileSync(path)
  switch (path.slice(path.lastIndexOf('.') + 1)) {
    case 'csv':
      return Papa.parse<Row>(bytes.toString('utf8').replace(/^\ufeff/, ''), {
        header: true,
        skipEmptyLines: true,
      }).data
    case 'parquet':
      return (await parquetReadObjects({ file: new Uint8Array(bytes).buffer })) as Row[]
    case 'arrow':
      return tableFromIPC(new Uint8Array(bytes)).toArray() as Row[]
    case 'json':
    case 'geojson':
    case 'topojson':
    case 'jsonld':
      return objectsOf(JSON.parse(bytes.toString('utf8')))
    default:
      return []
  }
}

function* objectsOf(value: unknown): Generator<Row> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield value as Row
  for (const inner of Object.values(value)) yield* objectsOf(inner)
}

/** Names under which a file may say the zone of a row. */
const CODES = ['code', 'zone', 'code_insee', 'iris', 'commune', 'qpv']

function valuesOf(row: Row, file: string, measures: ReadonlySet<string>): FoundValue[] {
  const code = CODES.map((name) => row[name]).find((value) => typeof value === 'string' && value !== '')
  if (typeof code !== 'string') return []
  const level = typeof row.level === 'string' ? row.level : null
  const year = numberOf(row.year) ?? numberOf(row.vintage)
  const named = typeof row.measure === 'string' ? row.measure : null
  return Object.entries(row).flatMap(([name, cell]): FoundValue[] => {
    const value = numberOf(cell)
    const measure = measures.has(name) ? name : NOT_VALUES.has(name) ? null : named
    return value === null || measure === null ? [] : [{ file, level, code, measure, year, value }]
  })
}

/** Columns of numbers that are not the measure's. */
const NOT_VALUES = new Set([
  'level',
  'code',
  'zone',
  'measure',
  'year',
  'vintage',
  'flags',
  'lon',
  'lat',
  'name',
  ...CODES,
])

function numberOf(cell: unknown): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null
  if (typeof cell === 'bigint') return Number(cell)
  if (typeof cell !== 'string' || !/^-?\d+([.,]\d+)?$/.test(cell)) return null
  return Number(cell.replace(',', '.'))
}
