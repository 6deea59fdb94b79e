import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { declaredFolder } from '../../../scripts/declared/declared-folder.ts'
import { DATA, SHIPPED } from '../../../scripts/declared/shipped.test-helper.ts'
import { packagedCog } from '../../../scripts/sources/packaged-cog.ts'
import { temporaryFolder } from '../../../test/temporary-folder.ts'
import { DeclarationError } from '../../declared/declaration-error.ts'
import { loadCatalogue } from '../catalogue/load-catalogue.ts'
import { discrepancies } from './discrepancies.ts'
import { loadPlan, type Plan, planPath } from './plan.ts'
import { printedShares } from './printed-shares.ts'

const catalogue = loadCatalogue(SHIPPED)
const load = (name: string) => loadPlan(SHIPPED, planPath(name), catalogue, packagedCog())

/** Sum of a measure over the communes, and how many have it. */
function summed({ figures }: Plan, measure: string): [number, number] {
  const values = figures.filter((f) => f.level === 'commune' && f.measure === measure).map((f) => f.value)
  return [values.reduce<number>((a, b) => a + (b ?? Number.NaN), 0), values.length]
}
const printed = ({ figures }: Plan, level: string, measure: string) =>
  figures.filter((f) => f.level === level && f.measure === measure).map((f) => f.value)

describe('the plans that ship', () => {
  const plans = {
    lens: load('lens-lievin'),
    orleans: load('orleans'),
    mel: load('mel'),
    dijon: load('dijon'),
  }

  it('have 36, 22, 95 and 23 communes', () => {
    expect(Object.values(plans).map(({ communes }) => communes.length)).toEqual([36, 22, 95, 23])
  })

  it('word the calendar of each action in French, as its title is', () => {
    const calendars = Object.values(plans).flatMap(({ declared }) =>
      declared.actions.map(({ calendar }) => calendar),
    )
    expect(calendars.filter((one) => one !== null).length).toBeGreaterThan(80)
    for (const one of calendars)
      expect(one ?? '').not.toMatch(/\b(from|by|until|review|study|yearly|annual|tool|deadline|years?|yrs)\b/)
  })

  it('say where each figure stands', () => {
    const documents = { lens: 'call-plh3', orleans: 'orleans-plh4', mel: 'mel-plh3', dijon: 'dijon-cia' }
    for (const [name, document] of Object.entries(documents)) {
      for (const { sourceRef } of plans[name as keyof typeof plans].figures) {
        expect(sourceRef).toMatch(new RegExp(`^${document}, \\S`))
      }
    }
  })

  it('Lens-Liévin: 6 023 printed, 5 748 summed, by communes, groups and products alike', () => {
    const { lens } = plans
    expect(printed(lens, 'epci', 'TARGET_DWELLINGS')).toEqual([6023])
    expect(summed(lens, 'TARGET_DWELLINGS')).toEqual([5748, 36])
    expect(printed(lens, 'group', 'TARGET_DWELLINGS')).toEqual([2268, 2050, 1222, 208])
    expect(summed(lens, 'TARGET_SOCIAL')).toEqual([1674, 36])
    expect(summed(lens, 'TARGET_FREE')).toEqual([2713, 36])
    expect(summed(lens, 'TARGET_SOCIAL_OWNERSHIP')).toEqual([577, 36])
    expect(summed(lens, 'TARGET_SPECIFIC')).toEqual([798, 36])
    expect(printed(lens, 'epci', 'TARGET_DWELLINGS_YEARLY')).toEqual([1004])
    expect(summed(lens, 'TARGET_DWELLINGS_YEARLY')).toEqual([959, 36])
  })

  it('Lens-Liévin: each commune is in the group whose printed total it adds to', () => {
    const { lens } = plans
    const totals = lens.declared.groups.map(({ code }) => {
      const members = new Set(lens.communes.filter((c) => c.group === code).map((c) => c.code))
      return lens.figures
        .filter((f) => f.measure === 'TARGET_DWELLINGS' && members.has(f.code))
        .reduce((sum, f) => sum + (f.value ?? Number.NaN), 0)
    })
    expect(totals).toEqual([2268, 2050, 1222, 208])
  })

  it('Orléans: 9 876 printed and summed; 1 646 a year printed, 1 648 summed; PLUS 1 262 and 1 263', () => {
    const { orleans } = plans
    expect(printed(orleans, 'epci', 'TARGET_DWELLINGS')).toEqual([9876])
    expect(summed(orleans, 'TARGET_DWELLINGS')).toEqual([9876, 22])
    expect(printed(orleans, 'epci', 'TARGET_DWELLINGS_YEARLY')).toEqual([1646])
    expect(summed(orleans, 'TARGET_DWELLINGS_YEARLY')).toEqual([1648, 22])
    expect(summed(orleans, 'TARGET_PLAI')).toEqual([834, 22])
    expect(summed(orleans, 'TARGET_PLUS')).toEqual([1263, 22])
    expect(summed(orleans, 'TARGET_PLS')).toEqual([691, 22])
    expect(summed(orleans, 'TARGET_SOCIAL')).toEqual([2788, 22])
    expect(printed(orleans, 'epci', 'SRU_MISSING')).toEqual([2136])
    // 3.1 follows dwellings started; 2.3a social dwellings, PLUS, PLAI and PLS agreed
    expect(orleans.declared.plan).toMatchObject({
      event: 'started',
      events: { TARGET_SOCIAL: 'agreed', TARGET_PLAI: 'agreed', TARGET_PLUS: 'agreed', TARGET_PLS: 'agreed' },
    })
  })

  it('MEL: 28 deficits that sum to 7 528, rates under their targets, the other communes missing', () => {
    const { mel } = plans
    expect(summed(mel, 'SRU_MISSING')).toEqual([7528, 28])
    const of = (measure: string) =>
      new Map(mel.figures.filter((f) => f.measure === measure).map((f) => [f.code, f.value]))
    const targets = of('SRU_TARGET_RATE')
    expect(targets.size).toBe(28)
    for (const [code, rate] of of('SRU_RATE')) expect(rate).toBeLessThan(targets.get(code) as number)
    expect(new Set(targets.values())).toEqual(new Set([20, 25]))
    expect(mel.declared.unnamed.map(({ state }) => state)).toEqual(['missing', 'missing', 'missing'])
  })

  it('MEL: eight territories in an uncertain table, whose columns sum to the printed totals', () => {
    const { mel } = plans
    expect(mel.declared.groups).toEqual([])
    const table = mel.tables.find(({ id }) => id === 'territoires')
    expect(table?.warning?.fr).toContain('Incertain')
    expect(table?.rows.at(-1)).toEqual(['MEL', 6200, 3000, 5200])
    expect(table?.rows).toHaveLength(9)
    const columns = [1, 2, 3].map((c) =>
      table?.rows.slice(0, 8).reduce((sum, row) => sum + (row[c] as number), 0),
    )
    expect(columns).toEqual([6200, 3000, 5200])
  })

  it('Dijon: nine communes in the scope, and no objective by commune', () => {
    const { dijon } = plans
    expect(dijon.figures).toHaveLength(9)
    expect(new Set(dijon.figures.map((f) => f.measure))).toEqual(new Set(['SRU_TARGET_RATE']))
    expect(dijon.declared.unnamed).toMatchObject([{ state: 'not_applicable' }])
  })

  it('says in English every text of an attached table that is not a name or a code', () => {
    const texts = Object.values(plans)
      .flatMap(({ tables }) => tables)
      .flatMap(({ rows }) =>
        rows.flat().filter((cell) => typeof cell === 'string' || typeof cell === 'object'),
      )
    const english = texts.flatMap((cell) => (cell === null ? [] : typeof cell === 'object' ? cell.en : cell))
    expect(english.length).toBeGreaterThan(80)
    expect(
      english.filter((words) => /\b(dont|chaque|taux|hors|logements?|imprimé|sens)\b|\u202f%/i.test(words)),
    ).toEqual([])
  })

  it('Dijon: rates by landlord, printed, computed and their gap', () => {
    const french = (cell: unknown) => (typeof cell === 'object' ? (cell as { fr: string } | null)?.fr : cell)
    const row = (id: string, first: string) =>
      plans.dijon.tables.find((t) => t.id === id)?.rows.find(([name]) => french(name) === first)
    expect(row('attributions-hors-qpv', 'CDC Habitat')?.slice(1, 7)).toEqual([31, 0, 440, 7.33, 7.05, -0.28])
    expect(row('attributions-hors-qpv', 'Total du tableau détaillé')?.slice(1, 7)).toEqual([
      248, 6, 1990, 12.76, 12.76, 0,
    ])
    expect(row('attributions-qpv', 'Total du tableau détaillé')?.slice(1, 6)).toEqual([
      691, 874, 78.75, 79.06, 0.31,
    ])
    expect(row('publics-prioritaires', 'ICF')?.slice(1, 6)).toEqual([32, 81, 43.45, 39.51, -3.94])
  })

  it('Dijon: gap to the objective, and allocations missing, where numerators are printed', () => {
    // objective, gap in points, allocations that reach it, missing
    const against = (id: string) =>
      Object.fromEntries(
        plans.dijon.tables
          .find((table) => table.id === id)
          ?.rows.map((row) => {
            const name = row[0]
            return [typeof name === 'object' ? name?.fr : name, row.slice(-5, -1)]
          }) ?? [],
      )
    expect(against('attributions-hors-qpv')).toMatchObject({
      'CDC Habitat': [25, -17.95, 110, 79],
      // 25 % of 1 990 is 497,5: 498, against 248 + 6
      'Total du tableau détaillé': [25, -12.24, 498, 244],
    })
    expect(against('attributions-qpv')).toMatchObject({
      'Grand Dijon Habitat': [75, -3.42, 346, 16],
      'Total du tableau détaillé': [75, 4.06, 656, 0],
    })
    expect(against('publics-prioritaires')).toMatchObject({
      ICF: [null, null, null, null],
      Total: [42.5, -8.24, 1117, 217],
    })
  })

  it('attribution objectives of Orléans and MEL stand beside the legal minimum, the shortfall of Orléans told', () => {
    const table = (plan: Plan) => plan.tables.find(({ id }) => id === 'objectifs-attributions')
    const numbers = (plan: Plan) => table(plan)?.rows.map((row) => row.slice(2, 5))
    expect(numbers(plans.orleans)).toEqual([
      [75, 50, 25],
      [20, 25, -5],
    ])
    expect(table(plans.orleans)).toMatchObject({ source_ref: 'orleans-plh4, 2.1' })
    expect(plans.orleans.declared.notes.at(-1)?.fr).toMatch(
      /20\u202f%, est inférieur au minimum légal de 25\u202f%/,
    )
    expect(numbers(plans.mel)).toEqual([
      [75, 50, 25],
      [25, 25, 0],
      [50, null, null],
      [30, null, null],
      [20, null, null],
    ])
    expect(table(plans.mel)).toMatchObject({ source_ref: 'mel-plh3, 28' })
  })

  it('Dijon: the rates that the text rounds, beside those of its tables, and the share without a table', () => {
    const rows = plans.dijon.tables.find(({ id }) => id === 'taux-arrondis')?.rows
    expect(rows?.map((row) => [row[1], row[3], row[5]])).toEqual([
      [12.75, 12.76, -0.01],
      [78.8, 78.75, 0.05],
      [34, 34.25, -0.25],
      [78, null, null],
    ])
  })

  it('every printed figure that disagrees with its own sum is told, and no other', () => {
    const told = (plan: Plan) =>
      discrepancies(plan).map(({ id, printed, summed }) => `${id}: ${printed} / ${summed}`)
    expect(told(plans.lens)).toEqual([
      'commune-62498-target_dwellings-parts: 1116 / 1128',
      'group-groupe-1-target_dwellings-parts: 2268 / 2280',
      'commune-62186-target_dwellings-parts: 175 / 176',
      'commune-62771-target_dwellings-parts: 251 / 252',
      'group-groupe-2-target_social-communes: 680 / 681',
      'group-groupe-2-target_free-communes: 1033 / 1034',
      'group-groupe-3-target_dwellings_yearly-years: 203 / 203.67',
      'commune-62861-target_dwellings-parts: 40 / 41',
      'commune-62371-target_dwellings-parts: 47 / 46',
      'group-groupe-4-target_dwellings_yearly-years: 36 / 34.67',
      'epci-246200364-target_dwellings-communes: 6023 / 5748',
      'epci-246200364-target_dwellings-parts: 6023 / 5748',
      'epci-246200364-target_dwellings_yearly-communes: 1004 / 959',
      'epci-246200364-target_social-communes: 1673 / 1674',
      'epci-246200364-target_free-communes: 2712 / 2713',
      'epci-246200364-target_social_ownership-communes: 565 / 577',
    ])
    expect(told(plans.orleans)).toEqual([
      'epci-244500468-target_dwellings_yearly-communes: 1646 / 1648',
      'commune-45072-target_social-parts: 2 / 0',
      'commune-45169-target_social-parts: 139 / 140',
      'commune-45194-target_social-parts: 25 / 26',
      'epci-244500468-target_plus-communes: 1262 / 1263',
      'epci-244500468-target_social-parts: 2788 / 2787',
    ])
    expect(told(plans.mel)).toEqual([])
    expect(told(plans.dijon)).toEqual([])
  })

  it('a discrepancy says both figures and the gap in both languages, and what the document leaves to read', () => {
    const [total] = discrepancies(plans.lens).filter(({ id }) => id.endsWith('target_dwellings-communes'))
    expect(total?.note.fr).toBe(
      'Imprimé\u202f: 6\u202f023\u202f; somme des 36 communes\u202f: 5\u202f748 (écart\u202f: +275). ' +
        'Il manque 275 logements\u202f: les communes, les groupes et les quatre produits donnent tous 5\u202f748.',
    )
    expect(total?.note.en).toMatch(
      /^Printed: 6,023; sum of the 36 communes: 5,748 \(difference: \+275\)\. 275 dwellings/,
    )
    expect(total?.source_ref).toBe('call-plh3, 6')
  })

  it('the shares that Lens-Liévin prints and its counts do not give back are in a table', () => {
    const [table] = printedShares(plans.lens, catalogue)
    expect(table?.rows).toContainEqual([
      'Groupe 3',
      { fr: 'Objectif de logements spécifiques', en: expect.stringMatching(/dwellings/) },
      206,
      1222,
      26,
      16.9,
      -9.1,
    ])
    expect(table?.rows).toContainEqual([
      'Lens-Liévin',
      { fr: 'Objectif de logements sociaux', en: expect.stringMatching(/dwellings/) },
      1673,
      6023,
      29,
      27.8,
      -1.2,
    ])
    expect(table?.columns.map(({ decimals }) => decimals).slice(-3)).toEqual([undefined, 1, 1])
    for (const row of table?.rows ?? []) expect(Math.abs(row.at(-1) as number)).toBeGreaterThanOrEqual(0.5)
    expect(table?.rows.some(([zone]) => zone === 'Lens')).toBe(false)
    expect(printedShares(plans.orleans, catalogue)).toEqual([])
  })
})

describe('a wrong plan stops the build', () => {
  function refusal(name: string, change: (text: string) => string): string {
    const folder = temporaryFolder('plan')
    cpSync(join(DATA, 'plans'), join(folder, 'plans'), { recursive: true })
    const path = join(folder, 'plans', name)
    const before = readFileSync(path, 'utf8')
    const after = change(before)
    expect(after).not.toBe(before)
    writeFileSync(path, after)
    const plan = name.replace(/(-groupes-sru)?\.(yaml|csv)$/, '.yaml')
    try {
      loadPlan(declaredFolder(folder), `plans/${plan}`, catalogue, packagedCog())
    } catch (error) {
      if (!(error instanceof DeclarationError)) throw error
      expect(resolve(error.file)).toBe(path)
      return `${error.line}: ${error.reason}`
    }
    throw new Error('nothing was refused')
  }
  const lineOf = (name: string, text: string) =>
    readFileSync(join(DATA, 'plans', name), 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(text)) + 1

  it.each<[string, string, string, string, string]>([
    ['a measure that the catalogue has not', 'orleans.csv', 'TARGET_PLAI', 'PLAI', 'unknown measure "PLAI"'],
    [
      'a commune of another EPCI',
      'orleans.csv',
      'commune,45034,',
      'commune,59350,',
      '59350 is not a commune of this territory',
    ],
    [
      'a code that lost its zero',
      'orleans.csv',
      'commune,45034,',
      'commune,4534,',
      '4534 is not a commune of this territory',
    ],
    [
      'a value that is no number',
      'orleans.csv',
      'TARGET_DWELLINGS,2023,95',
      'TARGET_DWELLINGS,2023,95?',
      'value "95?": is not a number',
    ],
    [
      'neither value nor state',
      'orleans.csv',
      'TARGET_DWELLINGS,2023,95',
      'TARGET_DWELLINGS,2023,',
      'either a value or a state',
    ],
    [
      'a value and a state',
      'orleans.csv',
      'TARGET_DWELLINGS,2023,95,',
      'TARGET_DWELLINGS,2023,95,missing',
      'either a value or a state',
    ],
    [
      'an unknown state',
      'orleans.csv',
      'TARGET_DWELLINGS,2023,95,',
      'TARGET_DWELLINGS,2023,,secret',
      'state "secret": is not one of missing, not_applicable, suppressed, indeterminate, undefined',
    ],
    [
      'a negative count',
      'orleans.csv',
      'TARGET_DWELLINGS,2023,95',
      'TARGET_DWELLINGS,2023,-95',
      'value "-95": a count is 0 or more',
    ],
    [
      'an objective of before the plan',
      'orleans.csv',
      'TARGET_DWELLINGS,2023,95',
      'TARGET_DWELLINGS,2013,95',
      'year "2013": an objective bears the first year of the plan, 2023',
    ],
    [
      'a figure of another document',
      'orleans.csv',
      '"orleans-plh4, 3.1"',
      '"orleans-plh3, 3.1"',
      'source_ref "orleans-plh3, 3.1": does not begin with "orleans-plh4, "',
    ],
    [
      'a table of another document',
      'orleans.yaml',
      'source_ref: orleans-plh4, 2.3a',
      'source_ref: orleans, 2.3a',
      'source_ref "orleans, 2.3a": does not begin with "orleans-plh4, "',
    ],
    [
      'another name than that of the file',
      'orleans.yaml',
      'id: orleans',
      'id: mel',
      '"mel" is not the name of the file',
    ],
    [
      'an EPCI that is none',
      'orleans.yaml',
      'epci: "244500468"',
      'epci: "244500469"',
      'no EPCI 244500469 in @etalab/decoupage-administratif',
    ],
    [
      'a page that is no whole address',
      'orleans.yaml',
      'page: null',
      'page: www.orleans-metropole.fr',
      'document.page: is not the address of a page, which begins with https:// or http://',
    ],
    [
      'a credit whose page is no whole address',
      'mel.yaml',
      '      page: null',
      '      page: data.gouv.fr',
      'credits.0.credit.page: is not the address of a page, which begins with https:// or http://',
    ],
    ['an unknown key', 'orleans.yaml', 'groups_label:', 'group_label:', 'unknown key "group_label"'],
    [
      'a commune in no EPCI of the plan',
      'orleans.yaml',
      '"45089"',
      '"59350"',
      '59350 is not a commune of 244500468',
    ],
    ['a commune in two groups', 'orleans.yaml', '["45272",', '["45089",', '45089 is in two groups'],
    [
      'an EPCI that has not these communes',
      'orleans.yaml',
      'communes: 22',
      'communes: 21',
      '21 communes declared, 22 in the package',
    ],
    [
      'a sum of an unknown measure',
      'orleans.yaml',
      'whole: TARGET_SOCIAL',
      'whole: SOCIAL',
      'unknown measure "SOCIAL"',
    ],
    [
      'a reason for an unknown indicator',
      'orleans.yaml',
      'indicators: [sru_missing]',
      'indicators: [missing]',
      'unknown indicator "missing"',
    ],
    [
      'two reasons',
      'orleans.yaml',
      'indicators: [sru_missing]',
      'indicators: [sru_rate]',
      '"sru_rate" has two reasons',
    ],
    [
      'a period that ends before it starts',
      'orleans.yaml',
      '  end: 2028',
      '  end: 2022',
      'the plan ends before it starts',
    ],
    [
      'a credit of an unknown source',
      'mel.yaml',
      'source: sru',
      'source: inventory',
      'unknown source "inventory"',
    ],
    [
      'a computed column of no column',
      'dijon.yaml',
      'denominator: denominator }',
      'denominator: total }',
      'no column of numbers "total" before this one',
    ],
  ])('%s', (_, name, from, to, reason) => {
    expect(refusal(name, (text) => text.replace(from, to))).toBe(`${lineOf(name, from)}: ${reason}`)
  })

  it('a commune left in no group', () => {
    const seen = refusal('orleans.yaml', (text) => text.replace('"45089", ', ''))
    expect(seen).toBe(`${lineOf('orleans.yaml', 'groups:')}: in no group: 45089`)
  })

  it('a figure given twice', () => {
    const seen = refusal('orleans.csv', (text) => `${text}${text.split('\n')[1]}\n`)
    expect(seen).toMatch(/: commune 45034 TARGET_DWELLINGS 2023 is given twice$/)
  })

  it('a note in one language', () => {
    const seen = refusal('orleans.csv', (text) => text.replace('Arrondis.,Rounding.', 'Arrondis.,'))
    expect(seen).toMatch(/: a note is in both languages$/)
  })

  it('a column that a table does not declare', () => {
    const seen = refusal('orleans-groupes-sru.csv', (text) => text.replace('minimum,', 'least,'))
    expect(seen).toBe('1: unknown column "least"')
  })
})
