import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { TERRITORY } from '../../test/fixtures/small-territory.ts'
import type { CrossRow } from '../db/answers-types.ts'
import { cross } from '../db/cross.ts'
import { FRAGILITY } from '../db/declared.test-helper.ts'
import { fill, nodeDatabase, START_TIMEOUT } from '../db/node-database.test-helper.ts'
import { storeCriteria, storeOutcomes } from '../db/outcomes.ts'
import { cell, zone } from '../db/rows.test-helper.ts'
import { STATES } from '../indicators/value.ts'
import { defaultSettings, type Method } from '../methods/method.ts'
import { crossOf } from './cross-rows.ts'
import { readCriteria, readMethod } from './read.ts'
import { createStore } from './store.ts'
import { placesOf } from './view-zones.ts'

const YEAR = 2022
const MEASURES = ['U40', 'H', 'RU40', 'R', 'UN', 'AD']
const count = (max: number) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max }) },
    { weight: 1, arbitrary: fc.constantFrom(...STATES) },
  )
const iris = fc.record({
  counts: fc.tuple(count(60), count(100), count(60), count(100), count(30), count(100)),
  stock: count(40),
  located: count(40),
  perimeter: fc.constantFrom('inside', 'outside', 'straddling', null),
})
/** Always the same 300 IRIS in four communes, one of which has no row of its own. */
const IRIS = fc.sample(iris, { seed: 1, numRuns: 300 }).map((one, i) => ({
  ...one,
  code: `0100${1 + (i % 4)}0${100 + i}`,
  commune: `0100${1 + (i % 4)}`,
}))
const zones = [
  ...['01001', '01002', '01003'].map((code) => zone('commune', code)),
  ...IRIS.map(({ code, commune, perimeter }) => zone('iris', code, { commune, perimeter })),
]
const cells = IRIS.flatMap(({ code, counts, stock, located }) => [
  ...MEASURES.map((measure, i) => cell('iris', code, measure, YEAR, counts[i] ?? 'missing')),
  // counted in another year, and again after the one shown
  cell('iris', code, 'STOCK', 2021, stock),
  cell('iris', code, 'STOCK', 2024, 9999),
  cell('iris', code, 'LOCATED', 2021, located),
])
const store = createStore(zones, cells)
const sorted = (rows: readonly CrossRow[]) =>
  rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort()

describe('the cross-table worked out in the page', () => {
  const METHODS: readonly (readonly [string, Method])[] = [
    ['dwellings', FRAGILITY],
    ['zones', { ...FRAGILITY, weight: null }],
  ]
  let found: { readonly worked: readonly CrossRow[] | null; readonly asked: readonly CrossRow[] }[] = []
  beforeAll(async () => {
    const database = await nodeDatabase()
    await fill(database, zones, cells)
    for (const [, method] of METHODS) {
      const settings = defaultSettings(method)
      for (const stored of [
        await storeCriteria(database, method, YEAR, 'iris'),
        await storeOutcomes(database, method, settings),
      ])
        if (!stored.ok) throw new Error(stored.error.cause)
      const read = readMethod(
        method,
        settings,
        store.zones('iris'),
        readCriteria(store, method, 'iris', YEAR),
      )
      const places = placesOf(TERRITORY)(store, 'iris', '', 0)
      for (const overlap of ['split', 'straddling'] as const) {
        const asked = await cross(database, method, overlap)
        if (!asked.ok) throw new Error(asked.error.cause)
        found = [
          ...found,
          {
            worked: crossOf(store, { method, level: 'iris', year: YEAR, places }, read, overlap),
            asked: asked.value,
          },
        ]
      }
    }
  }, START_TIMEOUT)

  it.each([
    ['dwellings, IRIS being split', 0],
    ['dwellings, IRIS being whole', 1],
    ['zones, IRIS being split', 2],
    ['zones, IRIS being whole', 3],
  ])('has the rows of the database: %s', (_, i) => {
    const { worked, asked } = found[i] ?? { worked: null, asked: [] }
    expect(asked.length).toBeGreaterThan(20)
    expect(sorted(worked ?? [])).toEqual(sorted(asked))
  })

  it('is none of zones that the method does not count, nor without a method', () => {
    const places = placesOf(TERRITORY)(store, 'iris', '', 0)
    const of = (more: object) =>
      crossOf(store, { method: FRAGILITY, level: 'qpv', year: YEAR, places, ...more }, [], 'split')
    expect(of({})).toBeNull()
    expect(of({ level: 'iris', method: null })).toBeNull()
    expect(of({ level: 'iris' })).toEqual([])
  })
})
