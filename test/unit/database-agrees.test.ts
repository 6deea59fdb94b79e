import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalogue } from '../../src/atlas/catalogue.ts'
import { type ReadContext, readIndicator } from '../../src/atlas/read.ts'
import { createStore } from '../../src/atlas/store.ts'
import { wholeOf } from '../../src/atlas/whole.ts'
import { ask } from '../../src/db/ask.ts'
import { FRAGILITY, indicator, term, territory } from '../../src/db/declared.test-helper.ts'
import type { Database } from '../../src/db/engine.ts'
import { fill, nodeDatabase, START_TIMEOUT } from '../../src/db/node-database.test-helper.ts'
import { storeCriteria, storeOutcomes } from '../../src/db/outcomes.ts'
import { type Declared, type Task, taskOf } from '../../src/db/question.ts'
import { textAt, valueAt } from '../../src/db/row.ts'
import { cell, zone } from '../../src/db/rows.test-helper.ts'
import { sql } from '../../src/db/sql.ts'
import { totals } from '../../src/db/totals.ts'
import { unitSql } from '../../src/db/unit-sql.ts'
import { territorySets } from '../../src/db/zones-sql.ts'
import type { Measure } from '../../src/indicators/catalogue.ts'
import { STATES, type Value } from '../../src/indicators/value.ts'
import { defaultSettings } from '../../src/methods/method.ts'
import { zoneCode } from '../../src/territory/code.ts'

/**
 * The page reads zones in memory, the database reads them in SQL: for every kind of formula, the same value or the same
 * state in each zone, and in each group of communes.
 */
const INDICATORS = [
  indicator('rate', {
    kind: 'ratio',
    numerator: [term('A'), term('B', 'same', -1)],
    denominator: [term('C', 'latest')],
    scale: 100,
  }),
  indicator('printed', {
    kind: 'ratio',
    numerator: [term('A')],
    denominator: [term('B')],
    scale: 100,
    published: 'C',
  }),
  indicator(
    'count',
    { kind: 'count', terms: [term('A'), term('C', 'latest', 0.5)], per_year: true },
    { summability: 'sum' },
  ),
  indicator('ready', { kind: 'published', measure: 'B' }, { summability: 'none' }),
  indicator('own', { kind: 'published', measure: 'C' }, { summability: 'none' }),
  indicator('attainment', { kind: 'progress', of: 'attainment', objective: 'C', result: 'A' }),
  indicator('gap', { kind: 'progress', of: 'gap', objective: 'C', result: 'A' }, { summability: 'sum' }),
  indicator(
    'pace',
    { kind: 'progress', of: 'required_pace', objective: 'C', result: 'A' },
    { summability: 'sum' },
  ),
  indicator('class', { kind: 'method', method: 'fragility' }, { summability: 'none' }),
]
const YEARS = [2021, 2022, 2023]
const METHOD = {
  ...FRAGILITY,
  criteria: FRAGILITY.criteria.map((c, i) => ({
    ...c,
    numerator: ['A', 'B', 'C'][i] ?? '',
    denominator: ['B', 'C', 'A'][i] ?? '',
  })),
  weight: 'A',
  located: 'B',
}
const label = { fr: '-', en: '-' }
const MEASURES: Measure[] = ['A', 'B', 'C'].map((id) => ({
  id,
  label,
  unit: 'dwellings',
  source: 's',
  summable: true,
  event: 'started',
}))
const DECLARED: Declared = { indicators: INDICATORS, methods: [METHOD], measures: MEASURES }
const TERRITORY = territory(Object.fromEntries(INDICATORS.map((i) => [i.id, { commune: YEARS }])), {
  start: 2021,
  end: 2024,
})
const COMMUNES = Array.from({ length: 40 }, (_, i) =>
  zone('commune', `01${String(i).padStart(3, '0')}`, { group: `g${i % 12}` }),
)
const ZONES = [
  zone('epci', '200000000'),
  ...Array.from({ length: 12 }, (_, i) => zone('group', `g${i}`)),
  ...COMMUNES,
]

let database: Database
beforeAll(async () => {
  database = await nodeDatabase()
}, START_TIMEOUT)

/** Cells of every commune; an absent one has no row. */
function cellsOf(states: readonly Value[]) {
  const value = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 12 }) },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(...states) },
  )
  const keys = COMMUNES.flatMap(({ code }) =>
    MEASURES.flatMap(({ id }) => YEARS.map((year) => ({ code, id, year }))),
  )
  return fc.array(value, { minLength: keys.length, maxLength: keys.length }).map((values) =>
    keys.flatMap(({ code, id, year }, i) => {
      const v = values[i] as Value | null
      // the measure C has no row at all in its last year
      return v === null || (id === 'C' && year === 2023) ? [] : [cell('commune', code, id, year, v)]
    }),
  )
}

/** Every commune has a number in every year, but one that has none in the last. */
const fullCells = fc
  .array(fc.integer({ min: 1, max: 12 }), { minLength: 360, maxLength: 360 })
  .map((values) =>
    COMMUNES.flatMap(({ code }, c) =>
      MEASURES.flatMap(({ id }, m) =>
        YEARS.flatMap((year, y) =>
          c === 7 && y === 2 ? [] : [cell('commune', code, id, year, values[c * 9 + m * 3 + y] ?? 1)],
        ),
      ),
    ),
  )

type Cells = ReturnType<typeof cellsOf> extends fc.Arbitrary<infer C> ? C : never

/** The cells of one measure given for groups, and for no commune. */
const givenByGroup = (cells: Cells, measure: string): Cells =>
  cells.flatMap((each) => {
    if (each.measure !== measure) return [each]
    const place = COMMUNES.findIndex(({ code }) => code === each.code)
    return place < 12 ? [{ ...each, level: 'group', code: zoneCode('group', `g${place}`) }] : []
  })

/** What the database finds in each zone, or in each group. */
async function inDatabase(task: Task): Promise<Record<string, Value>> {
  if (task.level === 'group' && task.zones !== 'group') {
    const found = await totals(database, task, territorySets(task.epci, 'commune'), 'commune')
    if (!found.ok) throw new Error(found.error.cause)
    return Object.fromEntries(found.value.filter((t) => t.kind === 'group').map((t) => [t.key, t.value]))
  }
  const found = await database.query(sql`SELECT code, value, value_state FROM ${unitSql(task, task.zones)}`)
  if (!found.ok) throw new Error(found.error.cause)
  return Object.fromEntries(found.value.map((row) => [textAt(row, 'code'), valueAt(row, 'value')]))
}

async function compare(
  cells: Cells,
  level: 'commune' | 'group',
  year: number,
  { available, indicators } = { available: TERRITORY, indicators: INDICATORS },
) {
  await fill(database, ZONES, cells)
  await storeCriteria(database, METHOD, year, 'commune')
  await storeOutcomes(database, METHOD, defaultSettings(METHOD))
  const context: ReadContext = {
    store: createStore(ZONES, cells),
    methods: [METHOD],
    measures: MEASURES,
    plan: TERRITORY.plan,
  }
  for (const one of indicators) {
    const question = {
      indicator: one.id,
      level,
      year,
      settings: null,
      overlap: 'split',
      selection: [],
    } as const
    const task = taskOf(question, available, DECLARED)
    if (!task) throw new Error(`no task for ${one.id}`)
    if (level === 'group' && task.zones !== 'group' && !task.summable) continue
    const read = readIndicator(context, one, level, year).map((r) => [r.code, r.value])
    expect(await inDatabase(task), `${one.id} by ${level} in ${year}`).toEqual(Object.fromEntries(read))
  }
}

describe('the page and the database', () => {
  it('read the same value in each zone, whatever the states', async () => {
    await fc.assert(
      fc.asyncProperty(cellsOf(STATES), fc.constantFrom(2021, 2023), (cells, year) =>
        compare(cells, 'commune', year),
      ),
      { numRuns: 12 },
    )
  })

  it('read the same value in each group of communes', async () => {
    await fc.assert(
      fc.asyncProperty(cellsOf(STATES), fc.constantFrom(2021, 2023), (cells, year) =>
        compare(cells, 'group', year),
      ),
      { numRuns: 12 },
    )
  })

  it('read the figures of the groups themselves, where a measure is given for no commune', async () => {
    const indicators = INDICATORS.filter(({ id }) =>
      ['rate', 'count', 'own', 'attainment', 'gap', 'pace'].includes(id),
    )
    const byGroup = Object.fromEntries(indicators.map(({ id }) => [id, { group: YEARS }]))
    const available = { ...territory(byGroup), plan: TERRITORY.plan }
    await fc.assert(
      fc.asyncProperty(cellsOf(STATES), fc.constantFrom(2021, 2022), (cells, year) => {
        const given = givenByGroup(cells, 'C')
        return compare(given, 'group', year, { available, indicators })
      }),
      { numRuns: 12 },
    )
  })

  it('work out the same total of the territory, with what is printed beside it', async () => {
    const opened = (cells: Cells) => ({
      store: createStore(ZONES, cells),
      territory: TERRITORY,
      catalogue: { ...DECLARED, sources: [], secrecy: [] } as unknown as Catalogue,
    })
    const printed = fc.option(fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constantFrom(...STATES)), {
      nil: undefined,
    })
    await fc.assert(
      fc.asyncProperty(
        // few states: a total with them all is seldom known
        fc.oneof(cellsOf(['not_applicable']), cellsOf(STATES), fullCells),
        fc.array(printed, { minLength: 9, maxLength: 9 }),
        fc.constantFrom(...YEARS),
        async (cells, given, year) => {
          const ofEpci = given.flatMap((value, i) =>
            value === undefined
              ? []
              : [cell('epci', '200000000', MEASURES[i % 3]?.id ?? '', YEARS[Math.floor(i / 3)] ?? 0, value)],
          )
          const all = [...cells, ...ofEpci]
          await fill(database, ZONES, all)
          for (const one of INDICATORS) {
            const question = { indicator: one.id, level: 'commune', year, settings: null } as const
            const task = taskOf({ ...question, overlap: 'split', selection: [] }, TERRITORY, DECLARED)
            if (!task || task.computation.kind === 'method') continue
            const asked = await ask(database, task, { criteria: null })
            if (!asked.ok) throw new Error(asked.error.cause)
            const subject = { indicator: one, level: 'commune', year } as const
            expect(wholeOf(opened(all), subject), `${one.id} in ${year}`).toEqual(asked.value.epci)
          }
        },
      ),
      { numRuns: 24 },
    )
  })

  it('leave out of its group a commune printed as out of the scope, whose parts are not given', async () => {
    const group = COMMUNES.filter((commune) => commune.group === 'g0').map(({ code }) => code)
    const [out = '', ...others] = group
    const cells = [
      cell('commune', out, 'C', 2021, 'not_applicable'),
      ...others.flatMap((code) => [cell('commune', code, 'A', 2021, 3), cell('commune', code, 'B', 2021, 6)]),
    ]
    await compare(cells, 'group', 2021)
    const printed = INDICATORS.find(({ id }) => id === 'printed')
    const context = { store: createStore(ZONES, cells), methods: [], measures: MEASURES, plan: null }
    const read = printed && readIndicator(context, printed, 'group', 2021)
    expect(read?.find(({ code }) => code === 'g0')?.value).toBe(50)
  })
})
