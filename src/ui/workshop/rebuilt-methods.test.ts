import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { SHIPPED } from '../../../scripts/declared/shipped.test-helper.ts'
import { cell, smallStore, TERRITORY, ZONES } from '../../../test/fixtures/small-territory.ts'
import { criterionIndicators, withReaderMethod } from '../../atlas/with-reader-method.ts'
import type { Bound } from '../../methods/bound.ts'
import type { Method } from '../../methods/method.ts'
import { type MethodDocument, MOST_SCORE, methodDocument } from '../../methods/method-document.ts'
import { methodParam, methodText } from '../../methods/method-link.ts'
import { READER_METHOD } from '../../methods/reader-method.ts'
import { loadCatalogue } from '../../publish/catalogue/load-catalogue.ts'
import { usualBound, withClass, withCriterion, withIndicator, withMinimum, withRule } from './form-steps.ts'
import { resized } from './rule-scores.ts'
import { levelsIn } from './shown-method.ts'
import { complementsAt, firstMethod, nextIndicator, usualCriterion, weightsAt } from './starting-method.ts'

/** A territory that has every indicator of the catalogue, and every count that weighs a method. */
const catalogue = loadCatalogue(SHIPPED)
const LEVEL = 'commune'
const weights = catalogue.methods.flatMap(({ weight }) => weight ?? [])
const [{ code: zone = '' } = {}] = ZONES.filter(({ level }) => level === LEVEL)
const opened = {
  catalogue,
  territory: {
    ...TERRITORY,
    available: catalogue.indicators.map(({ id }) => ({
      indicator: id,
      years: { [LEVEL]: [2024] },
      coverage: {},
      credits: [],
    })),
  },
  store: smallStore(weights.map((measure) => cell(LEVEL, zone, measure, 2024, 100))),
}
const indicators = criterionIndicators(catalogue, opened.territory)

/** A number as a field takes it. */
const typed = (value: number, min: number, max: number): number => {
  expect(value).toBeGreaterThanOrEqual(min)
  expect(value).toBeLessThanOrEqual(max)
  expect(value * 10).toBeCloseTo(Math.round(value * 10), 9)
  return value
}
/** The bound of a criterion, by the list of kinds and then by the field of that kind. */
function chosenBound({ bound, threshold, unit }: Method['criteria'][number]): Bound {
  const kind = bound?.kind ?? (unit === 'mean' ? 'mean' : 'value')
  const usual = usualBound(kind)
  switch (usual.kind) {
    case 'value':
      return { ...usual, percent: typed(threshold, 0, 100) }
    case 'mean':
      return { ...usual, value: typed(threshold / 100, 0, 100) }
    case 'quantile':
      return { ...usual, share: typed(bound?.kind === 'quantile' ? bound.share : Number.NaN, 0, 100) }
    default:
      throw new Error(`no shipped method compares with ${kind}`)
  }
}

/** The steps of a planner who begins with nothing and fills the fields of the workshop one after the other. */
function rebuilt(method: Method): MethodDocument {
  const begun = firstMethod(opened, 'vacancy_rate', LEVEL)
  if (!begun) throw new Error('a territory without a rate')
  let made: MethodDocument = begun
  const next = (step: MethodDocument) => {
    made = step
  }
  for (const [rank, wanted] of method.criteria.entries()) {
    if (rank > 0) {
      const indicator = nextIndicator(opened, made, LEVEL) ?? ''
      next({ ...made, criteria: [...made.criteria, usualCriterion(opened, indicator, LEVEL)] })
    }
    expect(indicators.map(({ id }) => id)).toContain(wanted.indicator)
    const old = made.criteria[rank]
    if (!old) throw new Error('no criterion to fill')
    const usual = (id: string) => usualCriterion(opened, id, LEVEL)
    const chosen = withIndicator(old, usual(old.indicator), usual(wanted.indicator), indicators)
    next(withCriterion(made, rank, { ...chosen, comparison: wanted.comparison }))
    next(withCriterion(made, rank, { ...chosen, comparison: wanted.comparison, bound: chosenBound(wanted) }))
    const points = typed(wanted.points, 0.1, 99)
    next(withCriterion(made, rank, { ...(made.criteria[rank] ?? chosen), points }))
  }
  while ((made.rules[0]?.minimums.length ?? 0) < method.classes.length)
    next(resized(made, true, catalogue.methods))
  for (const [rule, { minimums }] of method.rules.entries()) {
    if (rule > 0) next(withRule(made, 0))
    for (const [rank, value] of minimums.entries())
      if (rank > 0)
        next(withMinimum(made, { rule, rank, value: typed(value, 0.1, MOST_SCORE) }, catalogue.methods))
  }
  for (const [rank, { color, concern, label }] of method.classes.entries()) {
    next(withClass(made, rank, (now) => ({ ...now, label })))
    next(withClass(made, rank, (now) => ({ ...now, color })))
    next(withClass(made, rank, (now) => ({ ...now, concern })))
  }
  const { weight, complements = [] } = method
  if (weight !== null) expect(weightsAt(opened, LEVEL).map(({ id }) => id)).toContain(weight)
  next({ ...made, weight })
  for (const one of complements) {
    expect(complementsAt(opened, LEVEL).map(({ id }) => id)).toContain(one)
    next({ ...made, complements: [...(made.complements ?? []), one] })
  }
  return made
}

/** What a method computes, counts and draws: neither its names, nor where it is written. */
const computed = ({ criteria, rules, classes, weight, located, complements }: Method) => ({
  criteria: criteria.map(({ id: _, label: __, rate: ___, year: ____, ...criterion }) => criterion),
  rules: rules.map(({ minimums }) => minimums),
  classes: classes.map(({ color, concern, label }) => ({ color, concern, label })),
  weight,
  located,
  complements,
})

describe('a planner rebuilds a shipped method from nothing, in the fields of the workshop', () => {
  it.each(catalogue.methods.map((method) => [method.id, method] as const))('%s', (_, method) => {
    const document = rebuilt(method)
    expect(v.is(methodDocument, document)).toBe(true)
    const made = withReaderMethod(opened, document)?.catalogue.methods.find(({ id }) => id === READER_METHOD)
    expect(made && computed(made)).toEqual(computed(method))
    // and the link carries it
    expect(v.parse(methodParam, methodText(document))).toEqual(document)
  })

  it('is each of the six', () => {
    expect(catalogue.methods.map(({ id }) => id).toSorted()).toEqual([
      'condominium_watch',
      'fragility',
      'fragility_building',
      'private_stock_index',
      'residence_profile',
      'social_stock_needs',
    ])
  })
})

describe('criteria that stand at several scales', () => {
  const criterion = (indicator: string): MethodDocument['criteria'][number] => ({
    indicator,
    comparison: '>=',
    bound: { kind: 'value', percent: 10 },
    points: 1,
  })
  const [first = '', own = ''] = indicators.map(({ id }) => id)
  const years: Readonly<Record<string, Partial<Record<'commune' | 'iris' | 'residence', number[]>>>> = {
    [first]: { commune: [2024], iris: [2024], residence: [2024] },
    // of a file of the reader's own, say
    [own]: { commune: [2023] },
  }
  const mixed = {
    ...opened,
    territory: {
      ...opened.territory,
      available: opened.territory.available.map((one) => ({ ...one, years: years[one.indicator] ?? {} })),
    },
  }
  const at = (...ids: string[]) =>
    levelsIn(mixed, { criteria: ids.map(criterion), rules: [{ minimums: [0, 1] }], weight: null })

  it('make a method at each that has them all, and at that of the reader’s own alone beside it', () => {
    expect(at(first)).toEqual(['commune', 'iris', 'residence'])
    expect(at(first, own)).toEqual(['commune'])
    expect(at(own)).toEqual(['commune'])
  })
})
