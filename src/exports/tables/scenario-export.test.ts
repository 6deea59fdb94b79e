import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { CATALOGUE, cell, smallStore, TERRITORY } from '../../../test/fixtures/small-territory.ts'
import { fragilityView } from '../../../test/fixtures/view.ts'
import { lettingsElsewhere } from '../../atlas/lettings-elsewhere.ts'
import { scenarioStart } from '../../atlas/scenario-start.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { REIMS } from '../../scenario/scenario.test-helper.ts'
import { toCsv } from '../csv.ts'
import { sideTables } from './side-tables.ts'

const survey = (iris: string, recent: number, under: number) => [
  cell('iris', iris, 'OPS_RECENT', 2024, recent),
  cell('iris', iris, 'OPS_RECENT_U40', 2024, under),
]
const opened = {
  catalogue: { ...CATALOGUE, indicators: [] },
  territory: TERRITORY,
  store: smallStore([...survey('000010101', 60, 45), ...survey('000010102', 90, 27)]),
}
const scenario = { ...REIMS, zone: '000010101', ceiling: 47, recentYears: 3 }
const view: ResolvedView = {
  ...fragilityView,
  method: null,
  answers: null,
  choice: { ...fragilityView.choice, level: 'iris', scenario },
}
const rowsOf = (id: string, of: ResolvedView) => {
  const table = sideTables(of, opened).find((one) => one.id === id)
  return table
    ? Papa.parse<Record<string, string>>(toCsv(table.table('https://habitat.example/'), 'plain'), {
        header: true,
        skipEmptyLines: true,
      }).data
    : null
}

it('takes the scenario of Reims away, year by year, with what it supposes', () => {
  const rows = rowsOf('scenario', view) ?? []
  expect(rows).toHaveLength(7)
  expect(rows[0]).toMatchObject({ code: '000010101', year: '2024', share: '74', elsewhere: '0' })
  expect(Math.round(Number(rows[0]?.under))).toBe(117)
  expect(rows[6]).toMatchObject({ year: '2030', share: '61', tenants: '' })
  expect(Math.round(Number(rows[6]?.under))).toBe(96)
  for (const row of rows) {
    expect(row.warning).toContain('un scénario, pas une prévision')
    expect(row.warning?.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(
      'Saisies par le lecteur : part présente sous 40 % : 74 %',
    )
    expect(row.warning).toContain('le nombre que le lecteur a saisi')
  }
})

it('takes away where the lettings of the last year could go', () => {
  const toMove = (158 * (74 - 61)) / 100
  const { receivers } = lettingsElsewhere(scenario, scenarioStart(opened.store, 'iris', '000010101'), toMove)
  expect(receivers).toHaveLength(1)
  expect(rowsOf('scenario-where', view)).toMatchObject([
    // 30 lettings a year, 9 of them to these households: 47 % are 14.1
    { receiver: '000010102', share: '30', room: '5.1', received: '5.1' },
  ])
})

it('is none where the link has no scenario, or one of a zone that is not there', () => {
  expect(rowsOf('scenario', { ...view, choice: { ...view.choice, scenario: null } })).toBeNull()
  const elsewhere = { ...scenario, zone: '999999999' }
  expect(rowsOf('scenario', { ...view, choice: { ...view.choice, scenario: elsewhere } })).toBeNull()
})
