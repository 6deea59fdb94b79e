import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Indicator } from '../indicators/catalogue.ts'
import { contentsOf, yearsText } from './contents.ts'

const indicator = (id: string, section: Indicator['section']) =>
  ({ id, section, label: { fr: id, en: id } }) as unknown as Indicator
const indicators = [
  indicator('rate', 'habitat'),
  indicator('plan', 'objectifs'),
  indicator('none', 'foncier'),
]
const territory = {
  levels: ['commune', 'iris'],
  available: [
    {
      indicator: 'plan',
      years: { commune: [2023] },
      coverage: { commune: { numbers: 20, zones: 24 } },
      credits: [],
    },
    {
      indicator: 'rate',
      years: { commune: [2011, 2016], iris: [2016] },
      coverage: { commune: { numbers: 24, zones: 24 }, iris: { numbers: 90, zones: 110 } },
      credits: [],
    },
  ],
} as unknown as Parameters<typeof contentsOf>[0]

describe('what a territory contains', () => {
  it('is each indicator by level, with its years and the zones that have a number', () => {
    const sections = contentsOf(territory, { indicators }, 'fr')
    expect(sections.map(({ section }) => section)).toEqual(['habitat', 'objectifs'])
    expect(sections[0]?.rows[0]?.cells).toEqual([
      { level: 'commune', years: [2011, 2016], numbers: 24, zones: 24 },
      { level: 'iris', years: [2016], numbers: 90, zones: 110 },
    ])
  })

  it('has nothing where an indicator is not given at a level, and no row for one that is not there', () => {
    const [, objectives] = contentsOf(territory, { indicators }, 'fr')
    expect(objectives?.rows[0]?.cells[1]).toBeNull()
    expect(JSON.stringify(contentsOf(territory, { indicators }, 'fr'))).not.toContain('none')
  })
})

describe('years in words', () => {
  it('are a stretch where none is missing, a list else', () => {
    expect(yearsText([2019, 2021, 2020])).toBe('2019–2021')
    expect(yearsText([2011, 2016, 2022])).toBe('2011, 2016, 2022')
    expect(yearsText([2022, 2023])).toBe('2022, 2023')
    expect(yearsText([])).toBe('')
  })

  it('never say a year that is not there', () => {
    const years = fc.uniqueArray(fc.integer({ min: 2000, max: 2030 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(years, (all) => {
        const text = yearsText(all)
        const [from, to] = text.split('–').map(Number)
        const said =
          to === undefined
            ? text.split(', ').map(Number)
            : Array.from({ length: to - (from ?? to) + 1 }, (_, i) => (from ?? to) + i)
        expect(said).toEqual([...all].sort((a, b) => a - b))
      }),
    )
  })
})
