import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProblemLog } from '../../sources/problem.ts'
import type { Table } from '../../sources/table.ts'
import { communes, context, csv } from '../own.test-helper.ts'
import { ownMeasureId } from '../own-names.ts'
import type { OwnTable } from '../own-table.ts'
import { readOwn } from '../read-own.ts'
import { pivoted } from './pivot.ts'

const LONG = { measure: 'indicateur', value: 'valeur' }
const table = (columns: readonly string[], rows: readonly (readonly string[])[]): Table => ({
  columns,
  rows: rows.map((cells, i) => ({ row: i + 2, cells })),
})

describe('a table of a row a measure', () => {
  it('turned from columns and back is the same table', () => {
    const measures = ['a', 'b', 'c']
    const wide = fc.uniqueArray(fc.stringMatching(/^\d{5}$/), { minLength: 1, maxLength: 8 }).chain((codes) =>
      fc
        .array(fc.array(fc.integer({ min: 0, max: 99 }).map(String), { minLength: 3, maxLength: 3 }), {
          minLength: codes.length,
          maxLength: codes.length,
        })
        .map((figures) => codes.map((code, i) => [code, ...(figures[i] ?? [])])),
    )
    fc.assert(
      fc.property(wide, (rows) => {
        const long = rows.flatMap(([code = '', ...figures]) =>
          figures.map((figure, i) => [code, measures[i] ?? '', figure]),
        )
        const log = new ProblemLog('f')
        const made = pivoted(table(['code', 'indicateur', 'valeur'], long), LONG, ['code'], log)
        expect(made.columns).toEqual(['code', ...measures])
        expect(made.rows.map(({ cells }) => cells)).toEqual(rows)
        // a row bears the number of the first of its rows
        expect(made.rows.map(({ row }) => row)).toEqual(rows.map((_, i) => 2 + 3 * i))
        expect(log.problems).toEqual([])
      }),
    )
  })

  it('keeps no figure of a measure that a zone has twice, and says where', () => {
    const log = new ProblemLog('f')
    const rows = [
      ['1', 'a', '5'],
      ['1', 'a', '6'],
      ['1', 'b', '7'],
      ['2', 'a', '8'],
      ['2', 'a', '8'],
    ]
    const made = pivoted(table(['code', 'indicateur', 'valeur'], rows), LONG, ['code'], log)
    expect(made.rows.map(({ cells }) => cells)).toEqual([
      ['1', '', '7'],
      ['2', '8', ''],
    ])
    expect(log.problems).toMatchObject([{ kind: 'measure_twice', row: 3, value: '6' }])
  })

  it('is read as its reader wants: a figure a measure, in each year, and those not described are said', async () => {
    const rows = communes.flatMap(({ code }, i) =>
      [2021, 2022].flatMap((year) =>
        (
          [
            ['vacants', 10 + i],
            ['logements', 100 + i],
            ['autre', 1],
          ] as const
        ).map(([measure, value]) => [code, year, measure, value + (year - 2021)]),
      ),
    )
    const figure = { unit: 'dwellings', direction: 'neutral' } as const
    const described: OwnTable = {
      level: 'commune',
      key: { column: 'code', by: 'code' },
      year: { kind: 'column', column: 'annee' },
      long: LONG,
      figures: [
        {
          kind: 'rate',
          numerator: 'vacants',
          denominator: 'logements',
          scale: 100,
          label: 'Taux',
          ...figure,
        },
      ],
      rule: 'none',
    }
    const { tables, report } = await readOwn(
      'long.csv',
      csv([['code', 'annee', 'indicateur', 'valeur'], ...rows]),
      { kind: 'table', table: described },
      context,
    )
    const [first] = communes
    const cells = tables.flatMap((one) => one.cells).filter(({ code }) => code === first?.code)
    expect(cells.map(({ measure, year, value }) => [measure, year, value]).sort()).toEqual(
      [
        [ownMeasureId('long.csv', 'vacants'), 2021, 10],
        [ownMeasureId('long.csv', 'vacants'), 2022, 11],
        [ownMeasureId('long.csv', 'logements'), 2021, 100],
        [ownMeasureId('long.csv', 'logements'), 2022, 101],
      ].sort(),
    )
    expect(report.matched).toHaveLength(communes.length)
    expect(report.others).toMatchObject([{ kind: 'measures_unread', value: 'autre' }])
  })
})
