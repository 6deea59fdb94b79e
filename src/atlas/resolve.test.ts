import { describe, expect, it } from 'vitest'
import { CATALOGUE, CELLS, cell, smallStore, TERRITORY } from '../../test/fixtures/small-territory.ts'
import { FLAGS } from '../indicators/value.ts'
import type { PartialChoice } from './choice-url.ts'
import { resolve } from './resolve.ts'
import { settle } from './settle.ts'

const PALETTES = ['YlOrRd', 'Blues', 'PuOr']

function view(partial: PartialChoice, cells = CELLS, territory = TERRITORY, catalogue = CATALOGUE) {
  const store = smallStore(cells)
  const { choice, problems } = settle(partial, territory, catalogue, store, PALETTES)
  return {
    problems,
    view: resolve({ choice, catalogue, territory, store }, null, 'awaited'),
  }
}

describe('a resolved view', () => {
  it('reads rates, keeps their parts, and shows a state as a state', () => {
    const { view: v } = view({ level: 'commune' })
    expect(v.zones.map((z) => [z.code, z.value, z.numerator, z.denominator, z.classIndex, z.text])).toEqual([
      // classes are of every year, and the 10 % of 2016 is between these two
      ['00001', 29, 29, 100, 2, '29,0\u202f%'],
      ['00002', 1, 3, 300, 0, '1,0\u202f%'],
      ['00003', 'suppressed', 'suppressed', 50, -1, 'secret statistique'],
    ])
    expect(v.states).toEqual([{ state: 'suppressed', label: 'secret statistique', count: 1, weight: 50 }])
  })

  it('gives a group the ratio of the sums of its communes, never the mean of their rates', () => {
    const { view: v } = view({ level: 'group' })
    // north: (29 + 3) / (100 + 300) = 8 %, where the mean of rates would be 15 %
    expect(v.zones.map((z) => z.value)).toEqual([8, 'suppressed'])
  })

  it('reads another year where it is asked', () => {
    const { view: v } = view({ level: 'commune', year: 2016 })
    expect(v.year).toBe(2016)
    expect(v.zones.map((z) => z.value)).toEqual([10, 'missing', 'missing'])
  })

  it('draws counts as circles whose area follows the value', () => {
    const { view: v } = view({ level: 'commune', indicator: 'dwellings' })
    const [one, three] = v.zones.map((z) => z.radius)
    expect(v.symbol).toBe('circles')
    expect((three ?? 0) ** 2 / (one ?? 1) ** 2).toBeCloseTo(3)
  })

  it('draws what is behind as large as what is ahead, and in the colour of what is late', () => {
    const cells = CELLS.map((c) => (c.code === '00002' && c.measure === 'LOG' ? { ...c, value: -300 } : c))
    const { view: v } = view({ level: 'commune', indicator: 'dwellings' }, cells)
    expect(v.circles?.max).toBe(300)
    const [one, two] = v.zones.map((z) => z.radius)
    expect((two ?? 0) ** 2 / (one ?? 1) ** 2).toBeCloseTo(3)
    expect(v.classes.map(({ color, count }) => [color, count])).toEqual([
      ['#542788', 1],
      ['#2f7f8c', 2],
    ])
  })

  it('says fictional and schematic in the source line and the warnings', () => {
    const { view: v } = view({})
    expect(v.sourceLine).toBe(
      'Source\u00a0: INSEE, RP, 2022 (Licence Ouverte 2.0). Contours schématiques\u00a0: IGN, centres et superficies, 2026. Territoire fictif, données simulées.',
    )
    expect(v.warnings).toEqual(['Territoire fictif, données simulées', 'Contours schématiques'])
  })

  it('writes its sources as each language does, vintages too', () => {
    const [first] = TERRITORY.available
    const credit = first?.credits[0]
    if (!credit) throw new Error('the small territory has no credit')
    const plan = {
      ...credit,
      producer: 'Dijon métropole',
      title: { fr: 'CIA', en: 'CIA' },
      vintage: 'juin 2022',
    }
    const available = TERRITORY.available.map((one) => ({ ...one, credits: [credit, plan] }))
    const shown = (lang: 'fr' | 'en') => view({ lang }, CELLS, { ...TERRITORY, available }).view
    expect(shown('fr').sourceLine).toContain(
      'RP, 2022 (Licence Ouverte 2.0)\u202f; Dijon métropole, CIA, juin 2022 (',
    )
    expect(shown('en').sourceLine).toMatch(
      /^Source: .*RP, 2022 \(Licence Ouverte 2\.0\); Dijon métropole, CIA, June 2022 .*Schematic outlines: IGN/,
    )
    expect(shown('en').credits.map(({ vintage }) => vintage)).toEqual(['2022', 'June 2022'])
  })

  it('says that a landlord’s own build is restricted, in the source line and first of the warnings', () => {
    const restricted = { ...TERRITORY, restricted: { holder: 'bailleur-x' } }
    const said = 'Diffusion restreinte\u202f: patrimoine de bailleur-x, non masqué, pour son propre usage'
    const { view: v } = view({}, CELLS, restricted)
    expect(v.warnings[0]?.replace(/[\u00a0\u202f]/g, ' ')).toBe(said.replace(/\u202f/g, ' '))
    expect(v.sourceLine).toContain(v.warnings[0])
    expect(view({ lang: 'en' }, CELLS, restricted).view.warnings[0]).toBe(
      'Restricted circulation: stock of bailleur-x, unmasked, for its own use',
    )
  })

  it('flags what its counts are flagged for; a sum that holds a reliable count is reliable', () => {
    const flagged = (...codes: string[]) =>
      CELLS.map((c) =>
        codes.includes(c.code) && c.measure === 'LOGVAC' ? { ...c, flags: FLAGS.unreliable } : c,
      )
    const flags = (level: 'commune' | 'group', cells: typeof CELLS) =>
      view({ level }, cells).view.zones.map((z) => z.flags)
    expect(flags('commune', flagged('00001'))).toEqual([['unreliable'], [], []])
    expect(flags('group', flagged('00001'))).toEqual([[], []])
    expect(flags('group', flagged('00001', '00002'))).toEqual([['unreliable'], []])
  })

  it('writes a value under a bound of its classes so that it is not read as the bound', () => {
    const cells = CELLS.map((c) =>
      c.code !== '00001' || c.year !== 2022 ? c : { ...c, value: c.measure === 'LOGVAC' ? 19_976 : 100_000 },
    )
    const classification = { method: 'manual', count: 2, bounds: [20] } as const
    expect(view({ level: 'commune', classification }, cells).view.zones[0]?.text).toBe('19,98 %')
    expect(view({ level: 'commune' }, cells).view.zones[0]?.text).toBe('20,0 %')
  })

  it('keeps the weight of a state secret where a member has none to give', () => {
    const cells = CELLS.map((c) =>
      c.code === '00003' && c.measure === 'LOG' ? cell('commune', '00003', 'LOG', 2022, 'suppressed') : c,
    )
    expect(view({ level: 'commune' }, cells).view.states[0]?.weight).toBe('suppressed')
  })

  it.each([
    [11, 7, null],
    [11, 10, null],
    [11, 11, 11],
    [11, 0, 0],
    [null, 7, 7],
  ])('under a threshold of %s, a state and a class that weigh %i show %s', (threshold, weight, shown) => {
    const cells = CELLS.map((c) => (c.measure === 'LOG' && c.year === 2022 ? { ...c, value: weight } : c))
    const only = cells.filter((c) => c.code !== '00002')
    const secrecy = CATALOGUE.secrecy.map((rule) => ({ ...rule, threshold }))
    const { view: v } = view({ level: 'commune' }, only, TERRITORY, { ...CATALOGUE, secrecy })
    // a stock of 0 has no rate: the state is then that of 00001 too
    const weightOf = (state: string) => v.states.find((s) => s.state === state)?.weight
    expect(weightOf('suppressed')).toBe(shown)
    expect(weight === 0 ? weightOf('undefined') : v.classes.find((c) => c.count === 1)?.weight).toBe(shown)
  })
})

describe('a share of more than its whole', () => {
  it('says so, and no other share does', () => {
    const cells = CELLS.map((c) =>
      c.code === '00001' && c.measure === 'LOGVAC' && c.year === 2022 ? { ...c, value: 180 } : c,
    )
    expect(view({ level: 'commune' }, cells).view.zones.map(({ flags }) => flags)).toEqual([
      ['over_whole'],
      [],
      [],
    ])
    expect(view({ level: 'commune' }).view.zones.flatMap(({ flags }) => flags)).toEqual([])
  })
})

describe('a link that asks for what is not there', () => {
  it.each([
    [{ indicator: 'nothing' }, 'i'],
    [{ level: 'qpv' }, 'l'],
    [{ year: 1999 }, 'y'],
    [{ selection: ['99999'] }, 's'],
    [{ palette: 'Rainbow' }, 'p'],
    [{ thresholds: { nothing: 4 } }, 'f'],
    [{ territory: 'atlantis' }, 't'],
    [{ thresholds: { constructor: 5 } as unknown as Record<string, number> }, 'f'],
    [{ palette: 'PuOr' }, 'p'],
    [{ classification: { method: 'policy', count: 3, bounds: [] } }, 'c'],
    [{ camera: { zoom: 10, lat: 48.8, lon: 2.3 } }, 'm'],
  ] satisfies [PartialChoice, string][])('falls back and names %o', (partial, param) => {
    const { problems, view: v } = view(partial)
    expect(problems.map((p) => p.param)).toEqual([param])
    expect(v.indicator.id).toBe('vacancy_rate')
  })
})
