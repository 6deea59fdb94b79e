import fc from 'fast-check'
import { parse } from 'papaparse'
import { describe, expect, it } from 'vitest'
import { attainmentView, circlesView, fragilityView, vacancyView } from '../../test/fixtures/view.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { FRAGILITY } from '../db/declared.test-helper.ts'
import { STATES } from '../indicators/value.ts'
import type { Criterion } from '../methods/method.ts'
import type { ZoneCode } from '../territory/code.ts'
import { type CsvForm, toCsv as written } from './csv.ts'
import { exportTable } from './export-table.ts'

const rows = (csv: string, delimiter: string) =>
  parse<Record<string, string>>(csv.replace(/^\ufeff/, ''), { header: true, delimiter, skipEmptyLines: true })
    .data

const income: Criterion = {
  id: 'income',
  label: { fr: 'Revenus', en: 'Income' },
  indicator: 'fragility_income_rate',
  numerator: 'A',
  denominator: 'B',
  comparison: '>=',
  threshold: 40,
  points: 1,
}

/** The view with its first zone changed. */
const changed = (view: ResolvedView, change: Partial<ResolvedView['zones'][number]>): ResolvedView => ({
  ...view,
  zones: view.zones.map((zone, index) => (index === 0 ? { ...zone, ...change } : zone)),
})

/** The view of a method whose one criterion is that of incomes. */
const classed = (view: ResolvedView): ResolvedView => ({
  ...view,
  method: { ...FRAGILITY, criteria: [income] },
})

const LINK = 'https://habitat.example/?v=1&t=demo'

const toCsv = (view: ResolvedView, form: CsvForm, link: string) =>
  written(exportTable([view], 'view', link), form)

describe('toCsv', () => {
  it('opens in a French Excel: BOM, semicolons, decimal commas, codes that keep their zeros', () => {
    const csv = toCsv(vacancyView, 'excel_fr', LINK)
    expect(csv.startsWith('\ufeffTerritoire;Niveau;Code;Nom;')).toBe(true)
    expect(csv).toContain('"=""00001""";Vieux-Bourg;')
    const [first] = rows(csv, ';')
    expect(first).toMatchObject({
      Code: '="00001"',
      Valeur: '12,4',
      Unité: '%',
      'Poids\u00a0: Logements (source\u00a0: Recensement de la population)': '20410',
      Année: '2021',
    })
    expect(first?.Source).toBe(vacancyView.sourceLine)
    expect(csv.split('\r\n')).toHaveLength(vacancyView.zones.length + 2)
  })

  it('is plain data in the plain form', () => {
    const csv = toCsv(vacancyView, 'plain', LINK)
    expect(csv.startsWith('territory,level,code,name,')).toBe(true)
    expect(rows(csv, ',')[0]).toMatchObject({
      code: '00001',
      value: '12.4',
      state: '',
      class: '9,1 à 12,4\u202f%',
      warning: 'Territoire fictif, données simulées | Contours schématiques',
      link: LINK,
    })
  })

  it('writes every state in words and as a code, never as 0', () => {
    for (const [form, delimiter, value, state, label] of [
      ['plain', ',', 'value', 'state', 'state_label'],
      ['excel_fr', ';', 'Valeur', 'Code état', 'État'],
    ] as const) {
      const found = rows(toCsv(fragilityView, form, LINK), delimiter)
      expect(found.map((row) => row[state]).filter(Boolean)).toHaveLength(STATES.length)
      for (const row of found) {
        expect(Boolean(row[value])).not.toBe(Boolean(row[state]))
        expect(Boolean(row[label])).toBe(Boolean(row[state]))
      }
    }
  })

  it('says on each row which zones are exported and the link that shows them again', () => {
    const [first] = rows(written(exportTable([vacancyView], 'selection', LINK), 'plain'), ',')
    expect(first).toMatchObject({
      name: 'Le Grand-Pré',
      filter: 'Par commune, zones choisies (1 sur 8)',
      link: LINK,
    })
    expect(rows(toCsv(vacancyView, 'excel_fr', LINK), ';')[0]).toMatchObject({
      'Zones exportées': 'Par commune, toutes les zones (8)',
      Lien: LINK,
    })
  })

  it('says the period of an objective, which is of no one year', () => {
    expect(rows(toCsv(circlesView, 'plain', LINK), ',')[0]).toMatchObject({ year: '', period: '2023-2028' })
    expect(rows(toCsv(circlesView, 'excel_fr', LINK), ';')[0]).toMatchObject({
      Année: '',
      Période: '2023-2028',
    })
    expect(rows(toCsv(vacancyView, 'plain', LINK), ',')[0]).toMatchObject({ year: '2021', period: '' })
  })

  it('says the date of the last results of a zone without any in the year shown', () => {
    const view = changed(attainmentView, { asOf: 2024 })
    const [first, second] = rows(toCsv(view, 'plain', LINK), ',')
    expect(first).toMatchObject({ year: '2025', as_of: '2024-12-31' })
    expect(second).toMatchObject({ year: '2025', as_of: '' })
    expect(rows(toCsv({ ...view, lang: 'fr' }, 'excel_fr', LINK), ';')[0]).toMatchObject({
      'Derniers résultats au': '31/12/2024',
    })
  })

  it('tells a QVA from a QPV', () => {
    const view = changed(vacancyView, { kind: 'qva' })
    expect(rows(toCsv(view, 'plain', LINK), ',')[0]).toMatchObject({ kind: 'qva' })
    expect(rows(toCsv(view, 'excel_fr', LINK), ';')[0]).toMatchObject({
      'Nature du quartier': 'Quartier de veille active (QVA)',
    })
  })

  it('says why a weight is not a number', () => {
    const [, , , masked] = rows(toCsv(fragilityView, 'plain', LINK), ',')
    expect(masked).toMatchObject({ weight: '', weight_state: 'suppressed' })
  })

  it('has the class for value where the indicator gives classes, and the classes that could be', () => {
    const found = rows(toCsv(fragilityView, 'plain', LINK), ',')
    expect(found[0]).toMatchObject({ value: 'très fragile', class: 'très fragile', possible_classes: '' })
    expect(found[5]).toMatchObject({ value: '', possible_classes: 'fragile | très fragile' })
  })

  it('says levels, positions, units and states in words in a spreadsheet, as codes in the plain form', () => {
    const view = changed(fragilityView, {
      perimeter: 'outside',
      numerator: 'suppressed',
      checks: [
        {
          criterion: 'income',
          numerator: 'missing',
          denominator: 72,
          rate: 'missing',
          threshold: 40,
          verdict: 'unknown',
          margin: null,
        },
      ],
    })
    expect(rows(toCsv(classed(view), 'excel_fr', LINK), ';')[0]).toMatchObject({
      Niveau: 'IRIS',
      'Position QPV/QVA': 'hors QPV et QVA',
      Unité: 'classe',
      'État du numérateur': 'secret statistique',
      'Revenus, état': 'donnée manquante',
    })
    expect(rows(toCsv({ ...view, lang: 'en' }, 'excel_fr', LINK), ';')[0]).toMatchObject({
      Level: 'IRIS',
      'QPV/QVA position': 'outside QPV and QVA',
      Unit: 'class',
      'State of the numerator': 'statistical secrecy',
    })
    expect(rows(toCsv(classed(view), 'plain', LINK), ',')[0]).toMatchObject({
      level: 'iris',
      perimeter: 'outside',
      unit: 'class',
      numerator_state: 'suppressed',
      income_state: 'missing',
    })
    expect(rows(toCsv(vacancyView, 'excel_fr', LINK), ';')[0]).toMatchObject({
      Niveau: 'commune',
      Unité: '%',
    })
    expect(rows(toCsv(circlesView, 'excel_fr', LINK), ';')[0]).toMatchObject({ Unité: 'logements' })
  })

  it('writes the criteria of a method', () => {
    const view = changed(fragilityView, {
      checks: [
        {
          criterion: 'income',
          numerator: 33,
          denominator: 80,
          rate: 41.25,
          threshold: 40,
          verdict: 'met',
          margin: 1.25,
        },
      ],
    })
    const [first, second] = rows(toCsv(classed(view), 'excel_fr', LINK), ';')
    expect(first).toMatchObject({
      'Revenus, taux (%)': '41,25',
      'Revenus, numérateur': '33',
      'Revenus, dénominateur': '80',
      'Revenus, seuil (%)': '40',
      'Revenus, critère': 'atteint',
    })
    expect(second).toMatchObject({ 'Revenus, taux (%)': '', 'Revenus, critère': '' })
    // a mean is no percentage: 26 dwellings a condominium, of a bound of 10
    const [zone] = view.zones
    const { method } = classed(view)
    if (!zone || !method) throw new Error('a method expected')
    const ofMeans = changed(
      {
        ...view,
        method: { ...method, criteria: method.criteria.map((one) => ({ ...one, unit: 'mean' as const })) },
      },
      {
        checks: zone.checks.map((one) => ({
          ...one,
          numerator: 26,
          denominator: 1,
          rate: 2600,
          threshold: 1000,
        })),
      },
    )
    const [mean] = rows(toCsv(ofMeans, 'excel_fr', LINK), ';')
    expect(mean).toMatchObject({ 'Revenus, moyenne': '26', 'Revenus, seuil': '10' })
    expect(mean).not.toHaveProperty('Revenus, taux (%)')
  })

  it('lets no text run as a formula', () => {
    const dangerous = fc
      .tuple(
        fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' =', '＝', '="', '-1+', '=1;', '="0"&'),
        fc.string({ maxLength: 8 }),
        fc.constantFrom('cmd|calc!A1', 'HYPERLINK("x")', '"', ';', '\r\n=1'),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(dangerous, fc.constantFrom('plain' as const, 'excel_fr' as const), (text, form) => {
        const view = changed(fragilityView, { name: text, code: text as ZoneCode, communeName: text })
        const [first] = rows(toCsv(view, form, LINK), form === 'plain' ? ',' : ';')
        for (const cell of Object.values(first ?? {}))
          expect(cell).not.toMatch(/^(?!="[0-9A-Za-z-]+"$)\s*[=+\-@＝＋－＠\t\r\n]/)
      }),
    )
  })

  it('keeps six decimals of a rate', () => {
    const view = changed(vacancyView, { value: 12.3456784 })
    expect(rows(toCsv(view, 'excel_fr', LINK), ';')[0]?.Valeur).toBe('12,345678')
    expect(rows(toCsv(view, 'plain', LINK), ',')[0]?.value).toBe('12.345678')
  })

  it('keeps negative numbers numbers', () => {
    const view = changed(vacancyView, { value: -748.5, numerator: -3, denominator: -0.0000001 })
    expect(rows(toCsv(view, 'excel_fr', LINK), ';')[0]).toMatchObject({
      Valeur: '-748,5',
      Numérateur: '-3',
      Dénominateur: '0',
    })
    expect(rows(toCsv(view, 'plain', LINK), ',')[0]).toMatchObject({
      value: '-748.5',
      numerator: '-3',
      denominator: '0',
    })
  })
})
