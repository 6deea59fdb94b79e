import { describe, expect, it } from 'vitest'
import { CATALOGUE, smallStore, TERRITORY } from '../../test/fixtures/small-territory.ts'
import { DIVERGING_PALETTES, SEQUENTIAL_PALETTES } from '../classify/palettes.ts'
import { FRAGILITY } from '../db/declared.test-helper.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import type { PartialChoice } from './choice-url.ts'
import { defaultChoice, settle } from './settle.ts'

const [rate] = CATALOGUE.indicators as [Indicator]
const INDICATORS: Indicator[] = [
  ...CATALOGUE.indicators,
  {
    ...rate,
    id: 'classed',
    formula: { kind: 'method', method: 'fragility' },
    symbol: 'classes',
    unit: 'class',
  },
  {
    ...rate,
    id: 'centred',
    classes: { method: 'policy', count: 2, policy: [25], pivot: 100, palette: 'PuOr' },
  },
  { ...rate, id: 'calculated', calculation: 'a/b' },
]
const available = (indicator: string) =>
  ({ ...TERRITORY.available[0], indicator }) as (typeof TERRITORY.available)[0]

/** What a link to the small territory is settled as. */
const settled = (partial: PartialChoice) =>
  settle(
    partial,
    {
      ...TERRITORY,
      available: [
        ...TERRITORY.available,
        available('classed'),
        available('centred'),
        available('calculated'),
      ],
    },
    { ...CATALOGUE, indicators: INDICATORS, methods: [FRAGILITY] },
    smallStore(),
    [...SEQUENTIAL_PALETTES, ...DIVERGING_PALETTES],
  )
/** The parameters that it gets refused. */
const refused = (partial: PartialChoice) => settled(partial).problems

const quantiles = { method: 'quantile', count: 4, bounds: [] } as const
const policy = { method: 'policy', count: 4, bounds: [] } as const

it('a link to a calculation is refused where another one of the same name is there', () => {
  expect(settled({ indicator: 'calculated', calculation: 'a/b' })).toMatchObject({
    choice: { indicator: 'calculated', calculation: 'a/b' },
    problems: [],
  })
  expect(settled({ indicator: 'calculated', calculation: 'a/c' })).toMatchObject({
    choice: { indicator: 'calculated', calculation: 'a/b' },
    problems: [{ param: 'd', value: 'a/c' }],
  })
  // what is not there at all is refused once, with all that it needs
  expect(refused({ indicator: 'absent', calculation: 'a/b' })).toEqual([{ param: 'd', value: 'a/b' }])
  expect(refused({ indicator: 'absent' })).toEqual([{ param: 'i', value: 'absent' }])
})

describe('what a link asks of classes, palette and camera', () => {
  it('has the palettes of its indicator', () => {
    expect(refused({ indicator: 'vacancy_rate', palette: 'Blues' })).toEqual([])
    expect(refused({ indicator: 'centred', palette: 'RdBu' })).toEqual([])
    expect(refused({ indicator: 'vacancy_rate', palette: 'RdBu' })).toEqual([{ param: 'p', value: 'RdBu' }])
    expect(refused({ indicator: 'centred', palette: 'Blues' })).toEqual([{ param: 'p', value: 'Blues' }])
  })

  it('has the year that transitions are told from where a method is read in it', () => {
    expect(refused({ indicator: 'classed', since: 2016 })).toEqual([])
    expect(refused({ indicator: 'classed', since: 1999 })).toEqual([{ param: 'h', value: '1999' }])
    expect(refused({ indicator: 'vacancy_rate', since: 2016 })).toEqual([{ param: 'h', value: '2016' }])
  })

  it('has the bounds of law or plan where the indicator has some', () => {
    expect(refused({ indicator: 'centred', classification: policy })).toEqual([])
    expect(refused({ indicator: 'vacancy_rate', classification: policy })).toEqual([
      { param: 'c', value: 'policy.4' },
    ])
  })

  it.each(['classed', 'dwellings'])('has neither for %s, whose classes are its own', (indicator) => {
    expect(refused({ indicator, classification: quantiles, palette: 'Blues' })).toEqual([
      { param: 'c', value: 'quantile.4' },
      { param: 'p', value: 'Blues' },
    ])
  })

  it('has no criterion named as a property of Object', () => {
    const thresholds = JSON.parse('{"constructor": 5, "income": 45}') as Record<string, number>
    expect(refused({ indicator: 'classed', thresholds })).toEqual([{ param: 'f', value: 'constructor.5' }])
  })

  it('keeps a camera beside the outer zones, not one elsewhere', () => {
    expect(refused({ camera: { zoom: 9, lat: 0.2, lon: -0.2 } })).toEqual([])
    expect(refused({ camera: { zoom: 9, lat: 48.8, lon: 2.3 } })).toEqual([
      { param: 'm', value: '9/48.8/2.3' },
    ])
    expect(refused({ camera: { zoom: 9, lat: 0.2, lon: 2.3 } })).toEqual([{ param: 'm', value: '9/0.2/2.3' }])
  })
})

it('a choice settled before and moved elsewhere keeps what it holds, so that nothing is worked out of it again', () => {
  const { choice } = settled({ indicator: 'classed', thresholds: { income: 45 }, selection: ['00001'] })
  expect(choice).toMatchObject({ thresholds: { income: 45 }, selection: ['00001'] })
  const moved = settled({ ...choice, camera: { zoom: 10, lat: 46.5, lon: 2.5 } }).choice
  expect(moved.thresholds).toBe(choice.thresholds)
  expect(moved.selection).toBe(choice.selection)
  // what is refused is left out of both
  const left = settled({ ...choice, thresholds: { income: 45, other: 1 }, selection: ['00001', '99999'] })
  expect(left.choice).toMatchObject({ thresholds: { income: 45 }, selection: ['00001'] })
  expect(left.problems.map(({ param }) => param).sort()).toEqual(['f', 's'])
})

describe('the level that a territory opens on', () => {
  const years = { group: [2022], commune: [2022] }
  it.each([
    [{ ...years, iris: [2022] }, 'iris'],
    [years, 'commune'],
    [{ group: [2022] }, 'group'],
  ])('is the finest that has the indicator: %j, %s', (levels, expected) => {
    const territory = {
      ...TERRITORY,
      available: [{ ...available('vacancy_rate'), years: levels as typeof years }],
    }
    expect(defaultChoice(territory).level).toBe(expected)
    expect(settle({}, territory, CATALOGUE, smallStore(), []).choice.level).toBe(expected)
  })
})

it('a territory opens on the indicator that it names, where it has it', () => {
  expect(defaultChoice(TERRITORY).indicator).toBe('vacancy_rate')
  expect(defaultChoice({ ...TERRITORY, opening: 'dwellings' }).indicator).toBe('dwellings')
  expect(defaultChoice({ ...TERRITORY, opening: 'absent' }).indicator).toBe('vacancy_rate')
})

describe('a link that asks for a level alone', () => {
  const territory = {
    ...TERRITORY,
    available: [
      { ...available('vacancy_rate'), years: { commune: [2022] } },
      { ...available('dwellings'), years: { commune: [2022], iris: [2022] } },
    ] as unknown as typeof TERRITORY.available,
  }

  it('opens on an indicator that this level has', () => {
    const { choice, problems } = settle({ level: 'iris' }, territory, CATALOGUE, smallStore(), [])
    expect([choice.indicator, choice.level, problems]).toEqual(['dwellings', 'iris', []])
  })

  it('keeps the usual indicator where the level has it, and names a level that nothing has', () => {
    expect(settle({ level: 'commune' }, territory, CATALOGUE, smallStore(), []).choice.indicator).toBe(
      'vacancy_rate',
    )
    expect(settle({ level: 'qpv' }, territory, CATALOGUE, smallStore(), []).problems).toEqual([
      { param: 'l', value: 'qpv' },
    ])
  })
})
