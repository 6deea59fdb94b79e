import { beforeAll, describe, expect, it } from 'vitest'
import type { Value } from '../indicators/value.ts'
import { defaultSettings } from '../methods/method.ts'
import { besideTotal } from './beside-total.ts'
import { FRAGILITY, indicator, term, territory } from './declared.test-helper.ts'
import type { Database } from './engine.ts'
import { fill, nodeDatabase, START_TIMEOUT } from './node-database.test-helper.ts'
import { storeCriteria, storeOutcomes } from './outcomes.ts'
import { printed } from './printed.ts'
import { type Declared, type Question, type Task, taskOf } from './question.ts'
import { ranks } from './ranks.ts'
import { cell, zone } from './rows.test-helper.ts'
import { totals } from './totals.ts'
import { selectionSet, territorySets } from './zones-sql.ts'

const EPCI = '200000000'

const INDICATORS = [
  indicator('rate', {
    kind: 'ratio',
    numerator: [term('LOGVAC')],
    denominator: [term('LOG')],
    scale: 100,
    published: 'RATE',
  }),
  indicator(
    'count',
    { kind: 'count', terms: [term('LOG'), term('LOGVAC', 'same', -1)], per_year: false },
    { summability: 'sum' },
  ),
  indicator(
    'yearly',
    { kind: 'count', terms: [term('AIM')], per_year: true, printed: 'AIM_YEARLY' },
    { summability: 'sum' },
  ),
  indicator('per_1000', {
    kind: 'ratio',
    numerator: [term('AIM')],
    denominator: [term('POP', 'latest')],
    scale: 1000,
  }),
  indicator(
    'median',
    { kind: 'published', measure: 'MEDIAN' },
    { summability: 'none', direction: 'low_is_concern' },
  ),
  indicator('legal', { kind: 'published', measure: 'MEDIAN' }, { summability: 'none' }),
  indicator('attainment', { kind: 'progress', of: 'attainment', objective: 'AIM', result: 'DONE' }),
  indicator('gap', { kind: 'progress', of: 'gap', objective: 'AIM', result: 'DONE' }, { summability: 'sum' }),
  indicator('fragility', { kind: 'method', method: 'fragility' }, { summability: 'none' }),
]
const both = { commune: [2021, 2022, 2023], iris: [2022] }
const TERRITORY = territory(
  Object.fromEntries([...INDICATORS.map((i) => [i.id, both] as const), ['fragility', { iris: [2022] }]]),
  {},
)
const DECLARED: Declared = {
  indicators: INDICATORS,
  methods: [FRAGILITY],
  measures: [
    {
      id: 'DONE',
      label: { fr: '-', en: '-' },
      unit: 'dwellings',
      source: 's',
      summable: true,
      event: 'started',
    },
  ],
}

/** Five communes: two in the north, two in the south, one in no group; the group `empty` has none. */
const ZONES = [
  zone('epci', EPCI),
  zone('group', 'north'),
  zone('group', 'south'),
  zone('group', 'empty'),
  zone('commune', '01001', { group: 'north' }),
  zone('commune', '01002', { group: 'north' }),
  zone('commune', '01003', { group: 'south' }),
  zone('commune', '01004', { group: 'south' }),
  zone('commune', '01005'),
  // an iris may leave its group to its commune
  zone('iris', '010010101', { commune: '01001' }),
  zone('iris', '010010102', { commune: '01001', group: 'north' }),
  zone('iris', '010030000', { commune: '01003' }),
]
const commune = (measure: string, year: number, values: Readonly<Record<string, Value>>) =>
  Object.entries(values).map(([code, value]) => cell('commune', code, measure, year, value))

const CELLS = [
  ...commune('LOG', 2022, { '01001': 100, '01002': 300, '01003': 50, '01004': 'not_applicable', '01005': 0 }),
  ...commune('LOGVAC', 2022, {
    '01001': 29,
    '01002': 3,
    '01003': 'suppressed',
    '01004': 'not_applicable',
    '01005': 0,
  }),
  // another year, where one commune has no row at all
  ...commune('LOG', 2021, { '01001': 100, '01002': 200, '01003': 50, '01005': 50 }),
  ...commune('LOGVAC', 2021, { '01001': 10, '01002': 20, '01003': 5, '01005': 5 }),
  // two equal values above two others
  ...commune('LOG', 2020, { '01001': 90, '01002': 100, '01003': 100, '01004': 20 }),
  ...commune('LOGVAC', 2020, { '01001': 0, '01002': 10, '01003': 10, '01004': 0 }),
  ...commune('AIM', 2023, { '01001': 60, '01002': 600, '01003': 0, '01004': 12, '01005': 'not_applicable' }),
  ...commune('POP', 2019, { '01001': 1, '01002': 1, '01003': 1, '01004': 1, '01005': 1 }),
  ...commune('POP', 2020, { '01001': 1000, '01002': 2000, '01003': 500, '01004': 0, '01005': 10 }),
  ...commune('DONE', 2023, { '01001': 20, '01002': 80, '01003': 5, '01004': 2, '01005': 1000 }),
  ...commune('DONE', 2024, { '01001': 20, '01002': 80, '01003': 5, '01004': 2, '01005': 1000 }),
  ...commune('MEDIAN', 2022, { '01001': 10, '01002': 20, '01003': 'suppressed' }),
  // a rate printed without its parts, and one printed beside them
  ...commune('RATE', 2022, { '01001': 99 }),
  ...commune('RATE', 2021, { '01004': 42 }),
  cell('iris', '010010101', 'LOG', 2022, 40),
  cell('iris', '010010101', 'LOGVAC', 2022, 4),
  cell('iris', '010010102', 'LOG', 2022, 60),
  cell('iris', '010010102', 'LOGVAC', 2022, 25),
  cell('epci', EPCI, 'LOG', 2022, 480),
  cell('epci', EPCI, 'LOGVAC', 2022, 24),
  cell('group', 'north', 'RATE', 2022, 7),
  cell('epci', EPCI, 'AIM', 2023, 720),
  cell('group', 'south', 'AIM', 2023, 18),
  cell('epci', EPCI, 'AIM_YEARLY', 2023, 121),
  cell('departement', '01', 'LOG', 2022, 1000),
  cell('departement', '01', 'LOGVAC', 2022, 80),
  cell('france', 'FR', 'RATE', 2022, 8.2),
]

let database: Database
beforeAll(async () => {
  database = await nodeDatabase()
  await fill(database, ZONES, CELLS)
}, START_TIMEOUT)

function task(id: string, more: Partial<Question> = {}): Task {
  const asked = {
    indicator: id,
    level: 'commune',
    year: 2022,
    settings: null,
    overlap: 'split',
    selection: [],
    ...more,
  } as const
  const found = taskOf(asked, TERRITORY, DECLARED)
  if (!found) throw new Error(`no task for ${id}`)
  return found
}

async function totalsOf(t: Task) {
  const result = await totals(database, t, territorySets(EPCI, t.base), t.base)
  if (!result.ok) throw new Error(result.error.cause)
  return Object.fromEntries(
    result.value.map(({ kind, key, value, numerator, denominator, known, of }) => [
      kind === 'epci' ? 'epci' : key,
      [value, numerator, denominator, known, of],
    ]),
  )
}

async function selected(t: Task) {
  const result = await totals(database, t, selectionSet(t.selection, t.level, t.zones), t.zones)
  if (!result.ok) throw new Error(result.error.cause)
  return result.value.map(({ value, known, of }) => [value, known, of])
}

async function ranksOf(t: Task) {
  const whole = await totals(database, t, territorySets(EPCI, t.base), t.base)
  if (!whole.ok) throw new Error(whole.error.cause)
  const result = await ranks(database, t, whole.value)
  if (!result.ok) throw new Error(result.error.cause)
  return result.value
}

describe('totals', () => {
  it('are ratios of sums; a suppressed member leaves no total, one out of scope is left aside', async () => {
    expect(await totalsOf(task('rate'))).toEqual({
      // numerators 29 + 3 + suppressed + 0, denominators 100 + 300 + 50 + 0
      epci: ['suppressed', 'suppressed', 450, 3, 4],
      // 32 / 400, where the mean of the rates (29 % and 1 %) would be 15 %
      north: [8, 32, 400, 2, 2],
      south: ['suppressed', 'suppressed', 50, 0, 1],
      empty: ['missing', 'missing', 'missing', 0, 0],
    })
  })

  it('count a zone without a row as missing, even where its rate is printed', async () => {
    expect(await totalsOf(task('rate', { year: 2021 }))).toEqual({
      epci: ['missing', 'missing', 'missing', 4, 5],
      north: [10, 30, 300, 2, 2],
      south: ['missing', 'missing', 'missing', 1, 2],
      empty: ['missing', 'missing', 'missing', 0, 0],
    })
  })

  it('of the known members alone stand apart, and are never a total', async () => {
    const parts = async (t: Task) => {
      const result = await totals(database, t, territorySets(EPCI, t.base), t.base)
      if (!result.ok) throw new Error(result.error.cause)
      return Object.fromEntries(
        result.value.map(({ kind, key, partial }) => [kind === 'epci' ? 'epci' : key, partial]),
      )
    }
    // 29 + 3 + 0 of 100 + 300 + 0; the suppressed one is left out of both, the one out of scope of neither
    expect(await parts(task('rate'))).toEqual({ epci: 8, north: null, south: null, empty: null })
    // 10 + 20 + 5 + 5 of 100 + 200 + 50 + 50; one of two in the south
    expect(await parts(task('rate', { year: 2021 }))).toMatchObject({ epci: 10, north: null, south: 10 })
    expect(await parts(task('count'))).toMatchObject({ epci: 368, north: null, south: null })
    expect(await parts(task('median'))).toMatchObject({ epci: null, north: null })
  })

  it('sum counts, coefficients included', async () => {
    expect(await totalsOf(task('count'))).toMatchObject({
      north: [368, null, null, 2, 2],
      south: ['suppressed', null, null, 0, 1],
    })
  })

  it('divide an objective by the years of the plan, and by the latest population', async () => {
    expect(await totalsOf(task('yearly', { year: 2023 }))).toMatchObject({
      epci: [112, null, null, 4, 4],
      north: [110, null, null, 2, 2],
    })
    expect(await totalsOf(task('per_1000', { year: 2023 }))).toMatchObject({
      epci: [192, 672, 3500, 4, 4],
      south: [24, 12, 500, 2, 2],
    })
    const { plan: _, ...rest } = TERRITORY
    const unplanned = taskOf(
      { ...task('yearly'), indicator: 'yearly', year: 2023, settings: null },
      { ...rest, plan: null },
      DECLARED,
    )
    expect(await totalsOf(unplanned as Task)).toMatchObject({ epci: ['missing', null, null, 4, 4] })
  })

  it('are made of points that are the reader’s own where these are shown, and of no others', () => {
    const asked = { ...task('rate'), indicator: 'rate', level: 'residence', settings: null } as const
    const both = territory({ rate: { commune: [2022], residence: [2022] } })
    expect(taskOf(asked, both, DECLARED)).toMatchObject({ base: 'commune', ofOwnPoints: false })
    const own = { ...both, local_levels: ['residence' as const] }
    expect(taskOf(asked, own, DECLARED)).toMatchObject({ base: 'residence', ofOwnPoints: true })
    expect(taskOf({ ...asked, level: 'commune' }, own, DECLARED)).toMatchObject({ ofOwnPoints: false })
  })

  it('are made of communes where there are, of iris else', async () => {
    expect(task('rate', { level: 'iris' }).base).toBe('commune')
    const onlyIris = territory({ rate: { iris: [2022] } })
    const t = taskOf(
      { ...task('rate'), indicator: 'rate', level: 'iris', settings: null },
      onlyIris,
      DECLARED,
    ) as Task
    expect(t.base).toBe('iris')
    // the iris of the south has no row
    expect(await totalsOf(t)).toEqual({
      epci: ['missing', 'missing', 'missing', 2, 3],
      north: [29, 29, 100, 2, 2],
      south: ['missing', 'missing', 'missing', 0, 1],
      empty: ['missing', 'missing', 'missing', 0, 0],
    })
  })

  it('refuse medians and classes, and say how many zones are known', async () => {
    expect(await totalsOf(task('median'))).toMatchObject({
      epci: ['not_applicable', null, null, 2, 5],
      north: ['not_applicable', null, null, 2, 2],
    })
    await storeCriteria(database, FRAGILITY, 2022, 'iris')
    await storeOutcomes(database, FRAGILITY, defaultSettings(FRAGILITY))
    expect(await totalsOf(task('fragility', { level: 'iris' }))).toMatchObject({
      epci: ['not_applicable', null, null, 0, 3],
    })
  })

  it('give progress of the sums: voted objective for the EPCI, results of communes out of scope left aside', async () => {
    expect(await totalsOf(task('attainment', { year: 2024 }))).toEqual({
      // done 40 + 160 + 10 + 4, of the voted 720 x 2 / 6
      epci: [(214 * 100) / 240, 214, 240, 4, 4],
      north: [(200 * 600) / 1320, 200, 220, 2, 2],
      south: [350, 14, 4, 2, 2],
      empty: ['missing', 'missing', 'missing', 0, 0],
    })
    expect(await totalsOf(task('gap', { year: 2023 }))).toMatchObject({
      epci: [-13, null, null, 4, 4],
      north: [-10, null, null, 2, 2],
    })
  })

  it('have no progress in a year without results, and that of the others where one member has none', async () => {
    // results end in 2024
    expect(await totalsOf(task('attainment', { year: 2025 }))).toMatchObject({
      epci: ['missing', 'missing', 'missing', 0, 4],
      north: ['missing', 'missing', 'missing', 0, 2],
    })
    await fill(
      database,
      [zone('epci', EPCI), ...[1, 2].map((i) => zone('commune', `0100${i}`, { group: 'north' }))],
      [
        cell('epci', EPCI, 'AIM', 2023, 720),
        ...[1, 2].flatMap((i) => [
          cell('commune', `0100${i}`, 'AIM', 2023, 60),
          cell('commune', `0100${i}`, 'DONE', 2023, 10),
        ]),
        cell('commune', '01001', 'DONE', 2024, 20),
      ],
    )
    const late = task('attainment', { year: 2024 })
    const result = await totals(database, late, territorySets(EPCI, late.base), late.base)
    // 30 of 20 expected of the commune that has results: what is voted for all of them is not its objective
    expect(result.ok && result.value).toMatchObject([
      { kind: 'epci', value: 'missing', known: 1, of: 2, partial: 150 },
    ])
    expect(await ranksOf(late)).toEqual({ '01001': 1 })
    await fill(database, ZONES, CELLS)
  })

  it('are taken of a selection of zones, or of the communes of selected groups', async () => {
    expect(await selected(task('rate', { selection: ['01001', '01005'] }))).toEqual([[29, 2, 2]])
    expect(await selected(task('rate', { selection: ['01003', '01004'] }))).toEqual([['suppressed', 0, 1]])
    expect(await selected(task('rate', { selection: ['01004'] }))).toEqual([['not_applicable', 0, 0]])
    expect(await selected(task('rate', { selection: ['99999'] }))).toEqual([['missing', 0, 0]])
    expect(await selected(task('rate', { level: 'iris', selection: ['010010101'] }))).toEqual([[10, 1, 1]])
    expect(await selected(task('rate', { level: 'group', selection: ['north', 'empty'] }))).toEqual([
      [8, 2, 2],
    ])
    expect(await selected(task('attainment', { year: 2024, selection: ['01001', '01003'] }))).toEqual([
      [250, 2, 2],
    ])
  })
})

describe('ranks', () => {
  it('share the best rank between equal values and skip the next; zones without a number have none', async () => {
    expect(await ranksOf(task('rate'))).toEqual({ '01001': 1, '01002': 2 })
    // 10, 10, 10, a printed 42, 10
    expect(await ranksOf(task('count', { year: 2020 }))).toEqual({
      '01001': 1,
      '01002': 1,
      '01003': 1,
      '01004': 4,
    })
    expect(await ranksOf(task('rate', { year: 2020 }))).toEqual({
      '01002': 1,
      '01003': 1,
      '01001': 3,
      '01004': 3,
    })
    expect(await ranksOf(task('rate', { year: 2021 }))).toEqual({
      '01004': 1,
      '01001': 2,
      '01002': 2,
      '01003': 2,
      '01005': 2,
    })
    expect(await ranksOf(task('count', { year: 2021 }))).toEqual({
      '01002': 1,
      '01001': 2,
      '01003': 3,
      '01005': 3,
    })
    expect(await ranksOf(task('median'))).toEqual({ '01002': 1, '01001': 2 })
  })

  it('are none for what is set by law, which neither adds up nor reads as good or bad', async () => {
    expect(await ranksOf(task('legal'))).toEqual({})
  })

  it('are those of the sums for groups', async () => {
    expect(await ranksOf(task('rate', { level: 'group' }))).toEqual({ north: 1 })
    expect(await ranksOf(task('attainment', { level: 'group', year: 2024 }))).toEqual({ south: 1, north: 2 })
  })

  it('leave out an objective of 0, and the classes of a method', async () => {
    expect(await ranksOf(task('attainment', { year: 2024 }))).toEqual({ '01001': 1, '01004': 2, '01002': 3 })
    expect(await ranksOf(task('fragility', { level: 'iris' }))).toEqual({})
  })
})

describe('published figures', () => {
  it('are those of the EPCI, the groups and the references, printed rates included', async () => {
    const result = await printed(database, task('rate'))
    if (!result.ok) throw new Error(result.error.cause)
    expect(result.value).toEqual({
      epci: new Map([[EPCI, { value: 5, numerator: 24, workedOut: true }]]),
      group: new Map([['north', { value: 7, numerator: 'missing', workedOut: false }]]),
      departement: 8,
      france: 8.2,
    })
  })

  it('are the yearly figure that is printed, or else the printed total over the years', async () => {
    const result = await printed(database, task('yearly', { year: 2023 }))
    if (!result.ok) throw new Error(result.error.cause)
    expect(result.value.epci.get(EPCI)).toMatchObject({ value: 121, workedOut: false })
    expect(result.value.group.get('south')).toMatchObject({ value: 3, workedOut: true })
  })

  it('stand beside a rate per inhabitant of those counted in its members, and beside no missing total', async () => {
    const t = task('per_1000', { year: 2023 })
    const result = await printed(database, t)
    const whole = await totals(database, t, territorySets(EPCI, t.base), t.base)
    const total = whole.ok && whole.value.find(({ kind }) => kind === 'epci')
    if (!result.ok || !total) throw new Error('no answer')
    const given = result.value.epci.get(EPCI)
    // 672 are summed for 3 500 inhabitants, and 720 printed
    expect(total.value).toBe(192)
    expect(besideTotal(t, total, given)).toEqual({ printed: (720 * 1000) / 3500, workedOut: true })
    expect(besideTotal(t, { ...total, value: 'suppressed' }, given)).toEqual({
      printed: null,
      workedOut: false,
    })
    expect(besideTotal(t, total, undefined)).toEqual({ printed: null, workedOut: false })
  })

  it('are absent where nothing is printed, and for progress', async () => {
    for (const t of [task('count', { year: 2021 }), task('attainment', { year: 2024 })]) {
      expect(await printed(database, t)).toEqual({
        ok: true,
        value: { epci: new Map(), group: new Map(), departement: null, france: null },
      })
    }
  })
})

describe('questions', () => {
  it('are compared only where plan and result count the same event', () => {
    const other = territory({}, { event: 'agreed' })
    const asked = {
      indicator: 'gap',
      level: 'commune',
      year: 2024,
      settings: null,
      overlap: 'split',
      selection: [],
    } as const
    expect(taskOf(asked, other, DECLARED)?.computation).toMatchObject({ plan: { comparable: false } })
    expect(taskOf(asked, TERRITORY, DECLARED)?.computation).toMatchObject({
      plan: { comparable: true, until: 2024 },
    })
    expect(taskOf(asked, territory({}), DECLARED)).toBeNull()
    expect(() => taskOf({ ...asked, indicator: 'none' }, other, DECLARED)).toThrow('unknown indicator none')
  })
})
