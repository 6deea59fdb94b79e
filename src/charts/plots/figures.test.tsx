import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CATALOGUE, cell, TERRITORY, ZONES } from '../../../test/fixtures/small-territory.ts'
import { fragilityView, vacancyView } from '../../../test/fixtures/view.ts'
import type { Choice } from '../../atlas/choice.ts'
import { createComparison } from '../../atlas/comparison.ts'
import type { PlotChoice } from '../../atlas/plot-choice.ts'
import { createResolver } from '../../atlas/resolve.ts'
import { SAME_MAP } from '../../atlas/same-map.ts'
import { defaultChoice } from '../../atlas/settle.ts'
import { createStore } from '../../atlas/store.ts'
import { indicator, term } from '../../db/declared.test-helper.ts'
import type { Value } from '../../indicators/value.ts'
import { PlotDrawing } from './PlotDrawing.tsx'
import { PlotNotes } from './PlotNotes.tsx'
import { PlotSheet } from './PlotSheet.tsx'
import { plotKinds } from './plot-kinds.ts'
import { resolvePlot } from './resolve-plot.ts'

const label = (fr: string) => ({ fr, en: fr })
const catalogue = {
  ...CATALOGUE,
  indicators: [
    indicator(
      'vacant',
      { kind: 'ratio', numerator: [term('LOGVAC')], denominator: [term('LOG')], scale: 100 },
      { label: label('Taux de vacance') },
    ),
    indicator(
      'low',
      { kind: 'ratio', numerator: [term('U40')], denominator: [term('H')], scale: 100 },
      { label: label('Ménages sous 40 %') },
    ),
  ],
}
/** Four IRIS over three years: 8, 6, 4 and 2 % of 100 dwellings are vacant, the third being masked in 2021. */
const rows = ['000010101', '000010102', '000020000', '000030000'].flatMap((code, i) =>
  [2020, 2021, 2022].flatMap((year) => {
    const vacant: Value = i === 2 && year === 2021 ? 'suppressed' : 8 - 2 * i + (year - 2022)
    return [
      cell('iris', code, 'LOGVAC', year, vacant),
      cell('iris', code, 'LOG', year, 100),
      cell('iris', code, 'U40', year, i === 3 ? 'missing' : 10 + 5 * i),
      cell('iris', code, 'H', year, 100),
    ]
  }),
)
const opened = { catalogue, territory: { ...TERRITORY, available: [] }, store: createStore(ZONES, rows) }
const resolve = createResolver(opened)
const viewOf = (more: Partial<Choice>) => ({
  ...resolve({ ...defaultChoice(TERRITORY), indicator: 'vacant', level: 'iris', ...more }),
  answers: null,
  answering: 'awaited' as const,
})
const none = { ...opened, store: createStore([], []) }

const evolution = () =>
  resolvePlot({ kind: 'evolution' }, viewOf({ selection: ['000010101', '000020000'] }), opened)
const scatter = (line: boolean) =>
  resolvePlot({ kind: 'scatter', across: 'low', line }, viewOf({ selection: ['000010102'] }), opened)

describe('plots', () => {
  it('draw what the committed pictures show: ranking, distribution, classes, scatter, evolution', async () => {
    const kinds: PlotChoice[] = [{ kind: 'ranking', ends: 3 }, { kind: 'distribution' }]
    const plots = [
      ...kinds.map((kind) => resolvePlot(kind, vacancyView, none)),
      resolvePlot({ kind: 'distribution' }, fragilityView, none),
      scatter(true),
      evolution(),
    ]
    for (const plot of plots) {
      const svg = renderToStaticMarkup(<PlotSheet plot={plot} link="https://atlas.example/?v=1&t=demo" />)
      await expect(`${svg.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(
        `../../../test/figures/plot-${plot.body.kind}.svg`,
      )
      expect(svg).not.toMatch(/<style|on[a-z]+=|href=/)
    }
  })

  it('leave out what is masked and say so: three zones in the cloud, one of four without a number', () => {
    const { body, notes } = scatter(false)
    expect(body).toMatchObject({ kind: 'scatter', regression: null })
    expect(body.kind === 'scatter' && body.points.map(({ x, y }) => [x, y])).toEqual([
      [10, 8],
      [15, 6],
      [20, 4],
    ])
    expect(notes.join(' ')).toContain('1 zone n’est pas dessinée\u00a0: donnée manquante 1.')
    const masked = evolution()
    expect(masked.notes.join(' ')).toContain('iris 000020000, 2021\u00a0: secret statistique.')
    expect(masked.table.rows[1]).toEqual(['iris 000020000', '2,0\u202f%', 'secret statistique', '4,0\u202f%'])
  })

  it('of an evolution without a zone chosen are the whole and its groups, the ratio of their sums each year', () => {
    const places = [
      ['00001', 8, 100],
      ['00002', 6, 300],
      ['00003', 4, 100],
    ] as const
    const ofCommunes = places.flatMap(([code, vacant, dwellings]) =>
      [2020, 2022].flatMap((year) => [
        cell('commune', code, 'LOGVAC', year, vacant + (year === 2022 ? 2 : 0)),
        cell('commune', code, 'LOG', year, dwellings),
      ]),
    )
    const seen = { ...opened, store: createStore(ZONES, ofCommunes) }
    const at = (more: Partial<Choice>) => ({
      ...createResolver(seen)({
        ...defaultChoice(TERRITORY),
        indicator: 'vacant',
        level: 'commune',
        ...more,
      }),
      answers: null,
      answering: 'awaited' as const,
    })
    const plot = resolvePlot({ kind: 'evolution' }, at({}), seen)
    // 18 of 500 dwellings, then 24; 14 of 400 in the north, 4 of 100 in the south
    expect(plot.table.rows.map(([, ...values]) => values)).toEqual([
      ['3,6\u202f%', '4,8\u202f%'],
      ['4,0\u202f%', '6,0\u202f%'],
      ['3,5\u202f%', '4,5\u202f%'],
    ])
    expect(plot.table.rows.map(([name]) => name)).toEqual([
      'EPCI Petit pays',
      ...['south', 'north'].map((code) => TERRITORY.groups.find((one) => one.code === code)?.name),
    ])
    expect(plot.notes.join(' ')).toContain('Aucune zone n’est choisie')
    const html = renderToStaticMarkup(<PlotDrawing plot={plot} width={600} />)
    expect(html.match(/data-line=/g)).toHaveLength(3)
    expect(html).not.toContain('data-code')
    // beside zones that are chosen, the whole alone
    const chosen = resolvePlot({ kind: 'evolution' }, at({ selection: ['00002'] }), seen)
    expect(chosen.table.rows.map(([, ...values]) => values)).toEqual([
      ['2,0\u202f%', '2,7\u202f%'],
      ['3,6\u202f%', '4,8\u202f%'],
    ])
    // an indicator without a total: both ends
    const alone = {
      ...seen,
      catalogue: {
        ...catalogue,
        indicators: catalogue.indicators.map((one) => ({ ...one, summability: 'none' as const })),
      },
    }
    const ends = resolvePlot(
      { kind: 'evolution' },
      { ...at({}), indicator: { ...at({}).indicator, summability: 'none' } },
      alone,
    )
    expect(ends.table.rows.map(([name]) => name)).toEqual(['Aubrelle', 'Bréval'])
    expect(ends.notes.join(' ')).toContain('n’a pas d’ensemble')
  })

  it('say of a cloud without a pair of numbers that there is none, and how many zones lack one, in page and file', () => {
    const masked = rows.map((row) =>
      row.measure === 'U40' ? { ...row, value: null, state: 'missing' } : row,
    )
    const without = { ...opened, store: createStore(ZONES, masked) }
    const plot = resolvePlot({ kind: 'scatter', across: 'low', line: true }, viewOf({}), without)
    expect(plot.body).toEqual({ kind: 'none', why: 'Aucune zone n’a les deux nombres à la fois.' })
    expect(plot.notes.join(' ')).toContain('4 zones ne sont pas dessinées\u00a0: donnée manquante 4.')
    expect(plot.table.rows).toEqual([])
    expect(renderToStaticMarkup(<PlotDrawing plot={plot} width={600} />)).toContain('Aucune zone')
    expect(renderToStaticMarkup(<PlotSheet plot={plot} link={null} />)).toContain('Aucune zone')
  })

  it('draw no line unless it is asked for, and then with n and r²', () => {
    const html = (line: boolean) => renderToStaticMarkup(<PlotDrawing plot={scatter(line)} width={600} />)
    expect(html(false)).not.toContain('data-regression')
    expect(html(true)).toContain('data-regression')
    expect(scatter(true).notes.join(' ')).toContain('n = 3, r² = 1,00')
  })

  it('keep to the height that a place leaves a scatter, as far as it stays legible', () => {
    const height = (most?: number) => {
      const place = most === undefined ? {} : { height: most }
      const html = renderToStaticMarkup(<PlotDrawing plot={scatter(false)} width={600} {...place} />)
      return Number(html.match(/viewBox="0 0 600 (\d+)"/)?.[1])
    }
    expect(height(300)).toBeLessThanOrEqual(300)
    expect(height(300)).toBeGreaterThan(260)
    expect(height(2000)).toBe(height())
    expect(height(0)).toBe(height(100))
    expect(height(0)).toBeGreaterThan(150)
  })

  it('are offered where they say something: classes have neither rank, axis nor line', () => {
    expect(plotKinds(fragilityView)).toEqual(['distribution'])
    expect(plotKinds(viewOf({}))).toEqual(['ranking', 'distribution', 'scatter', 'evolution'])
    const refused = resolvePlot({ kind: 'ranking', ends: 3 }, fragilityView, none)
    expect(refused.body.kind).toBe('none')
    expect(renderToStaticMarkup(<PlotDrawing plot={refused} width={600} />)).toContain('ne classe pas')
  })

  it('of a difference are of B − A: signed, from the greatest rise to the greatest fall, without evolution', () => {
    const choice = {
      ...defaultChoice(TERRITORY),
      indicator: 'vacant',
      level: 'iris' as const,
      year: 2021,
      compare: { ...SAME_MAP, show: 'difference' as const, year: 2022 },
    }
    const found = createComparison(opened)(choice)?.difference
    if (!found) throw new Error('no difference')
    const difference = { ...found, answers: null, answering: 'current' as const }
    expect(plotKinds(difference)).toEqual(['ranking', 'distribution', 'scatter'])
    const ranking = resolvePlot({ kind: 'ranking', ends: 3 }, difference, opened)
    expect(ranking.title).toBe('Taux de vacance\u00a0: différence 2022 − 2021, classement des zones')
    // one point more in each of the three that are known in both years
    expect(ranking.table.rows.map(([, , value]) => value)).toEqual(Array(3).fill('+1,0\u00a0point'))
    expect(ranking.notes.join(' ')).toContain('B dépasse le plus A')
    expect(ranking.notes.join(' ')).toContain('secret statistique')
    const distribution = resolvePlot({ kind: 'distribution' }, difference, opened)
    expect(distribution.notes[0]).toContain('+1,0\u00a0point')
    const cloud = resolvePlot({ kind: 'scatter', across: 'low', line: false }, difference, opened)
    expect(cloud.notes[0]).toContain('B − A. B')
    const evolved = resolvePlot({ kind: 'evolution' }, difference, opened)
    expect(evolved.body).toMatchObject({ kind: 'none', why: expect.stringContaining('n’a pas d’évolution') })
    const svg = renderToStaticMarkup(<PlotSheet plot={ranking} link={null} />)
    expect(svg).toContain(difference.subtitle)
  })

  it('have a table each, whose cells are what is drawn', () => {
    const plot = resolvePlot({ kind: 'ranking', ends: 3 }, vacancyView, none)
    const html = renderToStaticMarkup(<PlotNotes plot={plot} open />)
    for (const row of plot.table.rows) for (const text of row) expect(html).toContain(text)
    expect(plot.table.rows[0]?.slice(0, 3)).toEqual(['1', 'Vieux-Bourg', '12,4\u202f%'])
  })
})
