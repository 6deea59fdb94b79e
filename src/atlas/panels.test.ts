import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATALOGUE, cell, territoryOf, ZONES } from '../../test/fixtures/small-territory.ts'
import { classIndex } from '../classify/breaks.ts'
import { FRAGILITY, indicator, term } from '../db/declared.test-helper.ts'
import type { Choice } from './choice.ts'
import { resolvePanels } from './panels.ts'
import type { PanelsChoice } from './panels-choice.ts'
import { offeredPanels, panelIndicators, panelTerritories, settledPanels } from './panels-offered.ts'
import { defaultChoice } from './settle.ts'
import { createStore } from './store.ts'
import type { ResolvedView } from './view.ts'

const rate = (id: string, measure: string) =>
  indicator(id, { kind: 'ratio', numerator: [term(measure)], denominator: [term('H')], scale: 100 })
const catalogue = {
  ...CATALOGUE,
  indicators: [
    rate('one', 'A'),
    rate('two', 'B'),
    rate('three', 'C'),
    indicator('count', { kind: 'count', terms: [term('A')], per_year: false }, { symbol: 'circles' }),
  ],
}
const territory = territoryOf('one', 'two', 'three', 'count')
const CODES = ['00001', '00002', '00003'] as const
const YEARS = [2016, 2022] as const
const MEASURES = ['A', 'B', 'C'] as const

/** Percent by measure, year and commune; null: masked. */
const tables = fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { minLength: 18, maxLength: 18 })
const openedOn = (table: readonly (number | null)[]) => ({
  catalogue,
  territory,
  store: createStore(
    ZONES,
    YEARS.flatMap((year, y) =>
      CODES.flatMap((code, z) => [
        cell('commune', code, 'H', year, 100),
        ...MEASURES.map((measure, m) =>
          cell('commune', code, measure, year, table[(m * 2 + y) * 3 + z] ?? 'suppressed'),
        ),
      ]),
    ),
  ),
})
const choice: Choice = { ...defaultChoice(territory), level: 'commune', indicator: 'one' }
const shown = (table: readonly (number | null)[], asked: PanelsChoice) =>
  resolvePanels(openedOn(table), choice, asked)
const said = ({ classes }: ResolvedView) => classes.map(({ label, color }) => ({ label, color }))
const every: readonly PanelsChoice[] = [
  { by: 'years' },
  { by: 'indicators', ids: ['two', 'three'] },
  { by: 'territories', codes: ['north', 'south'] },
]

describe('small multiples', () => {
  it('share their classes: the same label and colour for the same value, those of the legend', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...every), (table, asked) => {
        const { legend, panels } = shown(table, asked)
        const inner = legend.classes.slice(1).map(({ min }) => min ?? 0)
        for (const { view } of panels) {
          expect(said(view)).toEqual(said(legend))
          for (const { value, classIndex: index } of view.zones)
            expect(index).toBe(typeof value === 'number' ? classIndex([-1, ...inner, 101], value) : -1)
        }
      }),
    )
  })

  it('are counted as a whole by the legend: each zone of each map once, in its class or its state', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...every), (table, asked) => {
        const { legend, panels } = shown(table, asked)
        const counted = [...legend.classes, ...legend.states].reduce((sum, { count }) => sum + count, 0)
        expect(counted).toBe(panels.reduce((sum, { view }) => sum + view.zones.length, 0))
      }),
    )
  })

  it('read what each map is of: its year, its indicator in its latest year, its own zones', () => {
    const table = Array.from({ length: 18 }, (_, i) => i)
    const values = (asked: PanelsChoice) =>
      shown(table, asked).panels.map(({ caption, view }) => [caption, view.zones.map(({ value }) => value)])
    expect(values({ by: 'years' })).toEqual([
      ['2016', [0, 1, 2]],
      ['2022', [3, 4, 5]],
    ])
    expect(values({ by: 'indicators', ids: ['three'] }).map(([, zones]) => zones)).toEqual([
      [3, 4, 5],
      [15, 16, 17],
    ])
    expect(values({ by: 'territories', codes: ['south'] })).toEqual([['group south', [5]]])
  })

  it('keep the warnings and say the sources of all the maps', () => {
    for (const asked of every) {
      const { legend } = shown(Array(18).fill(10), asked)
      expect(legend.warnings).toContain('Territoire fictif, données simulées')
      expect(legend.sourceLine).toContain('INSEE')
    }
  })
})

describe('what small multiples there can be', () => {
  const opened = openedOn(Array(18).fill(10))

  it('indicators of the same unit and drawing, never circles; groups of communes', () => {
    expect(panelIndicators(opened, choice).map(({ id }) => id)).toEqual(['two', 'three'])
    expect(panelIndicators(opened, { ...choice, indicator: 'count' })).toEqual([])
    expect(panelTerritories(opened, 'commune').map(({ code, zones }) => [code, [...zones]])).toEqual([
      ['north', ['00001', '00002']],
      ['south', ['00003']],
    ])
    expect(panelTerritories(opened, 'group')).toEqual([])
  })

  it('a link keeps what there is, and what there is not is named', () => {
    const settled = (asked: PanelsChoice) => settledPanels(opened, choice, asked)
    expect(settled({ by: 'years' })).toEqual({ panels: { by: 'years' }, refused: null })
    expect(settled({ by: 'indicators', ids: ['two', 'gone'] })).toEqual({
      panels: { by: 'indicators', ids: ['two'] },
      refused: 'indicators.two.gone',
    })
    expect(settled({ by: 'territories', codes: ['east'] })).toEqual({
      panels: null,
      refused: 'territories.east',
    })
  })
})

describe('the small maps of a method', () => {
  const criterion = (id: string, measure: string) => ({
    id,
    label: { fr: id, en: id },
    indicator: id,
    numerator: measure,
    denominator: 'H',
    comparison: '>=' as const,
    threshold: 20,
    points: 1,
  })
  const method = {
    ...FRAGILITY,
    id: 'm',
    criteria: [criterion('one', 'A'), criterion('two', 'B')],
    weight: null,
  }
  const classed = indicator('classed', { kind: 'method', method: 'm' }, { unit: 'class' })
  const opened = () => {
    const plain = openedOn(Array.from({ length: 18 }, (_, i) => i * 3))
    const available = [
      ...territory.available,
      { ...(territory.available[0] as (typeof territory.available)[number]), indicator: 'classed' },
    ]
    return {
      ...plain,
      catalogue: { ...catalogue, methods: [method], indicators: [...catalogue.indicators, classed] },
      territory: { ...territory, available },
    }
  }
  it('are the method and its criteria, each in its own classes over its own legend', () => {
    const asked = { ...choice, indicator: 'classed' }
    expect(panelIndicators(opened(), asked).map(({ id }) => id)).toEqual(['one', 'two'])
    const ids = ['one', 'two']
    expect(offeredPanels(opened(), asked).find(({ by }) => by === 'indicators')).toEqual({
      by: 'indicators',
      ids,
    })
    const { panels, legend } = resolvePanels(opened(), asked, { by: 'indicators', ids })
    expect(panels.map(({ key, ownLegend }) => [key, ownLegend])).toEqual([
      ['classed', true],
      ['one', true],
      ['two', true],
    ])
    expect(panels.map(({ view }) => view.indicator.id)).toEqual(['classed', ...ids])
    expect(panels[1]?.view.classes.every(({ min }) => min !== null)).toBe(true)
    expect(legend.title).toMatch(/ et ses critères$/)
  })
})

describe('small maps that are offered', () => {
  const table = Array.from({ length: 18 }, (_, i) => i)
  it('begin with the years, where there are several', () => {
    expect(offeredPanels(openedOn(table), choice)).toEqual([
      { by: 'years' },
      { by: 'indicators', ids: ['two', 'three'] },
      { by: 'territories', codes: ['north', 'south'] },
    ])
  })

  it('begin with what there is where there is one year, and are none where there is nothing', () => {
    const opened = openedOn(table)
    const last = {
      ...opened,
      store: createStore(
        ZONES,
        CODES.map((code) => cell('commune', code, 'A', 2022, 1)),
      ),
    }
    expect(offeredPanels(last, { ...choice, indicator: 'count' })).toEqual([
      { by: 'territories', codes: ['north', 'south'] },
    ])
    expect(offeredPanels(last, { ...choice, indicator: 'count', level: 'group' })).toEqual([])
  })
})
