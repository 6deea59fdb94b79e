import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { failure } from '../lib/result.ts'
import type { Answers } from './answers-types.ts'
import { arrow, CELL_TYPES, ZONE_TYPES } from './arrow.test-helper.ts'
import { type Asker, createAsker } from './asker.ts'
import { FRAGILITY, indicator, term, territory } from './declared.test-helper.ts'
import type { Database, DatabaseFailure } from './engine.ts'
import { nodeDatabase, START_TIMEOUT } from './node-database.test-helper.ts'
import type { Declared, Question } from './question.ts'
import { cell, zone } from './rows.test-helper.ts'

const EPCI = '200000000'
const DECLARED: Declared = {
  indicators: [
    indicator('rate', { kind: 'ratio', numerator: [term('LOGVAC')], denominator: [term('LOG')], scale: 100 }),
    indicator('fragility', { kind: 'method', method: 'fragility' }, { summability: 'none' }),
    indicator('gap', { kind: 'progress', of: 'gap', objective: 'AIM', result: 'DONE' }),
  ],
  methods: [FRAGILITY],
  measures: [],
}
const TERRITORY = territory({ rate: { commune: [2022] }, fragility: { iris: [2022] } })
const ask: Question = {
  indicator: 'rate',
  level: 'commune',
  year: 2022,
  settings: null,
  overlap: 'split',
  selection: [],
}

const tables = (vacant: number) => ({
  zones: arrow(
    [
      zone('epci', EPCI),
      zone('group', 'north'),
      zone('commune', '01001', { group: 'north', name: 'Centre' }),
      zone('commune', '01002'),
      zone('iris', '010010101', { commune: '01001', perimeter: 'inside' }),
    ],
    ZONE_TYPES,
  ),
  cells: arrow(
    [
      cell('commune', '01001', 'LOG', 2022, 100),
      cell('commune', '01001', 'LOGVAC', 2022, vacant),
      cell('commune', '01002', 'LOG', 2022, 100),
      cell('commune', '01002', 'LOGVAC', 2022, 10),
      cell('epci', EPCI, 'LOG', 2022, 200),
      cell('epci', EPCI, 'LOGVAC', 2022, 50),
      cell('france', 'FR', 'LOG', 2022, 100),
      cell('france', 'FR', 'LOGVAC', 2022, 8),
      ...['U40', 'H', 'RU40', 'R', 'UN', 'AD', 'STOCK', 'LOCATED'].map((m) =>
        cell('iris', '010010101', m, 2022, 20),
      ),
    ],
    CELL_TYPES,
  ),
})

let database: Database
/** statements refused from now on, and how many were asked */
let broken: DatabaseFailure | null = null
/** how many more statements are refused */
let refusals = Number.POSITIVE_INFINITY
let asked = 0
let asker: Asker

beforeAll(async () => {
  const real = await nodeDatabase()
  database = {
    ...real,
    query: async (statement) => {
      asked += 1
      if (broken === null || refusals === 0) return real.query(statement)
      refusals -= 1
      return failure(broken)
    },
  }
  asker = createAsker(database)
}, START_TIMEOUT)
afterEach(() => {
  broken = null
  refusals = Number.POSITIVE_INFINITY
})

async function answers(question: Question): Promise<Answers> {
  const result = await asker.ask(question, TERRITORY, DECLARED)
  if (!result?.ok || !result.value) throw new Error(JSON.stringify(result))
  return result.value
}

describe('the asker', () => {
  it('fails before a territory is loaded', async () => {
    expect(await asker.ask(ask, TERRITORY, DECLARED)).toMatchObject({
      ok: false,
      error: { cause: 'no territory is loaded' },
    })
  })

  it('answers all that a view needs', async () => {
    expect(await asker.use(tables(30))).toEqual({ ok: true, value: null })
    expect(await answers({ ...ask, selection: ['01002'] })).toEqual({
      epci: {
        value: 20,
        numerator: 40,
        denominator: 200,
        known: 2,
        of: 2,
        members: 'commune',
        printed: 25,
        partial: null,
        workedOut: true,
      },
      groups: {
        north: {
          value: 30,
          numerator: 30,
          denominator: 100,
          known: 1,
          of: 1,
          members: 'commune',
          printed: null,
          partial: null,
          workedOut: false,
        },
      },
      selection: {
        value: 10,
        numerator: 10,
        denominator: 100,
        known: 1,
        of: 1,
        members: 'commune',
        printed: null,
        partial: null,
        workedOut: false,
      },
      departement: null,
      france: 8,
      ranks: { '01001': 1, '01002': 2 },
      ranked: 2,
      method: null,
    })
  })

  it('answers the tables of a method', async () => {
    const found = await answers({ ...ask, indicator: 'fragility', level: 'iris' })
    expect(found).toMatchObject({
      epci: { value: 'not_applicable', known: 1, of: 1, members: 'iris' },
      selection: null,
      ranks: {},
      ranked: 0,
    })
    expect(found.method?.cross).toEqual([
      {
        commune: '01001',
        communeName: 'Centre',
        class: 'very_fragile',
        candidates: null,
        place: 'inside',
        dwellings: 20,
        zones: 1,
        unknown: 0,
      },
    ])
    expect(found.method?.moves).toHaveLength(6)
    expect(found.method?.rules.map((r) => r.rule)).toEqual(['two', 'three'])
    const settings = { rule: 'two', thresholds: { income: 100, recent: 100.5, unemployment: 101 } }
    const moved = await answers({ ...ask, indicator: 'fragility', level: 'iris', settings })
    expect(moved.method?.cross[0]?.class).toBe('fragile')
    expect(moved.method?.near.map((n) => n.criterion)).toEqual(['income', 'recent', 'unemployment'])
  })

  it('has no answer for progress where there is no plan', async () => {
    expect(await asker.ask({ ...ask, indicator: 'gap' }, TERRITORY, DECLARED)).toEqual({
      ok: true,
      value: null,
    })
  })

  it('drops a question that another replaces, without asking the rest of it', async () => {
    asked = 0
    const first = asker.ask({ ...ask, indicator: 'fragility', level: 'iris' }, TERRITORY, DECLARED)
    const second = asker.ask(ask, TERRITORY, DECLARED)
    expect(await first).toBeNull()
    expect(await second).toMatchObject({ ok: true })
    expect(asked).toBeLessThan(5)
  })

  it('answers from the territory that was loaded last, and drops what was asked of the one before', async () => {
    const before = asker.ask(ask, TERRITORY, DECLARED)
    const loads = [asker.use(tables(0)), asker.use(tables(70))]
    const after = asker.ask(ask, TERRITORY, DECLARED)
    expect(await before).toBeNull()
    expect(await after).toMatchObject({ ok: true, value: { epci: { numerator: 80 } } })
    for (const load of loads) expect(await load).toEqual({ ok: true, value: null })
  })

  it('names the statement that failed, then recovers', async () => {
    broken = { kind: 'query', cause: 'out of memory' }
    expect(await asker.ask(ask, TERRITORY, DECLARED)).toEqual({
      ok: false,
      error: { kind: 'query', cause: 'out of memory' },
    })
    broken = null
    expect((await answers(ask)).ranked).toBe(2)
  })

  it('asks all again where the worker is lost, for what it had stored is gone', async () => {
    const question = { ...ask, indicator: 'fragility', level: 'iris' } as const
    await answers(question)
    asked = 0
    await answers(question)
    const usual = asked
    broken = { kind: 'dead', cause: 'lost' }
    refusals = 1
    asked = 0
    expect((await answers(question)).method?.moves).toHaveLength(6)
    // the one that was lost, all of them, and the criteria that the next ones reuse
    expect(asked).toBe(usual + 2)
    refusals = Number.POSITIVE_INFINITY
    expect(await asker.ask(question, TERRITORY, DECLARED)).toEqual({ ok: false, error: broken })
  })

  it('reads other criteria where the year or the level changes', async () => {
    const question = { ...ask, indicator: 'fragility', level: 'iris' } as const
    expect((await answers({ ...question, year: 2023 })).method?.cross[0]?.class).toBe('indeterminate')
    expect((await answers(question)).method?.cross[0]?.class).toBe('very_fragile')
  })
})
