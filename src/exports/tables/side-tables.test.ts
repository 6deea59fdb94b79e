import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { CATALOGUE, smallStore, TERRITORY } from '../../../test/fixtures/small-territory.ts'
import { fragilityView, vacancyView } from '../../../test/fixtures/view.ts'
import { sensitivityOf } from '../../atlas/sensitivity.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import type { CrossRow } from '../../db/answers-types.ts'
import { FRAGILITY } from '../../db/declared.test-helper.ts'
import { FORMULA } from '../../lib/formula.ts'
import { defaultSettings } from '../../methods/method.ts'
import { zoneCode } from '../../territory/code.ts'
import { toCsv } from '../csv.ts'
import { hostileText } from '../hostile-text.test-helper.ts'
import { toXlsx } from '../xlsx.ts'
import { sideTables } from './side-tables.ts'

const LINK = 'https://habitat.example/?v=1&t=demo'
const CLASSES = FRAGILITY.classes.map(({ id }) => id)

const row = (
  communeName: string,
  outcome: string,
  place: CrossRow['place'],
  dwellings: number,
): CrossRow => ({
  commune: zoneCode('commune', communeName === 'A' ? '01001' : '01002'),
  communeName,
  class: outcome,
  candidates: null,
  place,
  dwellings,
  zones: 1,
  unknown: 0,
})
const withCross = (cross: readonly CrossRow[], view = fragilityView): ResolvedView => ({
  ...view,
  method: FRAGILITY,
  answers: {
    ...(view.answers ?? ({} as NonNullable<ResolvedView['answers']>)),
    method: { cross, crossLevel: 'iris', near: [], moves: [], rules: [] },
  },
})
const withDocument = (text: string): ResolvedView => ({
  ...vacancyView,
  document: {
    cited: 'Document, 2022',
    tables: [
      {
        id: 'objectifs',
        title: { fr: text, en: text },
        warning: { fr: 'Incertain', en: 'Uncertain' },
        source_ref: 'doc, 3',
        columns: [
          { id: 'code', label: { fr: 'Code', en: 'Code' }, unit: 'text' },
          { id: 'label', label: { fr: text, en: text }, unit: 'text' },
          { id: 'share', label: { fr: 'Part', en: 'Share' }, unit: 'percent' },
        ],
        rows: [
          ['01001', { fr: text, en: text }, 28.5],
          ['01002', text, null],
        ],
      },
    ],
    discrepancies: [
      {
        id: 'd',
        measure: 'TARGET_DWELLINGS',
        level: 'epci',
        code: '240000000',
        printed: 6023,
        summed: 5748,
        note: { fr: text, en: text },
        source_ref: 'doc, 3',
        zoneName: text,
        measureLabel: 'Objectif',
      },
    ],
  },
})
/** of a territory that has neither a year nor a method more than the view */
const ALONE = {
  catalogue: { ...CATALOGUE, indicators: [] },
  territory: TERRITORY,
  store: smallStore(),
}
const tablesOf = (view: ResolvedView) => sideTables(view, ALONE)
const tableOf = (view: ResolvedView, id: string) => {
  const found = tablesOf(view).find((one) => one.id === id)
  if (!found) throw new Error(`no table ${id}`)
  return found.table(LINK)
}
const read = (csv: string, delimiter: string) =>
  Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ''), {
    header: true,
    delimiter,
    skipEmptyLines: true,
  }).data

describe('tables taken away beside that of the zones', () => {
  it('give the cross-table a row a commune, class and place, with bounds where some have no class', () => {
    const [low = '', mid = ''] = CLASSES
    const view = withCross([
      row('A', low, 'inside', 30),
      row('A', mid, 'inside', 10),
      row('B', mid, 'outside', 5),
      row('B', 'indeterminate', 'outside', 15),
    ])
    const rows = read(toCsv(tableOf(view, 'cross'), 'plain'), ',')
    const at = (commune: string, outcome: string, place: string) =>
      rows.find((one) => one.commune === commune && one.class === outcome && one.place === place)
    expect(at('', mid, 'Ensemble')).toMatchObject({
      counted_least: '15',
      counted_most: '30',
      stock: '60',
    })
    expect(at('01001', mid, 'En QPV ou QVA')).toMatchObject({
      commune_name: 'A',
      counted_least: '10',
      counted_most: '10',
      share_least: '25',
    })
    expect(at('01002', 'concern', 'Hors QPV et QVA')).toMatchObject({
      counted_least: '5',
      counted_most: '20',
    })
    // no stock there: no share, which is not 0 %
    expect(at('01002', mid, 'En QPV ou QVA')).toMatchObject({ stock: '0', share_least: '' })
    for (const one of rows) expect(one).toMatchObject({ link: LINK, source: view.sourceLine })
  })

  it('give printed against summed, and each table of the document with its warning and its place in it', () => {
    const view = withDocument('Dont PLAI')
    expect(tablesOf(view).map(({ id }) => id)).toEqual(['printed-summed', 'document-objectifs'])
    expect(read(toCsv(tableOf(view, 'printed-summed'), 'excel_fr'), ';')).toMatchObject([
      { Code: '="240000000"', Imprimé: '6023', Sommé: '5748', 'Écart, imprimé − sommé': '275' },
    ])
    const rows = read(toCsv(tableOf(view, 'document-objectifs'), 'excel_fr'), ';')
    expect(rows).toMatchObject([
      { Code: '="01001"', 'Dont PLAI': 'Dont PLAI', Part: '28,5' },
      { Code: '="01002"', Part: '' },
    ])
    for (const one of rows) {
      expect(one.Avertissement).toContain('Incertain')
      expect(one.Source).toContain('doc, 3')
    }
  })

  it('give what hangs on each criterion: its threshold moved, itself left out, its points doubled', () => {
    const [first] = FRAGILITY.criteria
    if (!first) throw new Error('the method has criteria')
    const move = { criterion: first.id, concernChange: 7, moved: 9, doubtful: 4, zones: 2, unknown: 0 }
    const view: ResolvedView = {
      ...withCross([]),
      settings: defaultSettings(FRAGILITY),
      answers: {
        ...(fragilityView.answers ?? ({} as NonNullable<ResolvedView['answers']>)),
        method: {
          cross: [],
          crossLevel: 'iris',
          near: [],
          moves: [
            { ...move, delta: -5 },
            { ...move, delta: 5, concernChange: -3 },
          ],
          rules: [],
        },
      },
    }
    const rows = read(toCsv(tableOf(view, 'sensitivity'), 'plain'), ',').filter(
      ({ criterion }) => criterion === first.id,
    )
    // a criterion of "at least": more zones meet a lower bound, fewer a higher one
    expect(rows).toMatchObject([
      {
        change: '5 points plus bas',
        threshold: '35',
        moved_least: '9',
        moved_most: '13',
        balance_least: '7',
        balance_most: '11',
      },
      { change: '5 points plus haut', threshold: '45', balance_least: '-7', balance_most: '-3', zones: '' },
      { change: 'Sans lui', threshold: '', balance_least: '' },
      { change: 'Ses points doublés', threshold: '' },
    ])
    const { without, doubled } = sensitivityOf(FRAGILITY, defaultSettings(FRAGILITY), view.zones)[0] ?? {}
    expect(rows[2]).toMatchObject({ moved_least: `${without?.moved}`, zones: `${without?.zones}` })
    expect(rows[3]).toMatchObject({ moved_least: `${doubled?.moved}`, zones: `${doubled?.zones}` })
    expect(tablesOf(vacancyView).map(({ id }) => id)).not.toContain('sensitivity')
  })

  it('give the zones near a threshold, a mean in its own unit, and names as text alone', () => {
    const [zone] = fragilityView.zones
    const [first, ...others] = FRAGILITY.criteria
    if (!zone || !first) throw new Error('the fixture has zones and criteria')
    const of = (unit: 'mean' | undefined, name: string): ResolvedView => {
      const view = withCross([])
      const check = { criterion: first.id, threshold: 40, verdict: 'not_met' as const, margin: -1 }
      const near = [
        { code: zone.code, criterion: first.id, rate: 39, margin: -1, dwellings: 'suppressed' as const },
      ]
      return {
        ...view,
        method: { ...FRAGILITY, criteria: [{ ...first, ...(unit && { unit }) }, ...others] },
        zones: [{ ...zone, name, checks: [{ ...check, numerator: 39, denominator: 100, rate: 39 }] }],
        answers: view.answers && {
          ...view.answers,
          method: view.answers.method && { ...view.answers.method, near },
        },
      }
    }
    expect(read(toCsv(tableOf(of(undefined, 'A'), 'near'), 'plain'), ',')).toMatchObject([
      {
        code: zone.code,
        criterion: first.id,
        rate: '39',
        threshold: '40',
        margin: '-1',
        unit: expect.stringMatching(/^en\s%$/),
        weight: '',
        weight_state: 'secret statistique',
      },
    ])
    expect(read(toCsv(tableOf(of('mean', 'A'), 'near'), 'plain'), ',')).toMatchObject([
      { rate: '0.39', threshold: '0.4', margin: '-0.01', unit: 'moyenne' },
    ])
    const [row] = read(toCsv(tableOf(of(undefined, '=1+1'), 'near'), 'excel_fr'), ';')
    expect(FORMULA.test(row?.Nom ?? '=')).toBe(false)
    expect(tablesOf(withCross([]))).toEqual([])
  })

  it('are none where the view has none', () => {
    expect(tablesOf({ ...vacancyView, document: { cited: null, tables: [], discrepancies: [] } })).toEqual([])
    expect(tablesOf(withCross([]))).not.toContainEqual(expect.objectContaining({ id: 'cross' }))
  })

  it('never hold a formula in CSV, and are workbooks, whatever the document prints', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        for (const side of tablesOf(withDocument(text))) {
          const table = side.table(LINK)
          for (const [form, delimiter] of [
            ['excel_fr', ';'],
            ['plain', ','],
          ] as const) {
            const cells = Papa.parse<string[]>(toCsv(table, form).replace(/^\ufeff/, ''), {
              delimiter,
            }).data.flat()
            expect(cells.filter((cell) => FORMULA.test(cell))).toEqual([])
          }
          const bytes = new Uint8Array(await (await toXlsx(table)).arrayBuffer())
          expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b])
        }
      }),
      { numRuns: 40 },
    )
  })
})
