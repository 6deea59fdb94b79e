import { expect, it } from 'vitest'
import { nodeEngines } from '../../../scripts/sources/node-engines.ts'
import { codePatterns } from '../../sources/code-column.ts'
import { CORRECTION_COLUMNS } from '../../sources/corrections.ts'
import { MEMBERSHIP_COLUMNS } from '../../sources/membership.ts'
import { OBJECTIVE_COLUMNS } from '../../sources/objectives.ts'
import type { FormColumns } from '../../sources/own-form.ts'
import { QPV_LIST_COLUMNS } from '../../sources/qpv-list.ts'
import { RESULT_COLUMNS } from '../../sources/results.ts'
import { communes, context, csv, declarations, iris } from '../own.test-helper.ts'
import { look } from './look.ts'

const looked = async (bytes: Uint8Array) => {
  const found = await look('f.csv', bytes, context.place, declarations, nodeEngines, 2025)
  if (found.kind !== 'table') throw new Error(JSON.stringify(found))
  return found
}

const FORM_ROWS = {
  objectifs: { of: OBJECTIVE_COLUMNS, row: { level: 'commune', code: '21231', measure: 'TARGET_DWELLINGS' } },
  resultats: { of: RESULT_COLUMNS, row: { level: 'commune', code: '21231', measure: 'DONE_DWELLINGS' } },
  groupes: { of: MEMBERSHIP_COLUMNS, row: { group: 'ville', commune: '21231' } },
  'qpv-2024-liste': { of: QPV_LIST_COLUMNS, row: { qpv: 'QN02101M', commune: '21231' } },
  corrections: { of: CORRECTION_COLUMNS, row: { code: '212310101' } },
} as const
it.each(Object.entries(FORM_ROWS))(
  'takes no table for %s that lacks a column of it',
  async (source, form) => {
    const columns: FormColumns<string> = form.of
    const row: Readonly<Record<string, string>> = form.row
    const fields = Object.keys(columns)
    const file = (without: string) => {
      const kept = fields.filter((field) => field !== without)
      return csv([
        kept.map((field) => columns[field]?.names[0] ?? ''),
        kept.map((field) => row[field] ?? '1'),
      ])
    }
    const isKnown = async (without: string) =>
      (await looked(file(without))).recognised.some((one) => one.source === source)
    expect(await isKnown('')).toBe(true)
    for (const field of fields) expect(await isKnown(field), field).toBe(columns[field]?.optional === true)
  },
)

it('takes no table of zones that name their group for one of groups', async () => {
  const header = ['Groupe', 'Commune', 'Code Insee', 'Logements HLM']
  const named = await looked(
    csv([header, ...communes.map(({ code, name }, i) => ['Nord', name, code, 10 + i])]),
  )
  expect(named.recognised).toEqual([])
  expect(named.guess.table.key).toEqual({ column: 'Code Insee', by: 'code' })
  const ofIris = await looked(
    csv([
      ['groupe', 'nom_groupe', 'commune', 'iris', 'n'],
      ...iris.map((code, i) => ['nord', 'Nord', code.slice(0, 5), code, i]),
    ]),
  )
  expect(ofIris.recognised.map(({ source }) => source)).not.toContain('groupes')
})

it.each(['ops-iris', 'rpls-iris'])('takes no table for %s that says no year', async (id) => {
  const declared = declarations.sources.get(id)
  if (declared?.format !== 'wide' || declared.year_column === undefined) throw new Error(id)
  const columns = [
    ...codePatterns(declared.code),
    ...Object.values(declared.measures).flatMap((spec) => ('sum' in spec ? spec.sum : spec.column)),
  ]
  const file = (header: readonly string[]) =>
    csv([header, ...iris.map((code) => header.map((_, i) => (i === 0 ? code : 5)))])
  const isKnown = async (header: readonly string[]) =>
    (await looked(file(header))).recognised.some(({ source }) => source === id)
  expect(await isKnown([...columns, declared.year_column])).toBe(true)
  expect(await isKnown(columns)).toBe(false)
})
