import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { declaredFolder } from '../../../scripts/declared/declared-folder.ts'
import { DATA, SHIPPED } from '../../../scripts/declared/shipped.test-helper.ts'
import { temporaryFolder } from '../../../test/temporary-folder.ts'
import type { Catalogue } from '../../atlas/catalogue.ts'
import { DeclarationError } from '../../declared/declaration-error.ts'
import { LANGS } from '../../i18n/lang.ts'
import { formulaMeasures, loadCatalogue } from './load-catalogue.ts'

const INDICATORS = [
  'vacancy_rate',
  'private_vacancy_rate',
  'long_vacancy_rate',
  'long_share_of_vacancy',
  'social_vacancy_rate',
  'social_technical_vacancy_rate',
  'social_share_rp',
  'social_share_rpls',
  'sru_rate',
  'sru_missing',
  'sru_target_rate',
  'fragility',
  'fragility_income_rate',
  'fragility_recent_income_rate',
  'fragility_unemployment_rate',
  'target_dwellings',
  'target_dwellings_yearly',
  'target_dwellings_per_1000',
  'target_social',
  'target_social_share',
  'target_plai',
  'target_plus',
  'target_pls',
  'target_free',
  'target_social_ownership',
  'target_specific',
  'target_attainment',
  'target_gap',
  'required_pace',
]

describe('the catalogue that ships', () => {
  let catalogue: Catalogue
  beforeAll(() => {
    catalogue = loadCatalogue(SHIPPED)
  })

  it('holds at least the indicators of the first version', () => {
    expect(catalogue.indicators.map(({ id }) => id)).toEqual(expect.arrayContaining(INDICATORS))
  })

  it('has words in both languages, and they differ where they are sentences', () => {
    for (const { id, label, definition, caveats, frequency } of catalogue.indicators) {
      for (const lang of LANGS) {
        expect(
          [id, label[lang], definition[lang], frequency[lang]].every((words) => words.trim() !== ''),
        ).toBe(true)
        expect(caveats[lang].length, id).toBeGreaterThan(0)
      }
      expect(definition.fr, id).not.toBe(definition.en)
    }
  })

  it('sums what is summable, and nothing else', () => {
    const summable = new Map(catalogue.measures.map((m) => [m.id, m.summable]))
    for (const { id, formula, summability } of catalogue.indicators) {
      const own = formulaMeasures(formula).filter(([path]) => path[0] !== 'published')
      const sums = own.length > 0 && own.every(([, measure]) => summable.get(measure))
      expect([id, summability !== 'none']).toEqual([id, sums])
      if (formula.kind === 'ratio') expect([id, summability]).toEqual([id, 'ratio_of_sums'])
      if (formula.kind === 'count') expect([id, summability]).toEqual([id, 'sum'])
    }
  })

  it('draws counts as circles and rates as choropleths', () => {
    for (const { id, unit, symbol } of catalogue.indicators) {
      const count = unit === 'dwellings' || unit === 'dwellings_per_year'
      expect([id, symbol]).toEqual([id, unit === 'class' ? 'classes' : count ? 'circles' : 'choropleth'])
    }
  })

  it('never mixes the three shares of social housing: no measure is the numerator of two', () => {
    const numerators = ['social_share_rp', 'social_share_rpls', 'sru_rate'].map((id) => {
      const formula = catalogue.indicators.find((i) => i.id === id)?.formula
      return formula?.kind === 'ratio' ? formula.numerator[0]?.measure : undefined
    })
    expect(numerators).toEqual(['RP_LOCHLMV', 'RPLS_STOCK', 'SRU_LLS'])
  })

  it('carries the fragility method as published, both readings of the rule included', () => {
    const method = catalogue.methods.find(({ id }) => id === 'fragility')
    expect(method?.criteria.map(({ id, comparison, threshold }) => [id, comparison, threshold])).toEqual([
      ['income', '>=', 40],
      ['recent_income', '>=', 50],
      ['unemployment', '>=', 20],
    ])
    expect(method?.rules.map(({ id, minimums }) => [id, minimums])).toEqual([
      ['two_very_fragile', [0, 1, 2]],
      ['three_very_fragile', [0, 1, 3]],
    ])
    expect(method?.classes.map(({ concern }) => concern)).toEqual([false, true, true])
  })

  it('has criteria that a link names without their method', () => {
    const ids = catalogue.methods.flatMap((m) => m.criteria.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('says of each method where it is written and what is left unsaid', () => {
    for (const { source_ref, unsaid } of catalogue.methods) {
      expect(source_ref).toMatch(/^[a-z0-9-]+, /)
      expect(unsaid?.length).toBeGreaterThan(0)
    }
  })

  it('shows each criterion by an indicator of the same counts', () => {
    for (const criterion of catalogue.methods.flatMap((m) => m.criteria)) {
      const indicator = catalogue.indicators.find(({ id }) => id === criterion.indicator)
      expect(indicator?.formula).toMatchObject({
        numerator: [{ measure: criterion.numerator }],
        denominator: [{ measure: criterion.denominator }],
      })
    }
  })

  it('gives the classes of fragility colours that are told apart in grey', () => {
    for (const { classes } of catalogue.methods) {
      const luminances = classes.map(({ color }) => luminance(color))
      const steps = luminances.slice(1).map((l, i) => ((luminances[i] as number) + 0.05) / (l + 0.05))
      // five shades are nearer to one another than three
      for (const contrast of steps) expect(contrast).toBeGreaterThan(classes.length > 3 ? 1.3 : 1.6)
    }
  })
})

/** Relative luminance (WCAG 2) of a hex colour. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

describe('a wrong catalogue stops the build', () => {
  /** Loads the catalogue with one file changed; the line is that of the first difference, from 1. */
  function refusal(name: string, change: (text: string) => string) {
    const folder = temporaryFolder('catalogue')
    for (const part of ['catalogue', 'methods'])
      cpSync(join(DATA, part), join(folder, part), { recursive: true })
    const path = join(folder, name)
    const before = readFileSync(path, 'utf8')
    const after = change(before)
    expect(after).not.toBe(before)
    writeFileSync(path, after)
    const lines = before.split('\n')
    const line = after.split('\n').findIndex((text, i) => text !== lines[i]) + 1
    try {
      loadCatalogue(declaredFolder(folder))
    } catch (error) {
      if (!(error instanceof DeclarationError)) throw error
      expect(resolve(error.file)).toBe(path)
      return { line: error.line === line ? 'changed' : error.line, reason: error.reason }
    }
    throw new Error('nothing was refused')
  }
  const INDICATOR_FILE = 'catalogue/indicators.yaml'
  const METHOD_FILE = 'methods/fragility.yaml'

  it.each<[string, string, string, string, string]>([
    ['an unknown key', INDICATOR_FILE, '  unit: percent', '  units: percent', 'unknown key "units"'],
    [
      'a key of a source that is none',
      'catalogue/sources.yaml',
      '  secrecy: fiscal\n',
      '  secrecy: fiscal\n  rule: fiscal\n',
      'unknown key "rule"',
    ],
    [
      'a key of a measure that is none',
      'catalogue/measures.yaml',
      '  source: rpls\n',
      '  source: rpls\n  years: [2024]\n',
      'unknown key "years"',
    ],
    [
      'a key of a criterion that is none',
      METHOD_FILE,
      '    bound: { kind: value, percent: 40 }\n',
      '    bound: { kind: value, percent: 40 }\n    weight: 2\n',
      'unknown key "weight"',
    ],
    ['an unknown source', INDICATOR_FILE, '  source: insee-rp', '  source: insee', 'unknown source "insee"'],
    ['an unknown rule of secrecy', INDICATOR_FILE, '  secrecy: census', '  secrecy: rp', 'unknown rule "rp"'],
    [
      'a formula that names an absent measure',
      INDICATOR_FILE,
      '    numerator: [{ measure: LOGVAC }]',
      '    numerator: [{ measure: P22_LOGVAC }]',
      'unknown measure "P22_LOGVAC"',
    ],
    ['an unknown weight', INDICATOR_FILE, '  weight: LOG\n', '  weight: LOGT\n', 'unknown measure "LOGT"'],
    [
      'an unknown target',
      INDICATOR_FILE,
      '  target: sru_target_rate',
      '  target: sru',
      'unknown indicator "sru"',
    ],
    ['an unknown part', INDICATOR_FILE, 'parts: [target_plai,', 'parts: [plai,', 'unknown indicator "plai"'],
    [
      'an unknown method',
      INDICATOR_FILE,
      'method: fragility }',
      'method: fragile }',
      'unknown method "fragile"',
    ],
    [
      'a palette that the page does not offer',
      INDICATOR_FILE,
      'palette: YlOrBr',
      'palette: Paired',
      expect.stringMatching(/^unknown palette "Paired": YlOrRd, /) as string,
    ],
    [
      'a diverging palette without a pivot',
      INDICATOR_FILE,
      'palette: YlOrBr',
      'palette: PuOr',
      expect.stringMatching(/^unknown palette "PuOr": YlOrRd, /) as string,
    ],
    [
      'a sequential palette around a pivot',
      INDICATOR_FILE,
      'pivot: 100, palette: PuOr',
      'pivot: 100, palette: YlOrRd',
      'unknown palette "YlOrRd": RdBu, PuOr, BrBG, PRGn',
    ],
    [
      'more classes than the page offers',
      INDICATOR_FILE,
      'classes: { method: jenks, count: 5, palette: YlOrBr }',
      'classes: { method: jenks, count: 9, palette: YlOrBr }',
      expect.stringMatching(/^0\.classes\.count: /) as string,
    ],
    [
      'bounds of a reader, which an indicator has not',
      INDICATOR_FILE,
      'classes: { method: jenks, count: 5, palette: YlOrBr }',
      'classes: { method: manual, count: 5, palette: YlOrBr }',
      expect.stringMatching(/"manual"/) as string,
    ],
    [
      'the sum of a rate',
      INDICATOR_FILE,
      'summability: ratio_of_sums',
      'summability: sum',
      '"sum" where the formula gives "ratio_of_sums" or "none"',
    ],
    [
      'the sum of a figure printed ready-made',
      INDICATOR_FILE,
      'summability: none',
      'summability: sum',
      '"sum" where the formula gives "none"',
    ],
    [
      'an indicator that is its own target',
      INDICATOR_FILE,
      'target: sru_target_rate',
      'target: sru_rate',
      '"sru_rate" is its own target',
    ],
    [
      'an indicator that is a part of itself',
      INDICATOR_FILE,
      'parts: [target_plai,',
      'parts: [target_social,',
      '"target_social" is a part of itself',
    ],
    ['a blank label', INDICATOR_FILE, 'en: Vacancy rate\n', "en: ' '\n", '0.label.en: is blank'],
    [
      'a blank licence',
      'catalogue/sources.yaml',
      'licence: Licence Ouverte 2.0',
      'licence: ""',
      '0.licence: is blank',
    ],
    [
      'a page that is no whole address',
      'catalogue/sources.yaml',
      'page: https://www.insee.fr',
      'page: www.insee.fr',
      '0.page: is not the address of a page, which begins with https:// or http://',
    ],
    [
      'a page of another scheme',
      'catalogue/sources.yaml',
      'page: https://www.insee.fr',
      'page: file:///www.insee.fr',
      '0.page: is not the address of a page, which begins with https:// or http://',
    ],
    [
      'a source of a method that says nothing',
      METHOD_FILE,
      'source_ref: dijon-cia, 2.3.1',
      'source_ref: ""',
      'source_ref: is blank',
    ],
    [
      'a blank English label of a class',
      METHOD_FILE,
      'en: Not fragile }',
      'en: "" }',
      'classes.0.label.en: is blank',
    ],
    [
      'a colour that is none',
      METHOD_FILE,
      'color: "#f79a3e"',
      'color: orangee',
      'classes.1.color: is not a colour such as #f79a3e',
    ],
    [
      'a rate above 100',
      METHOD_FILE,
      'percent: 40',
      'percent: 400',
      'criteria.0.bound.percent: Invalid value: Expected <=100 but received 400',
    ],
    [
      'a rate under 0',
      METHOD_FILE,
      'percent: 40',
      'percent: -1',
      'criteria.0.bound.percent: Invalid value: Expected >=0 but received -1',
    ],
    [
      'two criteria of one id',
      METHOD_FILE,
      '  - id: unemployment',
      '  - id: income',
      'criteria.2: "income" is declared twice',
    ],
    [
      'two rules of one id',
      METHOD_FILE,
      '  - id: three_very_fragile',
      '  - id: two_very_fragile',
      'rules.1: "two_very_fragile" is declared twice',
    ],
    [
      'two classes of one id',
      METHOD_FILE,
      '  - id: very_fragile',
      '  - id: fragile',
      'classes.2: "fragile" is declared twice',
    ],
    [
      'a criterion shown by what is no rate of two counts',
      METHOD_FILE,
      'indicator: fragility_recent_income_rate',
      'indicator: sru_missing',
      '"sru_missing" is neither a rate in percent nor a mean of one count to another, or its bound is of the other kind',
    ],
    [
      'policy bounds out of order',
      INDICATOR_FILE,
      'policy: [10, 15, 20, 25], palette: YlGnBu',
      'policy: [10, 20, 15, 25], palette: YlGnBu',
      'policy bounds must increase',
    ],
    [
      'more classes than bounds',
      INDICATOR_FILE,
      'count: 5, policy: [10, 15, 20, 25], palette: YlGnBu',
      'count: 6, policy: [10, 15, 20, 25], palette: YlGnBu',
      '4 policy bounds for 6 classes',
    ],
    [
      'a measure without source',
      'catalogue/measures.yaml',
      'source: rpls',
      'source: rlps',
      'unknown source "rlps"',
    ],
    [
      'a source without rule',
      'catalogue/sources.yaml',
      'secrecy: fiscal',
      'secrecy: tax',
      'unknown rule "tax"',
    ],
    [
      'a criterion shown by no indicator',
      METHOD_FILE,
      'indicator: fragility_income_rate',
      'indicator: income',
      'unknown indicator "income"',
    ],
    [
      'a weight that no one counts',
      METHOD_FILE,
      'weight: RPLS_STOCK',
      'weight: STOCK',
      'unknown measure "STOCK"',
    ],
    [
      'too few minimums',
      METHOD_FILE,
      'minimums: [0, 1, 2]',
      'minimums: [0, 1]',
      'rules.0.minimums: 2 minimums for 3 classes',
    ],
    [
      'a first minimum over 0',
      METHOD_FILE,
      'minimums: [0, 1, 2]',
      'minimums: [1, 2, 3]',
      'rules.0.minimums: the least scores begin at 0 and increase',
    ],
    [
      'minimums out of order',
      METHOD_FILE,
      'minimums: [0, 1, 2]',
      'minimums: [0, 2, 2]',
      'rules.0.minimums: the least scores begin at 0 and increase',
    ],
  ])('%s', (_, name, from, to, reason) => {
    expect(refusal(name, (text) => text.replace(from, to))).toEqual({ line: 'changed', reason })
  })

  it('two methods of one id', () => {
    const folder = temporaryFolder('catalogue')
    for (const part of ['catalogue', 'methods'])
      cpSync(join(DATA, part), join(folder, part), { recursive: true })
    cpSync(join(DATA, METHOD_FILE), join(folder, 'methods/other.yaml'))
    expect(() => loadCatalogue(declaredFolder(folder))).toThrow(
      /methods[\\/]other\.yaml:2: "fragility" is declared twice$/,
    )
  })

  it('an indicator without a source', () => {
    const { reason } = refusal(INDICATOR_FILE, (text) => text.replace('  source: insee-rp\n', ''))
    expect(reason).toBe('missing key "source"')
  })

  it('an indicator declared twice', () => {
    const { reason } = refusal(INDICATOR_FILE, (text) => text.replace('id: sru_missing', 'id: sru_rate'))
    expect(reason).toBe('"sru_rate" is declared twice')
  })

  it('a caveat in one language only', () => {
    const { reason } = refusal(INDICATOR_FILE, (text) =>
      text.replace('      - A legal rate is neither added up nor averaged.\n', ''),
    )
    expect(reason).toBe('as many caveats in both languages')
  })
})
