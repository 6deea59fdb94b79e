import { beforeAll, describe, expect, it } from 'vitest'
import type { Value } from '../indicators/value.ts'
import { defaultSettings, type MethodSettings } from '../methods/method.ts'
import { cross } from './cross.ts'
import { FRAGILITY } from './declared.test-helper.ts'
import type { Answering, Database } from './engine.ts'
import { moves } from './moves.ts'
import { near } from './near.ts'
import { fill, nodeDatabase, START_TIMEOUT } from './node-database.test-helper.ts'
import { storeCriteria, storeOutcomes } from './outcomes.ts'
import { cell, zone } from './rows.test-helper.ts'
import { rules } from './rules.ts'

let database: Database
/** The method, its first criterion being one of a mean: 40 is 0.4 for each. */
const asMean = (method: typeof FRAGILITY): typeof FRAGILITY => ({
  ...method,
  criteria: method.criteria.map((c, i) => (i === 0 ? { ...c, unit: 'mean' } : c)),
})
const settings = defaultSettings(FRAGILITY)

async function right<T>(answering: Answering<T>): Promise<T> {
  const result = await answering
  if (!result.ok) throw new Error(result.error.cause)
  return result.value
}

interface Iris {
  readonly code: string
  readonly perimeter: string | null
  /** numerator and denominator of income, recent income, unemployment */
  readonly counts: readonly [Value, Value, Value, Value, Value, Value]
  readonly stock: Value
  readonly located: Value
}

/** Seven iris in two communes, one for each way of being classed and placed. */
const IRIS: readonly Iris[] = [
  // two bounds met exactly: very fragile
  { code: '010010101', perimeter: 'straddling', counts: [40, 100, 50, 100, 0, 100], stock: 100, located: 60 },
  // none met; 1, 2 and 1 points under
  { code: '010010102', perimeter: 'outside', counts: [39, 100, 48, 100, 19, 100], stock: 200, located: 0 },
  // one met; nobody knows how many are inside, nor how it stands against the QPV
  {
    code: '010010103',
    perimeter: null,
    counts: [45, 100, 0, 100, 0, 100],
    stock: 50,
    located: 'missing',
  },
  // one met exactly; the stock is secret
  {
    code: '010020101',
    perimeter: 'inside',
    counts: [80, 200, 0, 10, 18, 100],
    stock: 'suppressed',
    located: 10,
  },
  // nothing known; more dwellings inside than there are
  {
    code: '010020102',
    perimeter: 'inside',
    counts: ['suppressed', 9, 'suppressed', 9, 'suppressed', 9],
    stock: 30,
    located: 40,
  },
  // no household, no dwelling
  { code: '010020103', perimeter: 'outside', counts: [0, 0, 0, 0, 0, 0], stock: 0, located: 0 },
  // one met and one unknown: fragile or very fragile
  {
    code: '010010104',
    perimeter: 'inside',
    counts: [60, 100, 10, 100, 'missing', 100],
    stock: 10,
    located: 10,
  },
]
const MEASURES = ['U40', 'H', 'RU40', 'R', 'UN', 'AD']

beforeAll(async () => {
  database = await nodeDatabase()
  await fill(
    database,
    [
      zone('commune', '01001', { name: 'Centre' }),
      zone('commune', '01002', { name: 'Nord' }),
      zone('qpv', 'QP001001', { kind: 'qpv' }),
      ...IRIS.map(({ code, perimeter }) => zone('iris', code, { commune: code.slice(0, 5), perimeter })),
    ],
    [
      ...IRIS.flatMap(({ code, counts, stock, located }) => [
        ...MEASURES.map((measure, i) => cell('iris', code, measure, 2022, counts[i] as Value)),
        // the stock is counted in another year
        cell('iris', code, 'STOCK', 2021, stock),
        cell('iris', code, 'STOCK', 2024, 9999),
        cell('iris', code, 'LOCATED', 2021, located),
      ]),
      ...MEASURES.map((measure, i) =>
        cell('qpv', 'QP001001', measure, 2022, [38, 100, 0, 1, 0, 1][i] as number),
      ),
      cell('qpv', 'QP001001', 'STOCK', 2022, 70),
    ],
  )
  await right(storeCriteria(database, FRAGILITY, 2022, 'iris'))
  await right(storeOutcomes(database, FRAGILITY, settings))
}, START_TIMEOUT)

const table = (
  rows: readonly {
    commune: string
    class: string
    place: string
    dwellings: number
    zones: number
    unknown: number
  }[],
) => rows.map((r) => [r.commune, r.class, r.place, r.dwellings, r.zones, r.unknown])

describe('cross-table', () => {
  it('splits an iris by its located dwellings, or leaves it whole where they are not known', async () => {
    expect(table(await right(cross(database, FRAGILITY, 'split')))).toEqual([
      ['01001', 'not_fragile', 'outside', 200, 1, 0],
      ['01001', 'fragile', 'straddling', 50, 1, 0],
      ['01001', 'very_fragile', 'inside', 60, 1, 0],
      ['01001', 'very_fragile', 'outside', 40, 0, 0],
      ['01001', 'indeterminate', 'inside', 10, 1, 0],
      ['01002', 'fragile', 'inside', 0, 0, 1],
      ['01002', 'indeterminate', 'inside', 30, 1, 0],
      ['01002', 'undefined', 'outside', 0, 0, 0],
    ])
  })

  it('keeps straddling iris whole in a place of their own', async () => {
    const rows = await right(cross(database, FRAGILITY, 'straddling'))
    expect(table(rows).filter(([commune]) => commune === '01001')).toEqual([
      ['01001', 'not_fragile', 'outside', 200, 1, 0],
      ['01001', 'fragile', 'straddling', 50, 1, 0],
      ['01001', 'very_fragile', 'straddling', 100, 1, 0],
      ['01001', 'indeterminate', 'inside', 10, 1, 0],
    ])
    expect(rows[0]?.communeName).toBe('Centre')
  })

  it('counts each dwelling once, and each zone that holds some, split or not', async () => {
    for (const overlap of ['split', 'straddling'] as const) {
      const rows = await right(cross(database, FRAGILITY, overlap))
      expect(rows.reduce((all, row) => all + row.dwellings, 0)).toBe(390)
      expect(rows.reduce((all, row) => all + row.zones, 0)).toBe(5)
    }
  })
})

describe('zones near a threshold', () => {
  it('are those within 2 points, 2 included, nearest first', async () => {
    const rows = await right(near(database, FRAGILITY, settings, 'iris'))
    expect(rows.map((r) => [r.code, r.criterion, r.rate, r.margin, r.dwellings])).toEqual([
      ['010010101', 'income', 40, 0, 100],
      ['010010101', 'recent', 50, 0, 100],
      ['010020101', 'income', 40, 0, 'suppressed'],
      ['010010102', 'income', 39, -1, 200],
      ['010010102', 'unemployment', 19, -1, 200],
      ['010010102', 'recent', 48, -2, 200],
      ['010020101', 'unemployment', 18, -2, 'suppressed'],
    ])
  })

  it('follow the thresholds', async () => {
    const moved: MethodSettings = { ...settings, thresholds: { income: 58.1, recent: 90, unemployment: 90 } }
    const rows = await right(near(database, FRAGILITY, moved, 'iris'))
    expect(rows).toMatchObject([{ code: '010010104', criterion: 'income', rate: 60, dwellings: 10 }])
    expect(rows[0]?.margin).toBeCloseTo(1.9, 9)
  })

  it('are none of a threshold that the territory does not give, the others being as they were', async () => {
    const all = await right(near(database, FRAGILITY, settings, 'iris'))
    const partly = { ...settings, thresholds: { ...settings.thresholds, income: Number.NaN } }
    expect(await right(near(database, FRAGILITY, partly, 'iris'))).toEqual(
      all.filter(({ criterion }) => criterion !== 'income'),
    )
    const nowhere = { income: Number.NaN, recent: Number.NaN, unemployment: Number.NaN }
    expect(await right(near(database, FRAGILITY, { ...settings, thresholds: nowhere }, 'iris'))).toEqual([])
  })

  it('are, of a mean, those within 2 % of its threshold, ranked beside those of a rate', async () => {
    // 0.4 for each, 0.39, 0.45: 0.39 is 2.5 % under 0.4
    const mean = asMean(FRAGILITY)
    const at = (income: number) => ({ ...settings, thresholds: { ...settings.thresholds, income } })
    const of = async (income: number) =>
      (await right(near(database, mean, at(income), 'iris'))).flatMap((row) =>
        row.criterion === 'income' ? [[row.code, row.margin]] : [],
      )
    expect(await of(40)).toEqual([
      ['010010101', 0],
      ['010020101', 0],
    ])
    // 44.1 is met within a fiftieth by 45: 2 % of it are 0.882, and 0.9 is beyond
    expect(await of(44.1)).toEqual([])
    expect((await of(44.2)).map(([code]) => code)).toEqual(['010010103'])
    // 1 point of 2 is half the way to the end of what is near, as is 0.44 of 0.88 and less so 0.8
    const rows = await right(near(database, mean, at(44.2), 'iris'))
    expect(rows.map(({ criterion }) => criterion)).toEqual([
      'recent',
      'unemployment',
      'income',
      'recent',
      'unemployment',
    ])
  })
})

describe('moves of 5 points', () => {
  it('count the dwellings that change class, and those that become or cease to be of concern', async () => {
    const rows = await right(moves(database, FRAGILITY, 'iris'))
    // thirty dwellings have no rate at all, ten more none of unemployment: any move of it could move them
    expect(rows.map((r) => [r.criterion, r.delta, r.doubtful])).toEqual([
      ['income', -5, 30],
      ['income', 5, 30],
      ['recent', -5, 30],
      ['recent', 5, 30],
      ['unemployment', -5, 40],
      ['unemployment', 5, 40],
    ])
    expect(rows.map((r) => [r.criterion, r.delta, r.concernChange, r.moved, r.zones, r.unknown])).toEqual([
      ['income', -5, 200, 200, 1, 0],
      // one goes from very fragile to fragile; one from fragile to not, but its stock is secret
      ['income', 5, 0, 100, 2, 1],
      ['recent', -5, 200, 200, 1, 0],
      ['recent', 5, 0, 100, 1, 0],
      ['unemployment', -5, 200, 200, 2, 1],
      ['unemployment', 5, 0, 0, 0, 0],
    ])
  })
})

describe('moves of a mean', () => {
  it('are of 5 % of its threshold, where 5 points are nothing that it has', async () => {
    const mean = asMean(FRAGILITY)
    await right(storeOutcomes(database, mean, settings))
    const of = (await right(moves(database, mean, 'iris'))).filter(({ criterion }) => criterion === 'income')
    // 0.39 is met at 0.38, as it would be at 0.35; 0.42 is over 0.4, and leaves 0.45 met, which 0.46 would not
    expect(of.map(({ delta, moved, zones }) => [delta, moved, zones])).toEqual([
      [-5, 200, 1],
      [5, 100, 2],
    ])
    await right(storeOutcomes(database, FRAGILITY, settings))
  })
})

describe('rules', () => {
  it('give the dwellings of each class under each rule', async () => {
    expect(await right(rules(database, FRAGILITY, 'iris'))).toEqual([
      {
        rule: 'two',
        dwellings: { not_fragile: 200, fragile: 50, very_fragile: 100, indeterminate: 40, undefined: 0 },
        unknown: 1,
      },
      {
        // where very fragile takes three criteria, one met and one unknown is fragile for certain
        rule: 'three',
        dwellings: { not_fragile: 200, fragile: 160, very_fragile: 0, indeterminate: 30, undefined: 0 },
        unknown: 1,
      },
    ])
  })
})

describe('at the level of the QPV', () => {
  it('reads the QPV, while the cross-table stays that of the iris', async () => {
    const before = await right(cross(database, FRAGILITY, 'split'))
    await right(storeCriteria(database, FRAGILITY, 2022, 'qpv'))
    await right(storeOutcomes(database, FRAGILITY, settings))
    expect(await right(cross(database, FRAGILITY, 'split'))).toEqual(before)
    expect(await right(near(database, FRAGILITY, settings, 'qpv'))).toMatchObject([
      { code: 'QP001001', criterion: 'income', margin: -2 },
    ])
    expect((await right(moves(database, FRAGILITY, 'qpv')))[0]).toMatchObject({ concernChange: 70, zones: 1 })
    expect((await right(rules(database, FRAGILITY, 'qpv')))[0]?.dwellings).toMatchObject({ not_fragile: 70 })
  })
})
