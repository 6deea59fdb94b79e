import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { LongCell } from '../sources/long-cell.ts'
import type { ZoneCode } from '../territory/code.ts'
import type { SourceFigures } from './figures.ts'
import { checkFigures } from './figures-check.ts'
import type { Accepted } from './finding.ts'
import { namesOf } from './names.ts'
import { thresholds } from './thresholds.ts'

const limits = v.parse(
  thresholds,
  parse(readFileSync(join(import.meta.dirname, '../../data/sanity.yaml'), 'utf8')),
)
const COMMUNES = ['01249', '01043', '01376']
const cell = (
  code: string,
  measure: string,
  year: number,
  value: number,
  level: LongCell['level'] = 'commune',
) => ({ level, code: code as ZoneCode, measure, year, value, flags: 0 }) satisfies LongCell
const source = (
  id: string,
  cells: readonly LongCell[],
  more: Partial<SourceFigures> = {},
): SourceFigures => ({
  source: id,
  cells,
  fractions: new Map(),
  parts: [],
  percents: new Set(),
  isFlow: false,
  ...more,
})
const called = namesOf(
  [{ id: 'LOG', label: { fr: 'Logements', en: 'Dwellings' } }],
  [{ id: 'b', title: { fr: 'Recensement', en: 'Census' } }],
)
const check = (figures: readonly SourceFigures[], accepted: readonly Accepted[] = []) =>
  checkFigures(figures, {
    limits,
    accepted,
    names: called,
    populations: new Map([
      ['01249', 10395],
      ['01043', 5198],
      ['01376', 4332],
    ]),
    irisOf: new Map(COMMUNES.map((code) => [code, [`${code}0101`, `${code}0102`]])),
  })
const dwellings = (id: string, year: number, times: number) =>
  source(
    id,
    COMMUNES.map((code, i) => cell(code, 'LOG', year, Math.round((4000 + 100 * i) * times))),
  )
const names = (found: ReturnType<typeof check>) => found.findings.map(({ name }) => name)

describe('figures against one another', () => {
  it('of one scale are said nothing of', () => {
    expect(names(check([dwellings('a', 2020, 1), dwellings('b', 2022, 1.08)]))).toEqual([])
  })

  it.each([1 / 1000, 1 / 100, 100, 1000])(
    'a year %d times another, where a third agrees with it: that year is left out',
    (times) => {
      const figures = [dwellings('a', 2020, 1), dwellings('a', 2021, 1.01), dwellings('b', 2022, times)]
      const { findings, isKept } = check(figures)
      expect(findings[0]).toMatchObject({ name: 'scale:b:LOG:2022', gravity: 'ask' })
      expect(findings.filter(({ source }) => source === 'a')).toEqual([])
      expect(isKept('b', cell('01249', 'LOG', 2022, 1))).toBe(false)
      expect(isKept('a', cell('01249', 'LOG', 2021, 1))).toBe(true)
    },
  )

  it('two that differ with nothing to tell which is wrong: neither is published', () => {
    const { findings, isKept } = check([dwellings('a', 2020, 1), dwellings('b', 2022, 0.001)])
    expect(findings.map(({ name }) => name)).toEqual(['scale:a:LOG:2020', 'scale:b:LOG:2022'])
    expect(isKept('a', cell('01249', 'LOG', 2020, 1))).toBe(false)
  })

  it('unless the territory accepts one by its name, with a reason', () => {
    const reason = { fr: 'vérifié', en: 'checked' }
    const { isKept } = check(
      [dwellings('a', 2020, 1), dwellings('b', 2022, 0.001)],
      [{ finding: 'scale:a:LOG:2020', reason }],
    )
    expect(isKept('a', cell('01249', 'LOG', 2020, 1))).toBe(true)
    expect(isKept('b', cell('01249', 'LOG', 2022, 1))).toBe(false)
  })

  describe('counts written in hundreds', () => {
    const stock = (id: string, year: number, times: number) =>
      source(
        id,
        COMMUNES.flatMap((code, i) => [
          cell(code, 'RPLS_STOCK', year, (2000 + 100 * i) * times),
          cell(code, 'RPLS_LETTABLE', year, (1000 + i) * times),
          cell(code, 'RPLS_VACANT', year, 100 * times),
        ]),
        {
          parts: [
            ['RPLS_LETTABLE', 'RPLS_STOCK'],
            ['RPLS_VACANT', 'RPLS_LETTABLE'],
          ],
        },
      )
    const vacant = (id: string, year: number, value: number) =>
      source(
        id,
        COMMUNES.map((code) => cell(code, 'RPLS_VACANT', year, value)),
      )
    const other = (id: string, year: number) =>
      source(
        id,
        COMMUNES.map((code, i) => cell(code, 'RPLS_STOCK', year, 2000 + 100 * i)),
      )
    const others = [other('a', 2021), other('b', 2022)]

    it('take their parts of the same file and rows with them, under one name', () => {
      const { findings, isKept } = check([...others, stock('c', 2023, 0.01)])
      expect(findings).toMatchObject([{ name: 'scale:c:RPLS_STOCK:2023', gravity: 'ask' }])
      expect(findings[0]?.text.fr).toMatch(
        /; du même fichier, avec lui : « RPLS_LETTABLE », « RPLS_VACANT »$/,
      )
      for (const measure of ['RPLS_STOCK', 'RPLS_LETTABLE', 'RPLS_VACANT'])
        expect(isKept('c', cell('01249', measure, 2023, 1)), measure).toBe(false)
      const accepted = [{ finding: 'scale:c:RPLS_STOCK:2023', reason: { fr: 'vrai', en: 'true' } }]
      const known = check([...others, stock('c', 2023, 0.01)], accepted)
      expect(known.isKept('c', cell('01249', 'RPLS_VACANT', 2023, 1))).toBe(true)
    })

    it('leave a part that another source agrees with', () => {
      const inHundreds = stock('c', 2023, 0.01)
      const mixed = {
        ...inHundreds,
        cells: inHundreds.cells.map((one) => (one.measure === 'RPLS_VACANT' ? { ...one, value: 100 } : one)),
      }
      const { isKept } = check([...others, mixed, vacant('d', 2022, 120)])
      expect(isKept('c', cell('01249', 'RPLS_LETTABLE', 2023, 1))).toBe(false)
      expect(isKept('c', cell('01249', 'RPLS_VACANT', 2023, 100))).toBe(true)
    })

    it('say nothing of a file in units', () => {
      expect(names(check([...others, stock('c', 2023, 1)]))).toEqual([])
    })
  })

  it('IRIS are compared as the communes that they make up', () => {
    const iris = source(
      'iris',
      COMMUNES.flatMap((code) => [1, 2].map((n) => cell(`${code}010${n}`, 'LOG', 2022, 2.05, 'iris'))),
    )
    const { isKept } = check([dwellings('a', 2020, 1), dwellings('a', 2021, 1), iris])
    expect(isKept('iris', cell('012490101', 'LOG', 2022, 2.05, 'iris'))).toBe(false)
    expect(isKept('a', cell('01249', 'LOG', 2021, 1))).toBe(true)
  })

  it('totals of two sources that differ by half are said, and published', () => {
    const { findings, isKept } = check([dwellings('a', 2020, 1), dwellings('b', 2021, 1.8)])
    expect(findings).toMatchObject([{ name: 'totals:a:LOG:2020:b', gravity: 'report' }])
    expect(findings[0]?.text).toEqual({
      fr: 'Logements, 2020 : un total 1,8 fois plus ou moins grand que selon Recensement, 2021, pour les mêmes zones',
      en: 'Dwellings, 2020: a total 1.8 times more or less than by Census, 2021, for the same zones',
    })
    expect(isKept('b', cell('01249', 'LOG', 2021, 1))).toBe(true)
  })

  it('permits may vary as permits do', () => {
    const permits = (year: number, count: number) => cell('01249', 'LOG_AUT', year, count)
    expect(names(check([source('s', [permits(2022, 4), permits(2023, 360)], { isFlow: true })]))).toEqual([])
  })

  it('a part of a whole is not above it, whoever counts', () => {
    const part = source(
      'lovac',
      COMMUNES.map((code) => cell(code, 'PP_TOTAL', 2024, 20000)),
    )
    const { findings, isKept } = check([dwellings('a', 2022, 1), part])
    expect(findings).toMatchObject([{ name: 'whole:lovac:PP_TOTAL:2024', gravity: 'ask' }])
    expect(isKept('lovac', cell('01249', 'PP_TOTAL', 2024, 20000))).toBe(false)
  })

  it('one count that is the same in every zone is left out: a cell copied down its column', () => {
    const codes = ['01001', '01002', '01004', '01005', '01006']
    const same = (count: number, more: Partial<SourceFigures> = {}) =>
      check([
        source(
          'lovac',
          codes.map((code) => cell(code, 'PP_TOTAL', 2025, count)),
          more,
        ),
      ])
    const { findings, isKept } = same(758)
    expect(findings).toMatchObject([{ name: 'constant:lovac:PP_TOTAL:2025', gravity: 'ask' }])
    expect(isKept('lovac', cell('01001', 'PP_TOTAL', 2025, 758))).toBe(false)
    // none anywhere, a few of them, a rate set for all, results of a year
    expect(names(same(0))).toEqual([])
    expect(names(same(12))).toEqual([])
    expect(names(same(758, { percents: new Set(['PP_TOTAL']) }))).toEqual([])
    expect(names(same(758, { isFlow: true }))).toEqual([])
  })

  it('main residences and vacant dwellings that are more than all dwellings together are left out', () => {
    const census = (vacant: number, year = 2022) =>
      source(
        'rp',
        COMMUNES.flatMap((code, i) => [
          cell(code, 'LOG', 2022, 4000 + i),
          cell(code, 'RP', 2022, 3600 + i),
          cell(code, 'LOGVAC', year, vacant + i),
        ]),
      )
    expect(names(check([census(400)]))).toEqual([])
    // tenants of social housing in the column of vacant dwellings
    const { findings, isKept } = check([census(900)])
    expect(findings).toMatchObject([{ name: 'sum:rp:LOG:2022', gravity: 'ask' }])
    expect(findings[0]?.text.fr).toContain('13506 ensemble, plus que « Logements » (12003)')
    expect(isKept('rp', cell('01249', 'LOGVAC', 2022, 900))).toBe(false)
    expect(isKept('rp', cell('01249', 'RP', 2022, 3600))).toBe(false)
    expect(isKept('rp', cell('01249', 'LOG', 2022, 4000))).toBe(true)
    // of two years, or of two sources, they say nothing of one another
    expect(names(check([census(900, 2017)]))).toEqual([])
  })

  it('a survey whose codes are those of the next commune is said, zone by zone, and stays', () => {
    const codes = ['01001', '01002', '01004', '01005', '01006', '01007']
    // every other commune is large
    const of = (id: string, measure: string, small: number, large: number, from: number) =>
      source(
        id,
        codes.map((code, i) => cell(code, measure, 2022, (i + from) % 2 === 0 ? large + i : small + i)),
      )
    const survey = (from: number) =>
      check([of('rp', 'LOG', 900, 4000, 0), of('ops', 'RPLS_STOCK', 90, 1500, from)])
    expect(names(survey(0))).toEqual([])
    const { findings, isKept } = survey(1)
    expect(findings).toMatchObject([{ name: 'zones:ops:RPLS_STOCK:2022', gravity: 'report' }])
    expect(findings[0]?.text.fr).toContain('dans 3 zones sur 6, plus que « Logements », 2022')
    expect(findings[0]?.text.en).toContain('01002 (1501, 901), 01005 (1503, 903)')
    expect(isKept('ops', cell('01002', 'RPLS_STOCK', 2022, 1501))).toBe(true)
  })

  it('households and adults whose columns were exchanged are left out, with the dwellings that are fewer', () => {
    const [OPS, HOUSEHOLDS, ADULTS] = ['ops-iris', 'OPS_HOUSEHOLDS', 'OPS_ADULTS']
    const survey = (households: number, adults: number) =>
      check([
        source(
          OPS,
          COMMUNES.flatMap((code) => [
            cell(code, HOUSEHOLDS, 2022, households),
            cell(code, ADULTS, 2022, adults),
            cell(code, 'RPLS_STOCK', 2022, 230),
          ]),
        ),
      ])
    expect(names(survey(200, 400))).toEqual([])
    const { findings, isKept } = survey(400, 200)
    expect(findings.map(({ name }) => name)).toEqual([
      'whole:ops-iris:OPS_HOUSEHOLDS:2022',
      'whole:ops-iris:OPS_HOUSEHOLDS:2022',
    ])
    expect(isKept(OPS, cell('01249', HOUSEHOLDS, 2022, 400))).toBe(false)
    expect(isKept(OPS, cell('01249', ADULTS, 2022, 200))).toBe(false)
    expect(isKept(OPS, cell('01249', 'RPLS_STOCK', 2022, 230))).toBe(false)
    expect(isKept(OPS, cell('01249', ADULTS, 2021, 200))).toBe(true)
  })

  it('one commune of more vacant dwellings than dwellings is left out alone, though the years are not the same', () => {
    const lovac = (total: number) =>
      check([
        source('lovac', [
          ...COMMUNES.map((code) => cell(code, 'PP_VACANT', 2024, 310)),
          ...COMMUNES.map((code, i) => cell(code, 'PP_TOTAL', 2025, i === 0 ? total : 9000)),
        ]),
      ])
    expect(names(lovac(9000))).toEqual([])
    const { findings, isKept } = lovac(90)
    expect(findings).toMatchObject([{ name: 'whole:lovac:PP_VACANT:2024:01249', gravity: 'ask' }])
    expect(findings[0]?.text.en).toContain('310 in 01249, more than "PP_TOTAL", 2025 (90')
    expect(isKept('lovac', cell('01249', 'PP_VACANT', 2024, 310))).toBe(false)
    expect(isKept('lovac', cell('01249', 'PP_TOTAL', 2025, 90))).toBe(false)
    expect(isKept('lovac', cell('01043', 'PP_VACANT', 2024, 310))).toBe(true)
  })

  it('a zone of two sources, which may be of other years and editions, is not set against itself', () => {
    const figures = [
      source('rpls', [cell('01249', 'RPLS_STOCK', 2024, 500), cell('01043', 'RPLS_STOCK', 2024, 100)]),
      source('census', [cell('01249', 'LOG', 2021, 300), cell('01043', 'LOG', 2021, 4000)]),
    ]
    expect(names(check(figures))).toEqual([])
  })

  it('more social dwellings than dwellings in the objectives of a commune are said, and published', () => {
    const social = cell('01249', 'TARGET_SOCIAL', 2023, 600)
    const { findings, isKept } = check([
      source('objectifs', [cell('01249', 'TARGET_DWELLINGS', 2023, 60), social]),
    ])
    expect(findings).toMatchObject([{ name: 'whole:objectifs:TARGET_SOCIAL:2023', gravity: 'report' }])
    expect(isKept('objectifs', social)).toBe(true)
  })

  it.each([
    // dwellings of a resort: ten an inhabitant are believed
    ['LOG', 103_950, 500_000],
    ['LOGVAC', 4_000, 300_000],
    ['PP_VACANT', 4_000, 300_000],
    ['RP', 9_000, 90_000],
    ['OPS_HOUSEHOLDS', 900, 30_000],
    ['LOG_AUT', 900, 40_000],
    ['DONE_DWELLINGS', 900, 40_000],
    ['TARGET_DWELLINGS', 1_200, 60_000],
  ])(
    '%s: %d in a commune is published, %d is more than it can hold and is left out alone',
    (measure, kept, out) => {
      const given = (value: number) =>
        check([source('a', [cell('01249', measure, 2022, value), cell('01043', measure, 2022, 300)])])
      expect(names(given(kept))).toEqual([])
      const { findings, isKept } = given(out)
      expect(findings).toMatchObject([{ name: `inhabitants:a:${measure}:2022:01249`, gravity: 'ask' }])
      expect(isKept('a', cell('01249', measure, 2022, out))).toBe(false)
      expect(isKept('a', cell('01043', measure, 2022, 300))).toBe(true)
    },
  )

  it.each([
    ['iris', '012490101', 60_000],
    ['qpv', 'QP001001', 90_000],
    ['epci', '240100800', 90_000],
  ] as const)('of a zone of level %s too, by the inhabitants around it', (level, code, value) => {
    const one = (vacant: number) => check([source('a', [cell(code, 'LOGVAC', 2022, vacant, level)])])
    expect(names(one(900))).toEqual([])
    expect(names(one(value))).toEqual([`inhabitants:a:LOGVAC:2022:${code}`])
  })

  it('a column of fractions is left out, and no other of its source', () => {
    const sru = source('sru', [cell('01249', 'SRU_RATE', 2022, 0.19), cell('01249', 'SRU_LLS', 2022, 786)], {
      fractions: new Map([['SRU_RATE', 0.19]]),
      percents: new Set(['SRU_RATE']),
    })
    const { findings, isKept } = check([sru])
    expect(findings.map(({ name }) => name)).toEqual(['percent:sru:SRU_RATE'])
    expect(isKept('sru', cell('01249', 'SRU_RATE', 2022, 0.19))).toBe(false)
    expect(isKept('sru', cell('01249', 'SRU_LLS', 2022, 786))).toBe(true)
  })

  it('any two series nearer than the threshold are both published', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 9, noNaN: true }), (times) => {
        const { isKept } = check([dwellings('a', 2020, 1), dwellings('b', 2021, times)])
        expect(isKept('a', cell('01249', 'LOG', 2020, 1)) && isKept('b', cell('01249', 'LOG', 2021, 1))).toBe(
          true,
        )
      }),
    )
  })
})
