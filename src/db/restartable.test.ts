import { describe, expect, it } from 'vitest'
import { failure, ok } from '../lib/result.ts'
import { type Database, refused } from './engine.ts'
import { restartable } from './restartable.ts'
import { sql } from './sql.ts'

/** Engines that answer their own number, die when the test asks, and record what was done to them. */
function engines({ failing = 0 } = {}) {
  const log: string[] = []
  let started = 0
  const deaths = new Set<number>()
  const startEngine = async () => {
    started += 1
    const id = started
    log.push(`start ${id}`)
    if (id <= failing) return failure({ kind: 'start', cause: `no engine ${id}` } as const)
    const dead = () => deaths.has(id)
    const lost = failure({ kind: 'dead', cause: `lost ${id}` } as const)
    const database: Database = {
      query: async () => (dead() ? lost : ok([{ engine: id }])),
      load: async (table, bytes) => {
        log.push(`load ${table} ${bytes[0]} in ${id}`)
        return dead() ? lost : ok(null)
      },
      close: async () => {
        log.push(`close ${id}`)
      },
    }
    return ok(database)
  }
  return { log, startEngine, kill: (id: number) => deaths.add(id) }
}

const ask = sql`SELECT 1`

describe('a restartable database', () => {
  it('starts once, when first needed', async () => {
    const { log, startEngine } = engines()
    const database = restartable(startEngine)
    expect(log).toEqual([])
    expect(await Promise.all([database.start(), database.query(ask), database.query(ask)])).toEqual([
      ok(null),
      ok([{ engine: 1 }]),
      ok([{ engine: 1 }]),
    ])
    expect(log).toEqual(['start 1'])
  })

  it('starts another where the worker is lost and loads the tables again: what was asked is to be asked again', async () => {
    const { log, startEngine, kill } = engines()
    const database = restartable(startEngine)
    await database.load('zones', new Uint8Array([1]))
    await database.load('zones', new Uint8Array([2]))
    await database.load('cells', new Uint8Array([3]))
    kill(1)
    const lost = failure({ kind: 'dead', cause: 'lost 1' })
    expect(await Promise.all([database.query(ask), database.query(ask)])).toEqual([lost, lost])
    expect(await database.query(ask)).toEqual(ok([{ engine: 2 }]))
    expect(log).toEqual([
      'start 1',
      'load zones 1 in 1',
      'load zones 2 in 1',
      'load cells 3 in 1',
      'close 1',
      'start 2',
      'load zones 2 in 2',
      'load cells 3 in 2',
    ])
  })

  it('loads a table in another where the worker is lost meanwhile', async () => {
    const { log, startEngine, kill } = engines()
    const database = restartable(startEngine)
    await database.start()
    kill(1)
    expect(await database.load('zones', new Uint8Array([1]))).toEqual(ok(null))
    expect(log).toEqual(['start 1', 'load zones 1 in 1', 'close 1', 'start 2', 'load zones 1 in 2'])
  })

  it('does not try again to start until the caller asks', async () => {
    const { log, startEngine } = engines({ failing: 1 })
    const database = restartable(startEngine)
    const refusal = failure({ kind: 'start', cause: 'no engine 1' })
    expect(await database.load('zones', new Uint8Array([1]))).toEqual(refusal)
    expect(await database.query(ask)).toEqual(refusal)
    expect(log).toEqual(['start 1'])
    expect(await database.start()).toEqual(ok(null))
    expect(await database.query(ask)).toEqual(ok([{ engine: 2 }]))
    expect(log).toEqual(['start 1', 'start 2', 'load zones 1 in 2'])
  })

  it('leaves a refused statement alone', async () => {
    const { log, startEngine } = engines()
    const database = restartable(async () => {
      const started = await startEngine()
      return started.ok
        ? ok({ ...started.value, query: async () => refused(new Error('no such table')) })
        : started
    })
    expect(await database.query(ask)).toEqual(failure({ kind: 'query', cause: 'no such table' }))
    expect(log).toEqual(['start 1'])
    await database.close()
    expect(log).toEqual(['start 1', 'close 1'])
  })

  it('takes a trap of WebAssembly for a loss', () => {
    const trap = new WebAssembly.RuntimeError('memory access out of bounds')
    expect(refused(trap)).toMatchObject({ error: { kind: 'dead', cause: 'memory access out of bounds' } })
  })
})
