import { beforeEach, describe, expect, it, vi } from 'vitest'
import { CATALOGUE, cell, TERRITORY, ZONES } from '../../test/fixtures/small-territory.ts'
import { FRAGILITY, indicator, term } from '../db/declared.test-helper.ts'
import type { Choice } from './choice.ts'
import { createResolver, resolve } from './resolve.ts'
import { defaultChoice } from './settle.ts'
import { createStore } from './store.ts'

const catalogue = {
  ...CATALOGUE,
  measures: [
    ...CATALOGUE.measures,
    {
      id: 'STOCK',
      label: { fr: 'Parc', en: 'Stock' },
      unit: 'dwellings' as const,
      source: 'rp',
      summable: true,
    },
  ],
  indicators: [
    ...CATALOGUE.indicators,
    indicator('fragility', { kind: 'method', method: 'fragility' }, { unit: 'class', weight: 'STOCK' }),
    indicator(
      'rate',
      { kind: 'ratio', numerator: [term('U40')], denominator: [term('H')], scale: 100 },
      { weight: 'STOCK' },
    ),
  ],
  methods: [FRAGILITY],
}
/** Rates of income of 45 and 30 %, the others of 10 %. */
const rows = (['00001', '00002'] as const).flatMap((code, i) =>
  [2021, 2022].flatMap((year) => [
    cell('commune', code, 'U40', year, i === 0 ? 45 : 30),
    cell('commune', code, 'H', year, 100),
    cell('commune', code, 'RU40', year, 1),
    cell('commune', code, 'R', year, 10),
    cell('commune', code, 'UN', year, 1),
    cell('commune', code, 'AD', year, 10),
    cell('commune', code, 'STOCK', year, 500),
  ]),
)
const rowStore = createStore(ZONES, rows)
const reads = vi.fn(rowStore.cell)
const store = { ...rowStore, cell: reads }
const opened = { catalogue, territory: TERRITORY, store }
const choice: Choice = {
  ...defaultChoice(TERRITORY),
  level: 'commune',
  indicator: 'fragility',
  selection: ['00001'],
}
const classesOf = (view: { zones: readonly { classIndex: number }[] }) =>
  view.zones.map(({ classIndex }) => classIndex)

describe('a resolver', () => {
  let draw = createResolver(opened)
  let before = draw(choice)
  beforeEach(() => {
    draw = createResolver(opened)
    before = draw(choice)
    reads.mockClear()
  })

  it('gives the same object for the same choice: an answer that comes has nothing drawn again', () => {
    expect(draw(choice)).toBe(before)
    expect(reads).not.toHaveBeenCalled()
  })

  it('reads no cell again where a threshold moves, and says again only what the threshold changes', () => {
    const moved = { ...choice, thresholds: { income: 30 } }
    const after = draw(moved)
    expect(classesOf(before)).toEqual([1, 0, -1])
    expect(classesOf(after)).toEqual([1, 1, -1])
    expect(reads).not.toHaveBeenCalled()
    for (const key of ['definition', 'document', 'credits', 'years', 'warnings', 'method'] as const)
      expect(after[key]).toBe(before[key])
    expect(after.settings?.thresholds.income).toBe(30)
    expect(after.subtitle).not.toBe(before.subtitle)
    expect(after.card?.counts).toBe(before.card?.counts)
    expect(after.card?.zone).toBe(after.zones[0])
  })

  it('makes no class again where a zone is selected, and keeps the zones that are not concerned', () => {
    const after = draw({ ...choice, selection: ['00001', '00002'] })
    expect(after.classes).toBe(before.classes)
    expect(after.states).toBe(before.states)
    expect(after.zones[2]).toBe(before.zones[2])
    expect(after.zones.map(({ selected }) => selected)).toEqual([true, true, false])
    expect(after.card?.zone.code).toBe('00002')
  })

  it('scales the charts of a rate to the zones of its level over the years, whichever zone is chosen', () => {
    const rates = { ...choice, indicator: 'rate' }
    expect(draw({ ...rates, selection: ['00001'] }).card?.extent).toEqual([30, 45])
    expect(draw({ ...rates, selection: ['00002'] }).card?.extent).toEqual([30, 45])
    expect(before.card?.extent).toBeNull()
  })

  it('reads the year of another choice, and the first one again after it, as one that remembers nothing', () => {
    const others: Choice[] = [
      { ...choice, year: 2021 },
      { ...choice, indicator: 'rate', selection: [] },
      { ...choice, indicator: 'rate', palette: 'Reds' },
      { ...choice, indicator: 'rate', lang: 'en' },
      { ...choice, level: 'group', selection: ['north'] },
      { ...choice, rule: 'three', thresholds: { recent: 5, unemployment: 5 } },
      choice,
    ]
    for (const other of others) {
      const { answers: _, answering: __, ...alone } = resolve({ ...opened, choice: other }, null, 'awaited')
      expect(draw(other)).toEqual(alone)
    }
  })
})
