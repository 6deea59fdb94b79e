import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { openedDemo } from '../../scripts/demo/opened-demo.test-helper.ts'
import { plainChoice } from '../../src/atlas/plain-choice.ts'
import { createResolver, type Drawn } from '../../src/atlas/resolve.ts'
import { toCsv } from '../../src/exports/csv.ts'
import { exportTable } from '../../src/exports/export-table.ts'
import { toGeoJson } from '../../src/exports/geojson.ts'
import { toParquet } from '../../src/exports/parquet.ts'
import { toXlsx } from '../../src/exports/xlsx.ts'
import { exportWords } from '../../src/i18n/words/exports.ts'
import type { Value } from '../../src/indicators/value.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** What a reader takes away of a view is opened by programs that know nothing of the atlas: the same numbers, the same states. */

interface Connection {
  runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): Record<string, unknown>[] }>
}
interface DuckDb {
  DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> }
}

const DUCKDB = resolve(import.meta.dirname, '../clients/node_modules/@duckdb/node-api')
const hasDuckDb = existsSync(DUCKDB)
const hasGdal = spawnSync('ogrinfo', ['--version']).status === 0
const formats = hasGdal ? execFileSync('ogrinfo', ['--formats'], { encoding: 'utf8' }) : ''
if (!hasDuckDb) console.info('left out: DuckDB native; npm ci --prefix test/clients')
if (!hasGdal) console.info('left out: GDAL; install the package gdal-bin')

/** Debian builds GDAL without Parquet. */
const DRIVERS = (
  [
    ['geojson', 'GeoJSON'],
    ['csv', 'CSV'],
    ['xlsx', 'XLSX'],
    ['parquet', 'Parquet'],
  ] as const
).filter(([extension, driver]) => {
  const has = new RegExp(`^ *${driver} `, 'm').test(formats)
  if (hasGdal && !has) console.info(`left out: ${extension} by GDAL, which has no driver for it here`)
  return has
})

describe('a view that is taken away', () => {
  const folder = temporaryFolder('atlas-taken')
  const file = (extension: string) => join(folder, `view.${extension}`)
  let view: Drawn
  /** of each zone by its code: the value with the decimals that files have, or its state */
  let expected: Record<string, Value>

  beforeAll(async () => {
    const { opened } = openedDemo()
    view = createResolver(opened)(plainChoice('demo', 'long_vacancy_rate', 'commune'))
    expected = Object.fromEntries(
      view.zones.map(({ code, value }) => [code, typeof value === 'number' ? round(value) : value]),
    )
    const table = exportTable([view], 'view', 'https://habitat.example/?v=1&t=demo')
    writeFileSync(file('csv'), toCsv(table, 'plain'))
    writeFileSync(file('geojson'), toGeoJson(table, opened.geometry))
    writeFileSync(file('parquet'), new Uint8Array(toParquet(table)))
    const workbook = await toXlsx(table)
    writeFileSync(file('xlsx'), new Uint8Array(await workbook.arrayBuffer()))
  }, 60_000)

  it('has numbers and states to be found again', () => {
    const values = Object.values(expected)
    expect(values.some((one) => typeof one === 'number')).toBe(true)
    expect(values.some((one) => one === 'suppressed')).toBe(true)
  })

  it.runIf(hasDuckDb).each(['parquet', 'csv'])('DuckDB native reads its %s', async (extension) => {
    const { DuckDBInstance } = createRequire(import.meta.url)(DUCKDB) as DuckDb
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    const from =
      extension === 'csv' ? `read_csv('${file('csv')}', types = {'code': 'VARCHAR'})` : `'${file('parquet')}'`
    const rows = await connection.runAndReadAll(`select code, value, state from ${from}`)
    expect(asFound(rows.getRowObjectsJson())).toEqual(expected)
    const [type] = (await connection.runAndReadAll(`describe select value from ${from}`)).getRowObjectsJson()
    expect(type?.column_type).toBe('DOUBLE')
  })

  it.each(DRIVERS)('GDAL reads its %s', (extension) => {
    const out = join(folder, `${extension}.gdal.csv`)
    execFileSync('ogr2ogr', [
      '-f',
      'CSV',
      out,
      file(extension),
      ...(extension === 'xlsx' ? [firstLayer()] : []),
    ])
    const rows = tableOf(readFileSync(out, 'utf8'))
    if (extension === 'xlsx') {
      const { code, value, state } = exportWords.fr
      const found = rows.map((row) => ({ code: row[code], value: row[value], state: row[state] }))
      expect(asFound(found)).toEqual(expected)
      return
    }
    expect(asFound(rows)).toEqual(expected)
  })

  const firstLayer = () =>
    /^1: (.+?)(?: \(.*)?$/m.exec(execFileSync('ogrinfo', [file('xlsx')], { encoding: 'utf8' }))?.[1] ?? ''
})

const round = (value: number) => Number(value.toFixed(6)) + 0
const asFound = (rows: readonly Record<string, unknown>[]) =>
  Object.fromEntries(
    rows.map(({ code, value, state }) => [
      String(code),
      value === null || value === '' ? state : round(Number(value)),
    ]),
  )

/** Rows of a CSV of GDAL's: commas, quotes doubled. */
function tableOf(text: string): Record<string, string>[] {
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  return data
}
