import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { CATALOGUE, CELLS, smallStore, TERRITORY } from '../../../test/fixtures/small-territory.ts'
import { FRAGILITY } from '../../db/declared.test-helper.ts'
import type { Bound } from '../../methods/bound.ts'
import { criterionCounts } from '../../methods/criterion-counts.ts'
import { defaultSettings } from '../../methods/method.ts'
import { type MethodDocument, methodDocument } from '../../methods/method-document.ts'
import {
  firstMethod,
  nextIndicator,
  readerMethodFrom,
  usualCriterion,
  weighedAt,
  weightsAt,
  withMovedThresholds,
} from './starting-method.ts'

const opened = { catalogue: CATALOGUE, territory: TERRITORY, store: smallStore() }

describe('the method that a workshop begins with', () => {
  it('is the one in view, with the thresholds and the rule as they stand', () => {
    const settings = { ...defaultSettings(FRAGILITY), thresholds: { income: 45 } }
    const made = readerMethodFrom(FRAGILITY, settings, {}, CATALOGUE.indicators)
    expect(v.is(methodDocument, made)).toBe(true)
    expect(made.criteria[0]?.bound).toEqual({ kind: 'value', percent: 45 })
    expect(made.rules).toEqual(FRAGILITY.rules.map(({ label, minimums }) => ({ label, minimums })))
  })

  it('has every rule of the one in view, that which stands first', () => {
    const [first, second] = FRAGILITY.rules
    const settings = { ...defaultSettings(FRAGILITY), rule: second?.id ?? '' }
    const made = readerMethodFrom(FRAGILITY, settings, {}, CATALOGUE.indicators)
    expect(made.rules.map(({ minimums }) => minimums)).toEqual([second?.minimums, first?.minimums])
    // of one rule, the words say nothing more
    const alone = { ...FRAGILITY, rules: FRAGILITY.rules.slice(0, 1) }
    expect(readerMethodFrom(alone, defaultSettings(alone), {}, CATALOGUE.indicators).rules).toEqual([
      { minimums: first?.minimums },
    ])
  })

  it('is the indicator in view, or the first rate of the territory', () => {
    expect(firstMethod(opened, 'vacancy_rate', 'commune')?.criteria[0]?.indicator).toBe('vacancy_rate')
    // a count cannot be a criterion
    expect(firstMethod(opened, 'dwellings', 'commune')?.criteria[0]?.indicator).toBe('vacancy_rate')
    expect(v.is(methodDocument, firstMethod(opened, 'dwellings', 'commune'))).toBe(true)
  })

  it('takes criteria of the level in view, so that the map stays where it is', () => {
    const [rate] = CATALOGUE.indicators.filter(({ id }) => id === 'vacancy_rate')
    const [has] = TERRITORY.available.filter(({ indicator }) => indicator === 'vacancy_rate')
    if (!rate || !has) throw new Error('the fixture has a rate')
    const finer = ['low', 'high']
    const mixed = {
      ...opened,
      catalogue: { ...CATALOGUE, indicators: [rate, ...finer.map((id) => ({ ...rate, id }))] },
      territory: {
        ...TERRITORY,
        available: [has, ...finer.map((indicator) => ({ ...has, indicator, years: { iris: [2022] } }))],
      },
    }
    const first = (level: 'iris' | 'commune') =>
      firstMethod(mixed, 'dwellings', level)?.criteria.map(({ indicator }) => indicator)
    expect(first('commune')).toEqual(['vacancy_rate'])
    expect(first('iris')).toEqual(['low'])
    const next = (...used: string[]) => {
      const criteria = used.map((indicator) => ({
        indicator,
        comparison: '>' as const,
        bound: { kind: 'value' as const, percent: 1 },
        points: 1,
      }))
      return nextIndicator(mixed, { criteria }, 'iris')
    }
    expect(next('low')).toBe('high')
    // two bounds on one rate make three classes
    expect(next('high', 'low')).toBe('low')
  })

  it('keeps a bound that follows from the territory until the reader moves it', () => {
    const [first, ...others] = FRAGILITY.criteria
    if (!first) throw new Error('the method has criteria')
    const bound = { kind: 'quantile' as const, share: 80 }
    const method = { ...FRAGILITY, criteria: [{ ...first, bound }, ...others] }
    const made = (at: number) =>
      readerMethodFrom(
        method,
        { ...defaultSettings(method), thresholds: { [first.id]: at } },
        { [first.id]: 31.4 },
        CATALOGUE.indicators,
      ).criteria[0]?.bound
    expect(made(31.4)).toEqual(bound)
    expect(made(32)).toEqual({ kind: 'value', percent: 32 })
    expect(made(Number.NaN)).toEqual(bound)
  })

  it('weighs nothing where nothing weighs', () => {
    expect(weightsAt(opened, 'commune').map(({ id }) => id)).toEqual(['LOG', 'LOGVAC'])
    expect(weightsAt(opened, 'group').map(({ id }) => id)).toEqual(['LOG', 'LOGVAC'])
    expect(firstMethod(opened, 'vacancy_rate', 'iris')?.weight).toBeNull()
  })
})

it('takes a weight that the level has, when the level has none of its own', () => {
  const method = firstMethod(opened, 'vacancy_rate', 'commune')
  if (!method) throw new Error('the fixture has a rate')
  const weight = (of: string | null, level: 'commune' | 'iris') =>
    weighedAt(opened, { ...method, weight: of }, level).weight
  expect(weight('LOGVAC', 'commune')).toBe('LOGVAC')
  expect(weight('RPLS_STOCK', 'commune')).toBe('LOG')
  expect(weight(null, 'commune')).toBeNull()
  // nothing weighs there: the headline says that the number is unknown
  expect(weight('LOG', 'iris')).toBe('LOG')
})

describe('thresholds moved beside the map', () => {
  const criterion = (indicator: string, bound: Bound) =>
    ({ indicator, comparison: '>=', bound, points: 1 }) as const
  const method: MethodDocument = {
    criteria: [
      criterion('vacancy_rate', { kind: 'quantile', share: 80 }),
      criterion('size', { kind: 'mean', value: 10 }),
      criterion('vacancy_rate', { kind: 'value', percent: 9 }),
    ],
    rules: [{ minimums: [0, 1] }],
    weight: null,
  }
  const [rate] = CATALOGUE.indicators.filter(({ id }) => id === 'vacancy_rate')
  if (rate?.formula.kind !== 'ratio') throw new Error('the fixture has a rate')
  const indicators = [rate, { ...rate, id: 'size', formula: { ...rate.formula, scale: 1 } }]

  it('are those of the method from then on, each a fixed one', () => {
    const made = withMovedThresholds(method, { c1: 12.5, c2: 35 }, indicators)
    expect(made.criteria.map(({ bound }) => bound)).toEqual([
      { kind: 'value', percent: 12.5 },
      { kind: 'mean', value: 35 },
      { kind: 'value', percent: 9 },
    ])
    expect(v.is(methodDocument, made)).toBe(true)
    // nothing moved, nothing changes; nor what a link says of a criterion that the method has not
    expect(withMovedThresholds(method, {}, indicators)).toEqual(method)
    expect(withMovedThresholds(method, { c9: 3 }, indicators)).toEqual(method)
  })
})

describe('what a criterion begins with', () => {
  const [rate] = CATALOGUE.indicators.filter(({ id }) => id === 'vacancy_rate')
  if (rate?.formula.kind !== 'ratio') throw new Error('the fixture has a rate')
  const counts = criterionCounts(rate)
  const cellsOf = (value: (measure: string, code: string) => number) =>
    CELLS.map((cell) => ({ ...cell, value: value(cell.measure, cell.code), state: null }))
  const usual = (cells: typeof CELLS) =>
    usualCriterion({ catalogue: CATALOGUE, store: smallStore(cells) }, 'vacancy_rate', 'commune')

  it('is the highest fifth of a rate, and the yes of a yes or a no', () => {
    expect(usual(CELLS)).toMatchObject({ comparison: '>=', bound: { kind: 'quantile', share: 80 } })
    const yesOrNo = cellsOf((measure, code) => (measure === counts?.numerator && code.endsWith('1') ? 0 : 1))
    expect(usual(yesOrNo)).toMatchObject({ comparison: '>', bound: { kind: 'value', percent: 0 } })
    // one thing in each zone but one is a rate
    const two = cellsOf((measure, code) => (measure === counts?.denominator && code.endsWith('1') ? 2 : 1))
    expect(usual(two)).toMatchObject({ comparison: '>=' })
  })
})
