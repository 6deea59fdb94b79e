import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLASS_METHODS } from '../indicators/catalogue.ts'
import { anyMethodDocument } from '../methods/method-document.test-helper.ts'
import { readerRuleText } from '../methods/reader-method.ts'
import { anyScenario } from '../scenario/scenario.test-helper.ts'
import { MAP_LEVELS } from '../territory/level.ts'
import type { Choice } from './choice.ts'
import { formatChoice, parseChoice, territoryQuery } from './choice-url.ts'
import { repairedQuery } from './link-repair.ts'
import { plainChoice } from './plain-choice.ts'

const defaults = plainChoice('demo', 'fragility', 'iris')

const slug = fc.stringMatching(/^[a-z][a-z0-9_-]{0,20}$/)
const tenth = fc.integer({ min: 0, max: 1000 }).map((n) => n / 10)
const rounded = (min: number, max: number, digits: number) =>
  fc.integer({ min: min * 10 ** digits, max: max * 10 ** digits }).map((n) => n / 10 ** digits)

const choices: fc.Arbitrary<Choice> = fc.record({
  territory: slug,
  level: fc.constantFrom(...MAP_LEVELS),
  indicator: slug,
  year: fc.option(fc.integer({ min: 1000, max: 9999 })),
  classification: fc.option(
    fc.oneof(
      fc.record({
        method: fc.constantFrom(...CLASS_METHODS.filter((m) => m !== 'manual')),
        count: fc.integer({ min: 2, max: 8 }),
        bounds: fc.constant([]),
      }),
      fc
        .uniqueArray(rounded(-1000, 1000, 3), { minLength: 1, maxLength: 7 })
        .map((bounds) => bounds.sort((x, y) => x - y))
        .map((bounds) => ({ method: 'manual' as const, count: bounds.length + 1, bounds })),
    ),
  ),
  palette: fc.option(fc.constantFrom('YlOrRd', 'PuOr')),
  classYears: fc.constantFrom('shown', 'all'),
  thresholds: fc.dictionary(
    fc.stringMatching(/^[a-z][a-z_]{0,12}$/),
    tenth.filter((n) => n <= 100),
    {
      maxKeys: 5,
      noNullPrototype: true,
    },
  ),
  readerMethod: fc.option(anyMethodDocument, { nil: null }),
  rule: fc.option(slug),
  overlap: fc.constantFrom('split', 'straddling'),
  selection: fc.array(fc.stringMatching(/^[A-Z0-9]{1,9}$/), { maxLength: 20 }),
  reference: fc.option(fc.constantFrom('france', 'departement', '00003', 'nord')),
  follow: fc.boolean(),
  camera: fc.option(
    fc.record({ zoom: rounded(4, 17, 2), lat: rounded(-85, 85, 5), lon: rounded(-180, 180, 5) }),
  ),
  panels: fc.option(
    fc.oneof(
      fc.constant({ by: 'years' as const }),
      fc.record({
        by: fc.constant('indicators' as const),
        ids: fc.uniqueArray(slug, { minLength: 1, maxLength: 8 }),
      }),
      fc.record({
        by: fc.constant('territories' as const),
        codes: fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/), { minLength: 1, maxLength: 9 }),
      }),
    ),
  ),
  outlines: fc.boolean(),
  landmarks: fc.boolean(),
  names: fc.boolean(),
  compare: fc.option(
    fc.record({
      show: fc.constantFrom('sides' as const, 'difference' as const),
      classes: fc.constantFrom('same' as const, 'own' as const),
      indicator: fc.option(slug),
      year: fc.option(fc.integer({ min: 1000, max: 9999 })),
      thresholds: fc.option(
        fc.dictionary(
          fc.stringMatching(/^[a-z][a-z_]{0,12}$/),
          tenth.filter((n) => n <= 100),
          { minKeys: 1, maxKeys: 5, noNullPrototype: true },
        ),
      ),
      rule: fc.option(slug),
    }),
  ),
  plot: fc.option(
    fc.oneof(
      fc.record({ kind: fc.constant('ranking' as const), ends: fc.integer({ min: 3, max: 50 }) }),
      fc.record({ kind: fc.constantFrom('distribution' as const, 'evolution' as const) }),
      fc.record({ kind: fc.constant('scatter' as const), across: slug, line: fc.boolean() }),
    ),
  ),
  calculation: fc.option(fc.constant('1!ratio!1000!per_1000!neutral!x!a_2Ecsv.A.2023!.B.2023')),
  scenario: fc.option(anyScenario),
  since: fc.option(fc.integer({ min: 1968, max: 2100 })),
  lang: fc.constantFrom('fr', 'en'),
})

/** A choice as its link says it: a rule of the reader's method by its rank. */
function asLinked(choice: Choice): Choice {
  const { readerMethod, rule, compare } = choice
  if (readerMethod === null) return choice
  const linked = (id: string | null) => (id === null ? null : readerRuleText(id))
  return { ...choice, rule: linked(rule), compare: compare && { ...compare, rule: linked(compare.rule) } }
}

describe('the link', () => {
  it('carries every choice there and back', () => {
    const isCarried = (choice: Choice) => {
      const { partial, problems } = parseChoice(formatChoice(choice, defaults))
      expect(problems).toEqual([])
      expect({ ...defaults, ...partial }).toEqual(asLinked(choice))
    }
    fc.assert(fc.property(choices, isCarried))
    // of a name that a rule of the reader's method has
    fc.assert(
      fc.property(choices, fc.constantFrom('m1-', 'm4-a'), (choice, rule) => isCarried({ ...choice, rule })),
    )
  })

  it('is read whole through a mail, a sentence and Markdown, whatever it ends by', () => {
    fc.assert(
      fc.property(
        choices,
        fc.constantFrom('', '.', ')', '**', '*', '_', '%21', ' »', '%0A'),
        (choice, after) => {
          const link = formatChoice(choice, defaults)
          expect(repairedQuery(link + after)).toBe(link)
          const address = new URL(link + after, 'https://atlas.example/')
          expect(parseChoice(repairedQuery(address.search))).toEqual(parseChoice(link))
        },
      ),
    )
    fc.assert(
      fc.property(slug, fc.constantFrom('fr' as const, 'en' as const), (territory, lang) => {
        const link = territoryQuery(territory, lang)
        expect(repairedQuery(`${link}**.`)).toBe(link)
      }),
    )
  })

  it('says nothing of what is by default', () => {
    expect(formatChoice(defaults, defaults)).toBe('?v=1&t=demo&i=fragility&l=iris')
  })

  it('stays readable', () => {
    const choice: Choice = {
      ...defaults,
      thresholds: { income: 45, unemployment: 22.5 },
      selection: ['000010101', '000010102'],
      camera: { zoom: 10.5, lat: 45.1, lon: -10 },
    }
    expect(formatChoice(choice, defaults)).toBe(
      '?v=1&t=demo&i=fragility&l=iris&f=income.45,unemployment.22.5&s=000010101,000010102&m=10.5/45.1/-10',
    )
  })

  it.each([
    ['y', '19'],
    ['l', 'planet'],
    ['c', 'quantile.55'],
    ['c', 'manual.3~5_2'],
    ['f', 'income.450'],
    ['f', 'income'],
    ['c', `manual.2~${'9'.repeat(40)}`],
    ['c', 'manual.3~5_5'],
    ['c', 'manual.9~1_2_3_4_5_6_7_8'],
    ['c', 'manual.5~3'],
    ['c', 'manual.3'],
    ['c', 'quantile.3~5_6'],
    ['c', 'quantile.9'],
    ['c', 'quantile.1'],
    ['f', 'income.0,income.100'],
    ['m', '10/200/3'],
    ['m', '0/0/0'],
    ['m', '24/85/180'],
    ['m', '10/85.1/3'],
    ['m', '10/-86/3'],
    ['m', '10/45/180.1'],
    ['f', 'income.100.1'],
    ['s', "00001';drop table zones"],
    ['i', '../etc/passwd'],
    ['p', 'expression(1)'],
    ['v', '9'],
    ['indicateur', 'vacance'],
    ['lang', 'de'],
    ['k', 'toutes'],
    ['e', 'years.2019'],
    ['e', 'indicators'],
    ['e', 'indicators.vacancy_rate.vacancy_rate'],
    ['e', 'territories.a.b.c.d.e.f.g.h.i.j'],
    ['e', 'months'],
    ['b', 'sides'],
    ['b', 'sides.same.own'],
    ['b', 'three.same'],
    ['b', 'sides.same~y.16'],
    ['b', 'sides.same~y.2016~y.2017'],
    ['b', 'sides.same~f.income.450'],
    ['b', 'sides.same~x.1'],
    ['b', 'sides.same~i'],
    ['g', 'camembert'],
    ['g', 'ranking.2'],
    ['g', 'ranking.51'],
    ['g', 'scatter'],
    ['g', 'scatter.x.curve'],
    ['g', 'evolution.5'],
    ['z', '3'],
    ['Tt', 'mel'],
  ])('names the parameter it does not understand: %s=%s', (param, value) => {
    const search = `?t=mel&${param}=${encodeURIComponent(value)}`
    const { partial, problems } = parseChoice(search)
    expect(problems).toEqual([{ param, value }])
    expect(partial).toEqual({ territory: 'mel' })
  })

  it('reads the last latitude that the map shows, the last longitude and the highest threshold', () => {
    const { partial, problems } = parseChoice('?t=mel&m=10/85/-180&f=income.100,unemployment.0')
    expect(problems).toEqual([])
    expect(partial.camera).toEqual({ zoom: 10, lat: 85, lon: -180 })
    expect(partial.thresholds).toEqual({ income: 100, unemployment: 0 })
  })

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseChoice(text)))
  })

  it('leaves alone what is not of the atlas', () => {
    const search = '?t=mel&utm_source=lettre&fbclid=abc&gclid=1&ref=x&constructor=1&__proto__=2'
    expect(parseChoice(search)).toEqual({ partial: { territory: 'mel' }, problems: [] })
  })

  it('takes the first of a parameter that comes twice, and names the others', () => {
    const { partial, problems } = parseChoice('?t=demo&t=mel&l=planet&l=iris&l=commune')
    expect(partial).toEqual({ territory: 'demo', level: 'iris' })
    expect(problems).toEqual([
      { param: 't', value: 'mel', repeated: true },
      { param: 'l', value: 'planet' },
      { param: 'l', value: 'commune', repeated: true },
    ])
  })

  it('keeps a criterion named as a property of Object, for who knows the criteria to refuse', () => {
    for (const name of ['constructor', 'prototype'])
      expect(Object.entries(parseChoice(`?f=${name}.5`).partial.thresholds ?? {})).toEqual([[name, 5]])
  })
})
