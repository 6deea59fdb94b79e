import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { arrow, CELL_TYPES } from './arrow.test-helper.ts'
import type { Database } from './engine.ts'
import { nodeDatabase, START_TIMEOUT } from './node-database.test-helper.ts'
import { integer, join, list, literal, name, type Sql, sql } from './sql.ts'

let database: Database
beforeAll(async () => {
  database = await nodeDatabase()
}, START_TIMEOUT)

async function rows(statement: Sql) {
  const result = await database.query(statement)
  if (!result.ok) throw new Error(result.error.cause)
  return result.value
}

const cell = {
  level: 'commune',
  code: '01002',
  measure: 'LOG',
  year: 2021,
  value: 1.5,
  state: null,
  flags: 0,
}

describe('sql', () => {
  it('binds what comes from data: text is never read as SQL', async () => {
    const text = `'; DROP TABLE zones; -- "\\\n{}[]? L’Haÿ-les-Roses \u{1f600}`
    expect(await rows(sql`SELECT ${text} AS x, ${'?'} AS y`)).toEqual([{ x: text, y: '?' }])
    expect(await rows(sql`SELECT ${literal("it's")} AS ${name('a "b" ?')}`)).toEqual([{ 'a "b" ?': "it's" }])
  })

  it('binds any text and any number without a change', async () => {
    const text = fc.string({ unit: 'grapheme' }).filter((s) => !s.includes('\0'))
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0)
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1 }),
        fc.array(number, { minLength: 1 }),
        async (ss, xs) => {
          const columns = [
            ...ss.map((s, i) => sql`${s} AS ${name(`s${i}`)}`),
            ...xs.map((x, i) => sql`${x} AS ${name(`x${i}`)}`),
          ]
          const [row = {}] = await rows(sql`SELECT ${join(columns, ', ')}`)
          ss.forEach((s, i) => {
            expect(row[`s${i}`]).toBe(s)
          })
          xs.forEach((x, i) => {
            expect(row[`x${i}`]).toBe(x)
          })
        },
      ),
      { numRuns: 40 },
    )
  })

  it('puts lists, flags and whole numbers in place', async () => {
    expect(
      await rows(
        sql`SELECT ${'b'} IN (${list(['a', 'b'])}) AS x, coalesce(1 IN (${list([])}), FALSE) AS y, ${true} AS z, ${integer(3)} AS n`,
      ),
    ).toEqual([{ x: true, y: false, z: true, n: 3 }])
    expect(() => sql`SELECT ${Number.NaN}`).toThrow()
    expect(() => integer(0.5)).toThrow()
  })
})

describe('the engine', () => {
  it('loads a table in place of the one before, and leaves the bytes readable', async () => {
    const bytes = arrow([cell], CELL_TYPES)
    expect(await database.load('cells', bytes)).toEqual({ ok: true, value: null })
    expect(await rows(sql`SELECT code, year, value, state FROM cells`)).toEqual([
      { code: '01002', year: 2021, value: 1.5, state: null },
    ])
    await database.load('cells', arrow([{ ...cell, code: '2A004' }, cell], CELL_TYPES))
    expect(await rows(sql`SELECT code, year, value, state FROM cells`)).toHaveLength(2)
    expect(bytes.byteLength).toBeGreaterThan(0)
  })

  it('answers a refused statement with its cause, and goes on', async () => {
    const result = await database.query(sql`SELECT * FROM nowhere`)
    expect(result).toMatchObject({ ok: false, error: { kind: 'query' } })
    if (!result.ok) expect(result.error.cause).toContain('nowhere')
    const again = await database.query(sql`SELECT * FROM nowhere`)
    expect(again.ok).toBe(false)
    expect(await rows(sql`SELECT 1 AS x`)).toEqual([{ x: 1 }])
  })

  it('fetches no extension, and a statement cannot make it fetch one', async () => {
    for (const statement of [
      sql`SELECT * FROM read_parquet('x.parquet')`,
      sql`LOAD json`,
      sql`SELECT '{}'::JSON`,
      sql`SET autoinstall_known_extensions = true`,
      sql`SELECT * FROM read_csv('https://example.org/x.csv')`,
    ]) {
      expect(await database.query(statement)).toMatchObject({ ok: false, error: { kind: 'query' } })
    }
    const settings = await rows(
      sql`SELECT name, value FROM duckdb_settings() WHERE name LIKE 'auto%_known_extensions' ORDER BY name`,
    )
    expect(settings).toEqual([
      { name: 'autoinstall_known_extensions', value: 'false' },
      { name: 'autoload_known_extensions', value: 'false' },
    ])
  })

  it('keeps few statements prepared, and still answers the first ones', async () => {
    for (let i = 0; i < 60; i++) expect(await rows(sql`SELECT ${integer(i)} AS x`)).toEqual([{ x: i }])
    expect(await rows(sql`SELECT ${integer(0)} AS x`)).toEqual([{ x: 0 }])
  })

  it('answers statements that are asked at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => rows(sql`SELECT ${i} AS x`)))
    expect(answers.map(([row]) => row?.x)).toEqual(Array.from({ length: 20 }, (_, i) => i))
  })
})
