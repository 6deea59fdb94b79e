import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATALOGUE, cell, TERRITORY, ZONES } from '../../test/fixtures/small-territory.ts'
import { FRAGILITY, indicator, term } from '../db/declared.test-helper.ts'
import type { State, Value } from '../indicators/value.ts'
import { boundsAround } from './bounds-around.ts'
import type { Choice } from './choice.ts'
import type { CompareChoice } from './compare-choice.ts'
import { createComparison } from './comparison.ts'
import { differenceOf } from './difference.ts'
import { differenceNotes } from './difference-notes.ts'
import { createResolver } from './resolve.ts'
import { SAME_MAP } from './same-map.ts'
import { defaultChoice, settle } from './settle.ts'
import { createStore } from './store.ts'

const catalogue = {
  ...CATALOGUE,
  indicators: [
    ...CATALOGUE.indicators,
    indicator('rate', { kind: 'ratio', numerator: [term('U40')], denominator: [term('H')], scale: 100 }),
    indicator('fragility', { kind: 'method', method: 'fragility' }, { unit: 'class' }),
    indicator(
      'count',
      { kind: 'count', terms: [term('LOG')], per_year: false },
      { unit: 'dwellings', symbol: 'circles', decimals: 0 },
    ),
  ],
  methods: [FRAGILITY],
}
const CODES = ['00001', '00002', '00003'] as const
const openedOn = (table: Readonly<Record<number, readonly Value[]>>) => ({
  catalogue,
  territory: {
    ...TERRITORY,
    available: [
      ...TERRITORY.available,
      ...['rate', 'fragility', 'count'].map((id) => ({
        indicator: id,
        years: { commune: Object.keys(table).map(Number) },
        coverage: { commune: { numbers: 3, zones: 3 } },
        credits: [],
      })),
    ],
  },
  store: createStore(
    ZONES,
    Object.entries(table).flatMap(([year, values]) =>
      CODES.flatMap((code, i) => [
        cell('commune', code, 'U40', Number(year), values[i] ?? 'missing'),
        cell('commune', code, 'H', Number(year), 100),
        cell('commune', code, 'LOG', Number(year), values[i] ?? 'missing'),
        ...['RU40', 'UN'].map((measure) => cell('commune', code, measure, Number(year), 1)),
        ...['R', 'AD'].map((measure) => cell('commune', code, measure, Number(year), 100)),
      ]),
    ),
  ),
})
const choiceOf = (id: string, compare: Partial<CompareChoice>): Choice => ({
  ...defaultChoice(TERRITORY),
  level: 'commune',
  indicator: id,
  year: 2022,
  compare: { ...SAME_MAP, ...compare },
})
const compare = (table: Parameters<typeof openedOn>[0], choice: Choice) => {
  const found = createComparison(openedOn(table))(choice)
  if (!found) throw new Error('nothing is compared')
  return found
}
const value = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 100 }) },
  fc.constantFrom<State>('suppressed', 'missing'),
)
const row = fc.array(value, { minLength: 3, maxLength: 3 })
const said = (classes: readonly { label: string; color: string; min: number | null; max: number | null }[]) =>
  classes.map(({ label, color, min, max }) => ({ label, color, min, max }))

describe('two sides', () => {
  it('have the same classes in bounds, colours and words, or each those that it has alone', () => {
    fc.assert(
      fc.property(row, row, (before, after) => {
        const table = { 2021: before, 2022: after }
        const shared = compare(table, choiceOf('rate', { year: 2021 }))
        expect(shared.isShared).toBe(true)
        expect(said(shared.first.classes)).toEqual(said(shared.second.classes))
        const own = compare(table, choiceOf('rate', { year: 2021, classes: 'own' }))
        const alone = createResolver(openedOn(table))
        const ofYear = (year: number): Choice => ({ ...choiceOf('rate', {}), year, classYears: 'shown' })
        expect(own.first.classes).toEqual(alone(ofYear(2022)).classes)
        expect(own.second.classes).toEqual(alone(ofYear(2021)).classes)
      }),
    )
  })

  it('of a method take the thresholds of each, under the classes of the method', () => {
    const table = { 2022: [45, 35, 10] }
    const { first, second, difference } = compare(
      table,
      choiceOf('fragility', { thresholds: { income: 30 } }),
    )
    expect(first.zones.map(({ classIndex }) => classIndex)).toEqual([1, 0, 0])
    expect(second.zones.map(({ classIndex }) => classIndex)).toEqual([1, 1, 0])
    expect(difference?.zones.map(({ text }) => text)).toEqual([
      'même classe',
      'une classe au-dessus',
      'même classe',
    ])
    expect(difference?.classes.map(({ label, count }) => [label, count])).toEqual([
      ['même classe', 2],
      ['une classe au-dessus', 1],
    ])
  })

  it('of two units have each its classes and no difference', () => {
    const found = compare({ 2022: [45, 35, 10] }, choiceOf('rate', { indicator: 'count' }))
    expect(found.isShared).toBe(false)
    expect(found.difference).toBeNull()
  })

  it('are the same objects for the same choice', () => {
    const resolve = createComparison(openedOn({ 2021: [1, 2, 3], 2022: [4, 5, 6] }))
    const choice = choiceOf('rate', { year: 2021 })
    expect(resolve(choice)).toBe(resolve(choice))
    expect(resolve({ ...choice, compare: null })).toBeNull()
  })
})

describe('a difference', () => {
  it('writes no value as what lies in another class', () => {
    const { difference } = compare(
      { 2021: [0.2745, 0.1, 20], 2022: [0, 0, 0] },
      choiceOf('rate', { year: 2021, show: 'difference' }),
    )
    if (!difference) throw new Error('no difference')
    for (const { classIndex, text } of difference.zones) {
      const shown = Number(
        text
          .replace('−', '-')
          .replace(',', '.')
          .replace(/[^\d.-]/g, ''),
      )
      const { min, max } = difference.classes[classIndex] ?? { min: null, max: null }
      if (min !== null) expect(shown).toBeGreaterThanOrEqual(min)
      if (max !== null) expect(shown).toBeLessThanOrEqual(max)
    }
    expect(difference.zones[0]?.text).toMatch(/^\+0,27/)
  })

  it('is B minus A in points, its sign written, around a neutral class', () => {
    const { difference } = compare(
      { 2021: [52, 20, 30], 2022: [40, 20, 45] },
      choiceOf('rate', { year: 2021 }),
    )
    expect(difference?.zones.map(({ value: v }) => v)).toEqual([12, 0, -15])
    expect(difference?.zones.map(({ text }) => text)).toEqual([
      '+12,0\u00a0points',
      '0,0\u00a0point',
      '−15,0\u00a0points',
    ])
    expect(difference?.indicator.unit).toBe('points')
    const [low, , high] = difference?.zones.map(({ classIndex }) => classIndex) ?? []
    expect(low).toBeGreaterThan(high ?? 0)
  })

  it('is unknown where either side is, and names the map whose state it is', () => {
    const { difference } = compare(
      { 2021: ['suppressed', 20, 'missing'], 2022: [40, 'missing', 'suppressed'] },
      choiceOf('rate', { year: 2021 }),
    )
    expect(difference?.zones.map(({ text }) => text)).toEqual([
      'secret statistique (carte B)',
      'donnée manquante (carte A)',
      'secret statistique (carte A et B)',
    ])
    expect(difference?.zones.every(({ classIndex }) => classIndex === -1)).toBe(true)
    expect(difference?.states.reduce((sum, { count }) => sum + count, 0)).toBe(3)
  })

  it('changes its sign with the sides, is nought of a side to itself, and never a number of an unknown', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [one, other] = [differenceOf(a, b), differenceOf(b, a)]
        if (typeof a === 'number' && typeof b === 'number') {
          expect(one).toBe(b - a)
          expect(one).toBe(0 - (other as number))
          expect(differenceOf(a, a)).toBe(0)
        } else expect(one).toBe(other)
        expect(typeof one === 'number').toBe(typeof a === 'number' && typeof b === 'number')
      }),
    )
  })

  it('has bounds as far below nought as above it, increasing', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 50, noNaN: true })), (differences) => {
        const { bounds } = boundsAround(0, differences, 1)
        expect(bounds).toEqual(bounds.map((bound) => -bound).toReversed())
        expect(bounds.every((bound, i) => i === 0 || bound > (bounds[i - 1] ?? bound))).toBe(true)
      }),
    )
  })
})

describe('a comparison that a link asks for', () => {
  it('keeps what the territory has, and names each part that it has not', () => {
    const { catalogue: c, territory, store } = openedOn({ 2021: [1, 2, 3], 2022: [4, 5, 6] })
    const asked: CompareChoice = {
      ...SAME_MAP,
      indicator: 'nothing',
      year: 1999,
      thresholds: { income: 30, luck: 10 },
      rule: 'none',
    }
    const { choice, problems } = settle(
      { indicator: 'rate', level: 'commune', compare: asked },
      territory,
      c,
      store,
      [],
    )
    expect(choice.compare).toEqual({ ...SAME_MAP, thresholds: { income: 30 } })
    expect(problems).toEqual(
      ['i.nothing', 'f.luck.10', 'y.1999', 'r.none'].map((part) => ({ param: 'b', value: part })),
    )
    const good = settle(
      { indicator: 'rate', level: 'commune', compare: { ...SAME_MAP, year: 2021, indicator: 'count' } },
      territory,
      c,
      store,
      [],
    )
    expect(good.problems).toEqual([])
    expect(good.choice.compare).toEqual({ ...SAME_MAP, year: 2021, indicator: 'count' })
  })
})

it('says what a difference mixes: two indicators, two years', () => {
  const { first, second } = compare(
    { 2016: [10, 20, 30], 2022: [20, 30, 60] },
    choiceOf('rate', { year: 2016 }),
  )
  const other = { ...second, indicator: { ...second.indicator, id: 'other' } }
  const said = (a: typeof first, b: typeof first) => differenceNotes(a, b, 0).join(' ').replace(/\s/g, ' ')
  expect(said(first, second)).not.toMatch(/indicateurs différents|même année/)
  expect(said(first, other)).toMatch(/indicateurs différents.*pas de la même année \(B : 2016, A : 2022\)/)
  expect(said(first, { ...other, year: 2022 })).not.toMatch(/même année/)
})
