import { describe, expect, it } from 'vitest'
import { withTerritory } from '../../atlas/catalogue.ts'
import { readIndicator } from '../../atlas/read.ts'
import { createStore } from '../../atlas/store.ts'
import type { CellRow } from '../../db/tables.ts'
import { loadSolver } from '../../solver/highs.ts'
import { zoneCode } from '../../territory/code.ts'
import { communes, context, csv, declarations, iris, opsFile, shown } from '../own.test-helper.ts'
import { ownIndicatorId, ownMeasureId } from '../own-names.ts'
import type { OwnTable } from '../own-table.ts'
import { fileOfLink } from '../project/link-file.ts'
import { readOwn } from '../read-own.ts'
import { derivedOf } from './derived.ts'
import { maskOf } from './mask.ts'
import type { Overlay } from './overlay.ts'
import { overlay } from './overlay.ts'

const table: OwnTable = {
  level: 'commune',
  key: { column: 'insee', by: 'code' },
  year: { kind: 'all', year: 2023 },
  figures: [
    { kind: 'count', column: 'vacants', label: 'Vacants', unit: 'dwellings', direction: 'high_is_concern' },
    {
      kind: 'rate',
      numerator: 'vacants',
      denominator: 'logements',
      scale: 100,
      label: 'Taux',
      unit: 'percent',
      direction: 'high_is_concern',
    },
    { kind: 'ready', column: 'prix', label: 'Prix', unit: 'euros_per_m2', direction: 'neutral' },
    { kind: 'text', column: 'avis', label: 'Avis' },
  ],
  rule: 'none',
}
const bytes = csv([
  ['insee', 'vacants', 'logements', 'prix', 'avis'],
  ...communes.map(({ code }, i) => [code, 5 + i, i === 0 ? 101 : 100, '2 000,5', `avis ${i}`]),
])
const own = () => readOwn('Vacance 2023.csv', bytes, { kind: 'table', table }, context)
const values = (
  { territory, zones, cells }: Overlay,
  id: string,
  level: 'commune' | 'iris',
  year: number,
) => {
  const { indicators, methods, measures } = withTerritory(declarations.catalogue, territory)
  const indicator = indicators.find((one) => one.id === id)
  if (!indicator) throw new Error(`no ${id}`)
  return readIndicator(
    { store: createStore(zones, cells), methods, measures, plan: territory.plan },
    indicator,
    level,
    year,
  )
}

describe('a table of the reader’s own in the territory in view', () => {
  it('becomes indicators of its own section, marked as local, and a table of its words', async () => {
    const laid = overlay(shown(), [await own()], [], declarations)
    const rate = ownIndicatorId('Vacance 2023.csv', ['vacants', 'logements'])
    expect(laid.indicators['Vacance 2023.csv']).toEqual([
      ownIndicatorId('Vacance 2023.csv', ['vacants']),
      rate,
      ownIndicatorId('Vacance 2023.csv', ['prix']),
    ])
    expect(laid.territory.available.find(({ indicator }) => indicator === rate)).toMatchObject({
      years: { commune: [2023] },
      coverage: { commune: { numbers: communes.length, zones: communes.length } },
      credits: [{ producer: 'Vacance 2023.csv', local: true }],
    })
    expect(values(laid, rate, 'commune', 2023)[2]).toMatchObject({ value: 7, numerator: 7, denominator: 100 })
    expect(laid.territory.catalogue?.indicators.every(({ section }) => section === 'own')).toBe(true)
    expect(laid.territory.tables).toMatchObject([{ warning: { fr: 'Données locales, non publiées' } }])
    expect(laid.territory.tables[0]?.rows).toHaveLength(communes.length)
  })

  it('is named by its file and columns alone: a link finds it again, and says which file it needs', () => {
    const id = ownIndicatorId('Vacance 2023.csv', ['vacants'])
    expect(id).toBe('own-vacance-2023-csv--vacants')
    expect(fileOfLink(id)).toBe('vacance-2023-csv')
    expect(fileOfLink('vacancy_rate')).toBeNull()
    const long = ownIndicatorId('é'.repeat(90), ['x'.repeat(90)])
    expect(long).toMatch(/^[a-z0-9][a-z0-9_-]{0,63}$/)
    expect(long).not.toBe(ownIndicatorId('é'.repeat(90), [`${'x'.repeat(90)}y`]))
  })

  it('gives what two columns of two tables make: a ratio of sums, a difference, a change between years', async () => {
    const later = await readOwn(
      'Suivi.csv',
      csv([['insee', 'vacants'], ...communes.map(({ code }, i) => [code, 10 + 2 * i])]),
      {
        kind: 'table',
        table: { ...table, year: { kind: 'all', year: 2024 }, figures: table.figures.slice(0, 1) },
      },
      context,
    )
    const of = (file: string, column: string, year: number) => ({
      file,
      measure: ownMeasureId(file, column),
      year,
    })
    const form = { unit: 'percent', direction: 'neutral', scale: 1000 } as const
    const [after, before] = [of('Suivi.csv', 'vacants', 2024), of('Vacance 2023.csv', 'vacants', 2023)]
    const laid = overlay(
      shown(),
      [await own(), later],
      [
        derivedOf({
          ...form,
          kind: 'ratio',
          label: 'Pour mille',
          first: after,
          second: of('Vacance 2023.csv', 'logements', 2023),
        }),
        derivedOf({ ...form, kind: 'difference', label: 'Écart', first: after, second: before }),
        derivedOf({ ...form, kind: 'change', label: 'Évolution', first: after, second: before }),
      ],
      declarations,
    )
    const value = (label: string) =>
      values(laid, ownIndicatorId('Suivi.csv', ['calcul', label]), 'commune', 2024)[1]?.value
    expect([value('Pour mille'), value('Écart'), value('Évolution')]).toEqual([120, 6, 100])

    const made = (label: string) => {
      const id = ownIndicatorId('Suivi.csv', ['calcul', label])
      return {
        ...laid.territory.catalogue?.indicators.find((one) => one.id === id),
        sources: laid.territory.available
          .find(({ indicator }) => indicator === id)
          ?.credits.map(({ producer, vintage, local }) => [producer, vintage, local]),
      }
    }
    // the unit is that of the computation, and each table is named with the year that is taken of it
    expect(made('Pour mille')).toMatchObject({
      unit: 'per_1000',
      definition: { fr: 'Rapport des sommes de deux colonnes : vacants (2024) / logements (2023).' },
      sources: [
        ['Suivi.csv', '2024', true],
        ['Vacance 2023.csv', '2023', true],
      ],
    })
    expect(made('Pour mille').span).toBe(undefined)
    expect(made('Écart')).toMatchObject({ unit: 'dwellings', span: { start: 2023, end: 2024 } })
    expect(made('Évolution')).toMatchObject({
      unit: 'percent',
      span: { start: 2023, end: 2024 },
      classes: { palette: 'PuOr', pivot: 0 },
    })
    const changes = values(laid, ownIndicatorId('Suivi.csv', ['calcul', 'Évolution']), 'commune', 2024)
    // twice as many is no part that is greater than its whole
    expect(changes.some(({ value, flags }) => value === 100 && flags === 0)).toBe(true)
  })

  it('a calculation of what is published names its source, and is local; whole figures have no decimals', async () => {
    const cells = ['PP_VACANT', 'PP_TOTAL'].flatMap((measure, i) =>
      communes.map(({ code }) => ({
        level: 'commune' as const,
        code,
        measure,
        year: 2024,
        value: i === 0 ? 10 : 200,
        state: null,
        flags: 0,
      })),
    )
    const lovac = {
      source: 'lovac',
      producer: 'LOVAC',
      title: { fr: 'LOVAC', en: 'LOVAC' },
      vintage: '2025',
      licence: 'Licence Ouverte 2.0',
      page: null,
    }
    const published = shown(cells)
    const available = [{ indicator: 'private_vacancy_rate', years: {}, coverage: {}, credits: [lovac] }]
    const whole = await readOwn(
      'Revenus.csv',
      csv([['insee', 'revenu 2021', 'revenu 2022'], ...communes.map(({ code }) => [code, 22_680, 23_000])]),
      {
        kind: 'table',
        table: {
          ...table,
          year: { kind: 'all', year: 2024 },
          figures: [
            { kind: 'ready', column: 'revenu {yyyy}', label: 'Revenu', unit: 'euros', direction: 'neutral' },
          ],
        },
      },
      context,
    )
    const taken = (measure: string) => ({ file: null, measure, year: 2024 })
    const laid = overlay(
      { ...published, territory: { ...published.territory, available } },
      [whole],
      [
        derivedOf({
          kind: 'ratio',
          label: 'Vacance',
          unit: 'percent',
          direction: 'neutral',
          scale: 100,
          first: taken('PP_VACANT'),
          second: taken('PP_TOTAL'),
        }),
      ],
      declarations,
    )
    const creditsOf = (id: string) =>
      laid.territory.available.find(({ indicator }) => indicator === id)?.credits
    expect(creditsOf(ownIndicatorId('calcul', ['calcul', 'Vacance']))).toEqual([{ ...lovac, local: true }])
    const revenue = ownIndicatorId('Revenus.csv', ['revenu {yyyy}'])
    expect(creditsOf(revenue)).toMatchObject([{ producer: 'Revenus.csv', vintage: '2021, 2022' }])
    expect(laid.territory.catalogue?.indicators.find(({ id }) => id === revenue)?.decimals).toBe(0)
  })
})

it('what is counted by IRIS is summed by commune, where every IRIS has a number', async () => {
  const byIris: OwnTable = { ...table, level: 'iris', figures: table.figures.slice(0, 2) }
  const rows = iris.map((code, i) => [code, 10 + i, 100 + i])
  const reading = await readOwn(
    'i.csv',
    csv([['insee', 'vacants', 'logements'], ...rows.slice(1)]),
    { kind: 'table', table: byIris },
    context,
  )
  const laid = overlay(shown(), [reading], [], declarations)
  const rate = values(laid, ownIndicatorId('i.csv', ['vacants', 'logements']), 'commune', 2023)
  expect(rate.slice(0, 2)).toMatchObject([{ value: 'missing' }, { numerator: 25, denominator: 205 }])
})

describe('what cannot be believed', () => {
  it('is left out and said, until the reader accepts it', async () => {
    const fractions: OwnTable = {
      ...table,
      figures: [{ kind: 'ready', column: 'part', label: 'Part', unit: 'percent', direction: 'neutral' }],
    }
    const rows = csv([['insee', 'part'], ...communes.map(({ code }, i) => [code, `0,${10 + i}`])])
    const reading = await readOwn('p.csv', rows, { kind: 'table', table: fractions }, context)
    const refused = overlay(shown(), [reading], [], declarations)
    const [finding] = refused.findings
    expect(finding?.gravity).not.toBe('report')
    expect(refused.cells.filter(({ value }) => value !== null)).toEqual([])
    const kept = overlay(shown(), [reading], [], declarations, {
      accepted: [{ finding: finding?.name ?? '', reason: 'Recompté sur place' }],
    })
    expect(kept.territory.notes.map(({ fr }) => fr)).toContain(
      `Écart accepté par le lecteur (${finding?.name}) : Recompté sur place`,
    )
    expect(kept.cells.filter(({ value }) => value !== null)).toHaveLength(communes.length)
  })
})

describe('the forms that the atlas knows', () => {
  it('OPS counts give the fragility of each IRIS and commune', async () => {
    const ops = await readOwn('enquete.csv', opsFile(), { kind: 'source', source: 'ops-iris' }, context)
    const laid = overlay(shown(), [ops], [], declarations)
    expect(laid.indicators['enquete.csv']).toContain('fragility')
    const fragility = laid.territory.available.find(({ indicator }) => indicator === 'fragility')
    expect(fragility?.years).toMatchObject({ iris: [2022] })
    expect(fragility?.credits.every(({ local }) => local)).toBe(true)
    expect(values(laid, 'fragility', 'iris', 2022).every(({ value }) => typeof value === 'number')).toBe(true)
    expect(
      laid.cells.filter(({ level, measure }) => level === 'commune' && measure === 'OPS_HOUSEHOLDS'),
    ).toHaveLength(communes.length)
  })

  it('what a publication would mask is masked when asked for, and no total gives it back', async () => {
    const ops = await readOwn('enquete.csv', opsFile(), { kind: 'source', source: 'ops-iris' }, context)
    const masked = overlay(shown(), [ops], [], declarations, {
      mask: maskOf(declarations, await loadSolver()),
    })
    const hidden = masked.cells.filter(({ state }) => state === 'suppressed')
    expect(hidden.some(({ code, measure }) => code === iris[0] && measure === 'OPS_HOUSEHOLDS_U40')).toBe(
      true,
    )
    // the first IRIS alone is under 11: another figure of its commune is masked with it
    expect(hidden.filter(({ measure }) => measure === 'OPS_HOUSEHOLDS_U40').length).toBeGreaterThan(1)
    expect(hidden.some(({ measure }) => measure === 'RPLS_STOCK')).toBe(false)
  })

  it('what is published of the same figures is known: no other choice of masked cells is made beside it', async () => {
    const ops = await readOwn('enquete.csv', opsFile(), { kind: 'source', source: 'ops-iris' }, context)
    const mask = maskOf(declarations, await loadSolver())
    const open = overlay(shown(), [ops], [], declarations).cells.filter(({ measure }) =>
      measure.startsWith('OPS_'),
    )
    const hiddenIn = (cells: readonly CellRow[]) =>
      cells
        .filter(({ state, measure }) => state === 'suppressed' && measure === 'OPS_HOUSEHOLDS_U40')
        .map(({ code }) => code as string)
    const [small = '', beside = ''] = iris
    const commune = small.slice(0, 5)
    const alone = hiddenIn(overlay(shown(), [ops], [], declarations, { mask }).cells)
    expect(alone).toEqual(expect.arrayContaining([small, beside]))
    expect(alone).not.toContain(commune)
    // the publication hid the total of the commune in the place of its other IRIS
    const published = open
      .filter(({ level }) => level === 'iris' || level === 'commune')
      .map((cell) =>
        cell.code === small || cell.code === commune
          ? { ...cell, value: null, state: 'suppressed' as const }
          : cell,
      )
    const again = hiddenIn(overlay(shown(published), [ops], [], declarations, { mask }).cells)
    // of the other IRIS, which is printed, and the total, which would give the small one, the second is hidden
    expect(again).toEqual(expect.arrayContaining([small, commune]))
  })

  it('objectives and results dropped on a territory give attainment, gap and pace', async () => {
    const objectives = await readOwn(
      'o.csv',
      csv([
        ['niveau', 'code', 'mesure', 'valeur', 'debut', 'fin', 'evenement', 'source_ref'],
        ['commune', '21231', 'TARGET_DWELLINGS', 600, 2023, 2028, 'commencé', 'p. 1'],
      ]),
      { kind: 'source', source: 'objectifs' },
      context,
    )
    const results = await readOwn(
      'r.csv',
      csv([
        ['niveau', 'code', 'mesure', 'annee', 'valeur', 'evenement', 'source_ref'],
        ...[2023, 2024].map((year) => ['commune', '21231', 'DONE_DWELLINGS', year, 50, 'commencé', 'p. 1']),
      ]),
      { kind: 'source', source: 'resultats' },
      context,
    )
    const laid = overlay(shown(), [objectives, results], [], declarations)
    expect(laid.territory.plan).toMatchObject({ start: 2023, end: 2028, event: 'started' })
    const attainment = values(laid, 'target_attainment', 'commune', 2024).find(({ code }) => code === '21231')
    expect(attainment?.value).toBe(50)
  })

  it('a figure of the file takes the place of the one published, and says that it is local', async () => {
    const lovac = await readOwn(
      'l.csv',
      csv([
        ['CODGEO_25', 'pp_vacant_25', 'pp_vacant_plus_2ans_25', 'ff_pp_total_24'],
        ...communes.map(({ code }) => [code, code === '21231' ? 60 : 50, 20, code === '21231' ? 900 : 800]),
      ]),
      { kind: 'source', source: 'lovac-communes' },
      context,
    )
    const cell = {
      level: 'commune',
      code: zoneCode('commune', '21231'),
      measure: 'PP_VACANT',
      year: 2024,
      value: 1,
      state: null,
      flags: 0,
    }
    const laid = overlay(shown([cell]), [lovac], [], declarations)
    expect(
      laid.cells.filter(
        ({ code, measure, year }) => code === '21231' && measure === 'PP_VACANT' && year === 2024,
      ),
    ).toMatchObject([{ value: 60 }])
  })
})
