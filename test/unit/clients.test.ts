import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import { clientPath, writeDemo } from './client-folder.ts'

/** Programs that know nothing of the atlas read the folder of the demonstration. `.ci/run` installs them. */

interface FrictionlessResource {
  readonly name: string
  readonly descriptor: { readonly profile: string }
  read(options: { relations: boolean }): Promise<unknown[]>
}

/** What is used of @duckdb/node-api, which this project does not depend on. */
interface DuckDb {
  readonly DuckDBInstance: {
    create(path: string): Promise<{
      connect(): Promise<{ runAndReadAll(sql: string): Promise<{ getRowsJson(): unknown[][] }> }>
    }>
  }
}

const FRICTIONLESS = clientPath('datapackage')
const DUCKDB = clientPath('@duckdb/node-api')
const hasFrictionless = existsSync(FRICTIONLESS)
const hasDuckDb = existsSync(DUCKDB)
const hasGdal = spawnSync('ogrinfo', ['--version']).status === 0
if (!hasFrictionless) console.info('left out: the Frictionless client; npm ci --prefix test/clients')
if (!hasDuckDb) console.info('left out: DuckDB native; npm ci --prefix test/clients')
if (!hasGdal) console.info('left out: GDAL; install the package gdal-bin')

describe('the folder of the demonstration', () => {
  const folder = temporaryFolder('atlas-clients')
  beforeAll(() => writeDemo(folder), 60_000)

  it.runIf(hasFrictionless)(
    'is a valid package for the Frictionless client, which reads every table and key',
    async () => {
      const { Package } = createRequire(import.meta.url)(FRICTIONLESS)
      const read = await Package.load(join(folder, 'datapackage.json'))
      expect(read.errors.map(String)).toEqual([])
      const tables = (read.resources as FrictionlessResource[]).filter(
        ({ descriptor }) => descriptor.profile === 'tabular-data-resource',
      )
      expect(tables.map(({ name }) => name)).toEqual([
        'open-zones-csv',
        'open-values-csv',
        'open-points-csv',
        'open-point-values-csv',
        'open-measures-csv',
      ])
      for (const table of tables)
        expect((await table.read({ relations: true })).length, table.name).toBeGreaterThan(20)
    },
  )

  it.runIf(hasGdal)('is read by GDAL: 110 IRIS, 24 communes, in WGS84', () => {
    const about = (level: string) =>
      execFileSync('ogrinfo', ['-so', '-al', join(folder, 'open', `${level}.geojson`)], { encoding: 'utf8' })
    expect(about('iris')).toContain('Feature Count: 110')
    expect(about('commune')).toContain('Feature Count: 24')
    expect(about('iris')).toContain('WGS 84')
  })

  it.runIf(hasDuckDb)('is read by DuckDB native: CSV and Parquet hold the same rows and sums', async () => {
    const { DuckDBInstance } = createRequire(import.meta.url)(DUCKDB) as DuckDb
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson()
    const about = (file: string) =>
      ask(`SELECT count(*), count(value), round(sum(value::DOUBLE), 3), count(DISTINCT code),
          min(code) FILTER (WHERE level = 'commune')
        FROM '${join(folder, 'open', file)}'`)
    const [parquet] = await about('values.parquet')
    expect(await about('values.csv')).toEqual([parquet])
    expect(Number(parquet?.[0])).toBeGreaterThan(5000)
    // a code is text for a reader that guesses: its zero is there
    expect(parquet?.[4]).toBe('00001')
    // 27 008 social dwellings, as the page counts them
    expect(
      await ask(`SELECT sum(value)::INTEGER FROM '${join(folder, 'open/values.parquet')}'
        WHERE level = 'iris' AND measure = 'RPLS_STOCK' AND year = 2024`),
    ).toEqual([[27_008]])
  })
})
