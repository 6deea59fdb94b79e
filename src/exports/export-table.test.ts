import { expect, it } from 'vitest'
import { circlesView, fragilityView, vacancyView } from '../../test/fixtures/view.ts'
import { exportTable } from './export-table.ts'

const LINK = 'https://example.org/atlas/?v=1&t=demo'
const about = (table: ReturnType<typeof exportTable>, name: string) =>
  table.about.filter((line) => line.name === name).map(({ value }) => value)

it('holds every zone of the view, or those selected, and says which', () => {
  const all = exportTable([vacancyView], 'view', LINK)
  expect(all.rows.map(({ code }) => code)).toEqual(vacancyView.zones.map(({ code }) => code))
  const some = exportTable([vacancyView], 'selection', LINK)
  expect(some.rows.map(({ code }) => code)).toEqual(['00006'])
  expect(about(some, 'filter')).toEqual(['Par commune, zones choisies (1 sur 8)'])
})

it('holds the zones of each level for the whole territory, each with its level', () => {
  const iris = { ...vacancyView, choice: { ...vacancyView.choice, level: 'iris' as const } }
  const table = exportTable([vacancyView, iris], 'territory', LINK)
  expect(table.rows.map(({ level }) => level)).toEqual([
    ...Array(8).fill('commune'),
    ...Array(8).fill('iris'),
  ])
  const level = table.columns.findIndex(({ name }) => name === 'level')
  expect(table.rows[8]?.cells[level]).toBe('iris')
  expect(table.columns[level]?.inWords?.('commune')).toBe('commune')
  expect(about(table, 'filter')).toEqual([
    'Tout le territoire : Par commune (8) | Par IRIS (8)'.replace(' :', '\u00a0:'),
  ])
})

it('has as many cells a row as columns, each column described', () => {
  for (const view of [vacancyView, circlesView, fragilityView]) {
    const { columns, rows } = exportTable([view], 'view', LINK)
    for (const { cells } of rows) expect(cells).toHaveLength(columns.length)
    for (const { description, header } of columns) expect(description && header).toBeTruthy()
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length)
  }
})

it('says of itself its warnings, source, view and link', () => {
  const table = exportTable([fragilityView], 'view', LINK)
  expect(about(table, 'warning')).toEqual(fragilityView.warnings)
  expect(about(table, 'source')).toEqual([fragilityView.sourceLine])
  expect(about(table, 'view')).toEqual([fragilityView.subtitle])
  expect(about(table, 'link')).toEqual([LINK])
  expect(about(table, 'caveats')).toEqual(fragilityView.caveats)
})

it('has the class that a workshop gives beside the computed one, at every level or at none', () => {
  const [zone, ...others] = fragilityView.zones
  if (!zone) throw new Error('no zone')
  const correction = {
    classIndex: 2,
    against: 'other',
    author: 'Chargée de mission',
    date: '2025-03-11',
    reason: '=1+1',
  } as const
  const corrections = {
    corrected: 1,
    of: 8,
    other: { zones: 1, weight: 40 },
    unclassed: { zones: 0, weight: null },
  }
  const view = { ...fragilityView, zones: [{ ...zone, correction }, ...others], corrections }
  const commune = { ...fragilityView, choice: { ...fragilityView.choice, level: 'commune' as const } }
  const table = exportTable([commune, view], 'territory', LINK)
  const at = (name: string) => table.columns.findIndex((column) => column.name === name)
  const [untold, told] = [table.rows[0]?.cells, table.rows[commune.zones.length]?.cells]
  expect(told?.length).toBe(table.columns.length)
  expect(untold?.length).toBe(table.columns.length)
  expect(told?.[at('class')]).toBe(fragilityView.classes[zone.classIndex]?.label ?? null)
  expect(told?.[at('given_class')]).toBe(fragilityView.classes[2]?.label)
  expect([told?.[at('given_by')], told?.[at('given_on')], told?.[at('given_reason')]]).toEqual([
    'Chargée de mission',
    '2025-03-11',
    '=1+1',
  ])
  expect(untold?.[at('given_class')]).toBeNull()
  expect(about(exportTable([view], 'view', LINK), 'corrections').join()).toMatch(/^1 IRIS .* sur 8/)
  expect(exportTable([commune], 'view', LINK).columns.map(({ name }) => name)).not.toContain('given_class')
})

it('says the year of each map of a difference, and of its sources the vintages used alone', () => {
  const side = (year: number) => ({ indicator: 'vacancy_rate', year, period: null })
  const credit = { source: 'rp', producer: 'Insee', title: { fr: 'RP', en: 'RP' }, licence: null, page: null }
  const credits = ['2011, 2016, 2022', '2011', 'janvier 2024'].map((vintage) => ({ ...credit, vintage }))
  const difference = { ...vacancyView, isDifference: true, year: null, credits } as const
  const table = exportTable([{ ...difference, sides: { a: side(2016), b: side(2022) } }], 'view', LINK)
  const cell = (name: string) => table.rows[0]?.cells[table.columns.findIndex((one) => one.name === name)]
  expect([cell('year_a'), cell('year_b')]).toEqual([2016, 2022])
  expect(table.columns.some(({ name }) => name === 'year')).toBe(false)
  expect(cell('vintage')).toBe('2016, 2022 | 2011 | janvier 2024')
  expect(about(table, 'vintage')).toEqual(['2016, 2022', '2011', 'janvier 2024'])
  const alone = exportTable([{ ...vacancyView, year: 2022, credits }], 'view', LINK)
  expect(about(alone, 'vintage')).toEqual(['2022', '2011', 'janvier 2024'])
})
