import { describe, expect, it } from 'vitest'
import { nodeEngines } from '../../../scripts/sources/node-engines.ts'
import { odsOf } from '../../../test/fixtures/ods.ts'
import { look } from '../guess/look.ts'
import { overlay } from '../overlay/overlay.ts'
import { communes, context, declarations, shown } from '../own.test-helper.ts'
import { ownIndicatorId } from '../own-names.ts'
import type { OwnTable } from '../own-table.ts'
import { readOwn } from '../read-own.ts'
import { likeSheet } from './like-sheet.ts'

const FILE = 'Vacance.ods'
const sheet = (from: number) => [['code', 'vacants'], ...communes.map(({ code }, i) => [code, from + i])]
const workbook = odsOf({
  Notes: [['à lire']],
  'RP 2022': sheet(10),
  'Données 2023': sheet(30),
  Autre: [
    ['x', 'y'],
    ['a', 1],
  ],
})
const looked = async (worksheet: string | null) => {
  const found = await look(FILE, workbook, context.place, declarations, nodeEngines, 2025, worksheet)
  if (found.kind !== 'table') throw new Error(JSON.stringify(found))
  return found
}
const described = (year: number): OwnTable => ({
  level: 'commune',
  key: { column: 'code', by: 'code' },
  year: { kind: 'all', year },
  figures: [{ kind: 'count', column: 'vacants', label: 'Vacants', unit: 'dwellings', direction: 'neutral' }],
  rule: 'none',
})
const read = (name: string, year: number) =>
  readOwn(
    `${FILE} [${name}]`,
    workbook,
    { kind: 'table', table: described(year) },
    { ...context, worksheet: { workbook: FILE, name } },
  )

describe('the sheets of a workbook', () => {
  it('are all offered; the one that is wanted is looked at, and the year is that of its name', async () => {
    const first = await looked(null)
    expect(first.worksheets).toEqual(['Notes', 'RP 2022', 'Données 2023', 'Autre'])
    expect(first.worksheet).toBe('RP 2022')
    expect(first.guess.table.year).toEqual({ kind: 'all', year: 2022 })
    const other = await looked('Données 2023')
    expect(other.sample[0]?.[1]).toBe('30')
    expect(other.guess.table.year).toEqual({ kind: 'all', year: 2023 })
  })

  it('that one has not is refused by its name, with those that there are', async () => {
    const found = await look(FILE, workbook, context.place, declarations, nodeEngines, 2025, '2019')
    expect(found).toMatchObject({
      kind: 'refused',
      problems: [{ kind: 'no_worksheet', value: 'Notes, RP 2022, Données 2023, Autre' }],
    })
  })

  it('described alike are filled alike, each of its own year; one of other columns stays as it is', async () => {
    const own = { ...described(2022), rule: 'cell' } as const
    const filled = likeSheet(await looked('Données 2023'), own)
    expect(filled.guess.table).toEqual({ ...own, year: { kind: 'all', year: 2023 } })
    const other = await looked('Autre')
    expect(likeSheet(other, own)).toBe(other)
  })

  it('that say a year each are one indicator, year by year', async () => {
    const readings = [await read('RP 2022', 2022), await read('Données 2023', 2023)]
    const { territory, cells } = overlay(shown(), readings, [], declarations)
    const id = ownIndicatorId(FILE, ['vacants'])
    const made = territory.available.find(({ indicator }) => indicator === id)
    expect(made?.years.commune).toEqual([2022, 2023])
    expect(made?.credits.map(({ vintage }) => vintage).sort()).toEqual(['2022', '2023'])
    const [first] = communes
    const of = cells.filter(({ level, code }) => level === 'commune' && code === first?.code)
    expect(of.map(({ year, value }) => [year, value]).sort()).toEqual([
      [2022, 10],
      [2023, 30],
    ])
  })
})
