import { describe, expect, it } from 'vitest'
import { CATALOGUE, CELLS, cell, smallStore, TERRITORY } from '../../test/fixtures/small-territory.ts'
import type { CellRow } from '../db/tables.ts'
import type { Bound } from '../methods/bound.ts'
import type { MethodDocument } from '../methods/method-document.ts'
import { READER_METHOD } from '../methods/reader-method.ts'
import { resolve } from './resolve.ts'
import { defaultChoice, settle } from './settle.ts'
import { criterionIndicators, withReaderMethod } from './with-reader-method.ts'

const one = (bound: Bound, comparison: '>=' | '>' = '>='): MethodDocument => ({
  criteria: [{ indicator: 'vacancy_rate', comparison, bound, points: 1 }],
  rules: [{ minimums: [0, 1] }],
  weight: 'LOG',
})

function shown(
  method: MethodDocument,
  cells: readonly CellRow[] = CELLS,
  level: 'commune' | 'group' = 'commune',
) {
  const opened = withReaderMethod(
    { catalogue: CATALOGUE, territory: TERRITORY, store: smallStore(cells) },
    method,
  )
  if (!opened) throw new Error('the method is refused')
  const partial = { indicator: READER_METHOD, level }
  const { choice, problems } = settle(partial, opened.territory, opened.catalogue, opened.store, [])
  expect(problems).toEqual([])
  return resolve({ ...opened, choice }, null, 'awaited')
}
const values = (view: ReturnType<typeof shown>) => view.zones.map(({ value }) => value)

describe('a reader’s method in a territory', () => {
  it('offers rates in percent that the territory has, and no count', () => {
    expect(criterionIndicators(CATALOGUE, TERRITORY).map(({ id }) => id)).toEqual(['vacancy_rate'])
    expect(criterionIndicators(CATALOGUE, { available: [] })).toEqual([])
  })

  it('classes the zones, the bound itself included, and leaves a secret one indeterminate', () => {
    // vacancy of 29 %, 1 %, secret
    expect(values(shown(one({ kind: 'value', percent: 29 })))).toEqual([1, 0, 'indeterminate'])
    expect(values(shown(one({ kind: 'value', percent: 29 }, '>')))).toEqual([0, 0, 'indeterminate'])
  })

  it('reads a quantile among the zones of the level shown whose rate is known', () => {
    const view = shown(one({ kind: 'quantile', share: 50 }))
    expect(view.settings?.thresholds).toEqual({ c1: 1 })
    expect(values(view)).toEqual([1, 1, 'indeterminate'])
    expect(shown(one({ kind: 'quantile', share: 100 })).settings?.thresholds).toEqual({ c1: 29 })
  })

  it('is not read in perimeters of work where it is read of places alone, as a method that is declared', () => {
    const levelsWith = (years: Record<string, number[]>) => {
      const available = TERRITORY.available.map((a) => ({ ...a, years }))
      const made = withReaderMethod(
        { catalogue: CATALOGUE, territory: { ...TERRITORY, available } },
        one({ kind: 'value', percent: 29 }),
      )
      return made?.catalogue.indicators.find(({ id }) => id === READER_METHOD)?.levels
    }
    expect(levelsWith({ condominium: [2023], work: [2023] })).toEqual(['condominium'])
    expect(levelsWith({ iris: [2023], residence: [2023], work: [2023] })).toContain('work')
    // perimeters alone are better than nothing
    expect(levelsWith({ work: [2023] })).toEqual(['work'])
  })

  it('ranks no perimeters of work, which are few and stand apart', () => {
    const at = (bound: Bound) => {
      const available = TERRITORY.available.map((a) => ({ ...a, years: { ...a.years, work: [2023] } }))
      const made = withReaderMethod(
        { catalogue: CATALOGUE, territory: { ...TERRITORY, available } },
        one(bound),
      )
      return made?.catalogue.indicators.find(({ id }) => id === READER_METHOD)?.levels
    }
    expect(at({ kind: 'value', percent: 29 })).toContain('work')
    expect(at({ kind: 'quantile', share: 80 })).toEqual(['commune', 'group'])
  })

  it('reads the rate of the EPCI, which a secret member leaves unknown: no zone is classed', () => {
    const bound: Bound = { kind: 'epci', plus: 5 }
    const view = shown(one(bound))
    expect(view.settings?.thresholds).toEqual({ c1: Number.NaN })
    expect(values(view)).toEqual(['indeterminate', 'indeterminate', 'indeterminate'])
    expect(view.subtitle).toContain('seuil inconnu ici')
    expect(JSON.stringify(view)).not.toContain('NaN')
    const known = CELLS.map((c) => (c.value === null ? { ...c, value: 4, state: null } : c))
    // (29 + 3 + 4) / (100 + 300 + 50) = 8 %, and 5 points
    const found = shown(one(bound), known)
    expect(found.settings?.thresholds).toEqual({ c1: 13 })
    expect(values(found)).toEqual([1, 0, 0])
  })

  it('classes each group on its own sums', () => {
    // north: 32 of 400, 8 %
    expect(values(shown(one({ kind: 'value', percent: 8 }), CELLS, 'group'))).toEqual([1, 'indeterminate'])
  })

  it('reads the rate of France, or of the département, and a difference', () => {
    const around = (level: string, code: string) => [
      cell(level, code, 'LOG', 2022, 1000),
      cell(level, code, 'LOGVAC', 2022, 80),
    ]
    const cells = [...CELLS, ...around('france', 'FR'), ...around('departement', '00')]
    for (const kind of ['france', 'departement'] as const) {
      const view = shown(one({ kind, plus: 21 }), cells)
      expect(view.settings?.thresholds).toEqual({ c1: 29 })
      expect(values(view)).toEqual([1, 0, 'indeterminate'])
      expect(values(shown(one({ kind, plus: 0 })))).toEqual([
        'indeterminate',
        'indeterminate',
        'indeterminate',
      ])
    }
    // two départements: none of them is the one
    const second = [...cells, ...around('departement', '01')]
    expect(shown(one({ kind: 'departement', plus: 0 }), second).settings?.thresholds).toEqual({
      c1: Number.NaN,
    })
  })

  it('weighs nothing where the reader says so', () => {
    const view = shown({ ...one({ kind: 'value', percent: 29 }), weight: null })
    expect(values(view)).toEqual([1, 0, 'indeterminate'])
    expect(view.weightLabel).toBeNull()
    expect(view.zones.map(({ weight }) => weight)).toEqual([null, null, null])
  })

  it('has the words, colours and rules that its document says, and its own where it says none', () => {
    const label = { fr: 'Beaucoup', en: 'Many' }
    const opened = withReaderMethod(
      { catalogue: CATALOGUE, territory: TERRITORY },
      {
        ...one({ kind: 'value', percent: 29 }),
        label,
        rules: [{ minimums: [0, 1] }, { minimums: [0, 2], label }],
        classes: [{}, { label, color: '#123456', concern: false }],
      },
    )
    const method = opened?.catalogue.methods.at(-1)
    expect(method?.label).toEqual(label)
    expect(opened?.catalogue.indicators.at(-1)?.label).toEqual(label)
    expect(method?.classes[1]).toMatchObject({ label, color: '#123456', concern: false })
    expect(method?.classes[0]).toMatchObject({ label: { fr: 'Score 0', en: 'Score 0' }, concern: false })
    expect(method?.rules.map((rule) => rule.label.fr)).toEqual([
      'Classes d’après le score, règle 1',
      'Beaucoup',
    ])
    expect(new Set(method?.rules.map(({ id }) => id)).size).toBe(2)
  })

  it('gives way to a threshold that the reader moves', () => {
    const opened = withReaderMethod(
      { catalogue: CATALOGUE, territory: TERRITORY, store: smallStore() },
      one({ kind: 'quantile', share: 100 }),
    )
    if (!opened) throw new Error('the method is refused')
    const choice = {
      ...defaultChoice(opened.territory),
      indicator: READER_METHOD,
      level: 'commune' as const,
      thresholds: { c1: 0.5 },
    }
    expect(resolve({ ...opened, choice }, null, 'awaited').zones.map(({ value }) => value)).toEqual([
      1,
      1,
      'indeterminate',
    ])
  })

  it('says its classes by their scores', () => {
    const labels = (minimums: number[]) =>
      withReaderMethod(
        { catalogue: CATALOGUE, territory: TERRITORY },
        { ...one({ kind: 'value', percent: 1 }), rules: [{ minimums }] },
      )?.catalogue.methods[0]?.classes.map(({ label }) => label.fr)
    expect(labels([0, 1, 2])).toEqual(['Score 0', 'Score 1', 'Score 2 et plus'])
    expect(labels([0, 2])).toEqual(['Score de 0 à moins de 2', 'Score 2 et plus'])
  })

  it.each<[string, MethodDocument]>([
    ['an indicator of elsewhere', { ...one({ kind: 'value', percent: 1 }), weight: 'ELSEWHERE' }],
    [
      'a count for a criterion',
      {
        ...one({ kind: 'value', percent: 1 }),
        criteria: [
          { indicator: 'dwellings', comparison: '>=', bound: { kind: 'value', percent: 1 }, points: 1 },
        ],
      },
    ],
    ['a mean for the bound of a rate', one({ kind: 'mean', value: 1 })],
  ])('refuses %s', (_, method) => {
    expect(withReaderMethod({ catalogue: CATALOGUE, territory: TERRITORY }, method)).toBeNull()
  })

  const other = { ...CATALOGUE.indicators[0], id: 'other_rate' } as (typeof CATALOGUE.indicators)[number]
  const withOther = (years: Record<string, number[]>) => {
    const [vacancy] = TERRITORY.available
    if (!vacancy) throw new Error('the fixture has an indicator')
    return {
      catalogue: { ...CATALOGUE, indicators: [...CATALOGUE.indicators, other] },
      territory: { ...TERRITORY, available: [vacancy, { ...vacancy, indicator: 'other_rate', years }] },
      store: smallStore(),
    }
  }
  const [criterion] = one({ kind: 'value', percent: 20 }).criteria
  if (!criterion) throw new Error('the method has one criterion')
  const two: MethodDocument = {
    criteria: [criterion, { ...criterion, indicator: 'other_rate' }],
    rules: [{ minimums: [0, 1, 2] }],
    weight: 'LOG',
  }

  it('holds a mean against a mean, in its own unit, and refuses a rate for it', () => {
    const mean = { ...CATALOGUE.indicators[0], id: 'mean' } as (typeof CATALOGUE.indicators)[number]
    if (mean.formula.kind !== 'ratio') throw new Error('the fixture has a rate')
    const [vacancy] = TERRITORY.available
    if (!vacancy) throw new Error('the fixture has an indicator')
    const place = {
      catalogue: {
        ...CATALOGUE,
        indicators: [...CATALOGUE.indicators, { ...mean, formula: { ...mean.formula, scale: 1 } }],
      },
      territory: { ...TERRITORY, available: [vacancy, { ...vacancy, indicator: 'mean' }] },
      // 2.1 and 2.2 a dwelling
      store: smallStore([
        cell('commune', '00001', 'LOG', 2022, 100),
        cell('commune', '00001', 'LOGVAC', 2022, 210),
        cell('commune', '00002', 'LOG', 2022, 50),
        cell('commune', '00002', 'LOGVAC', 2022, 110),
      ]),
    }
    const on = (bound: Bound) =>
      withReaderMethod(place, {
        ...one(bound),
        criteria: [{ indicator: 'mean', comparison: '>=', bound, points: 1 }],
      })
    const opened = on({ kind: 'mean', value: 2.2 })
    if (!opened) throw new Error('the method is refused')
    const choice = { ...defaultChoice(opened.territory), indicator: READER_METHOD, level: 'commune' as const }
    const view = (thresholds: Record<string, number>) =>
      resolve({ ...opened, choice: { ...choice, thresholds } }, null, 'awaited')
    expect(view({}).zones.map(({ value }) => value)).toEqual([0, 1, 'indeterminate'])
    expect(view({ c1: 2.1 }).zones.map(({ value }) => value)).toEqual([1, 1, 'indeterminate'])
    expect(view({}).subtitle).toContain('seuil 2,2')
    expect(on({ kind: 'value', percent: 40 })).toBeNull()
    expect(on({ kind: 'quantile', share: 100 })).not.toBeNull()
  })

  it('refuses criteria that no level has together', () => {
    expect(withReaderMethod(withOther({ iris: [2022] }), two)).toBeNull()
    expect(withReaderMethod(withOther({ commune: [2022] }), two)).not.toBeNull()
  })

  it('meets criteria of different years, each in the latest of its counts up to the one shown', () => {
    const opened = withReaderMethod(withOther({ commune: [2018] }), two)
    expect(opened?.territory.available.at(-1)?.years).toEqual({ commune: [2016, 2018, 2022] })
    if (!opened) throw new Error('the method is refused')
    const valuesOf = (year: number) => {
      const choice = {
        ...defaultChoice(opened.territory),
        indicator: READER_METHOD,
        level: 'commune' as const,
      }
      return resolve({ ...opened, choice: { ...choice, year } }, null, 'awaited').zones.map(
        ({ value }) => value,
      )
    }
    // both criteria are the same counts: 29 % in 2022, 8 of 80 in 2016
    expect(valuesOf(2022)).toEqual([2, 0, 'indeterminate'])
    expect(valuesOf(2016)[0]).toBe(0)
  })
})
