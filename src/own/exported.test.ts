import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nodeEngines } from '../../scripts/sources/node-engines.ts'
import { vacancyView } from '../../test/fixtures/view.ts'
import type { ViewZone } from '../atlas/view.ts'
import { type CsvForm, toCsv } from '../exports/csv.ts'
import { type ExportTable, exportTable } from '../exports/export-table.ts'
import { toParquet } from '../exports/parquet.ts'
import { toXlsx } from '../exports/xlsx.ts'
import { blankZone } from '../publish/assemble/base-territory.ts'
import { look } from './guess/look.ts'
import { declarations } from './own.test-helper.ts'
import { readOwn } from './read-own.ts'

/** A table that the atlas exports is read back as a table of the reader's own, with the same figures. */

const zones = vacancyView.zones.map(({ code, name, lon, lat }) => ({
  ...blankZone,
  level: 'commune' as const,
  code,
  name,
  lon,
  lat,
}))
const place = { epci: '000000000', zones }

// workbooks are read in place: a thread for each run would be most of the time
const { xlsx: _, ...engines } = nodeEngines

async function written(table: ExportTable, form: CsvForm | 'xlsx' | 'parquet'): Promise<Uint8Array> {
  switch (form) {
    case 'xlsx':
      return new Uint8Array(await (await toXlsx(table)).arrayBuffer())
    case 'parquet':
      return new Uint8Array(toParquet(table))
    default:
      return new TextEncoder().encode(toCsv(table, form))
  }
}

it('comes back equal: figures to six decimals, none in place of a state', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('excel_fr' as const, 'plain' as const, 'xlsx' as const, 'parquet' as const),
      fc.array(
        fc.oneof(
          fc.double({ min: 0, max: 100, noNaN: true }),
          fc.constantFrom('suppressed' as const, 'missing' as const),
        ),
        {
          minLength: vacancyView.zones.length,
          maxLength: vacancyView.zones.length,
        },
      ),
      async (form, values) => {
        // a column without a single number is one of words
        fc.pre(values.some((value) => typeof value === 'number'))
        const shown = vacancyView.zones.map((zone, i): ViewZone => {
          const value = values[i] ?? 'missing'
          return { ...zone, value, state: typeof value === 'number' ? null : value }
        })
        const bytes = await written(
          exportTable([{ ...vacancyView, zones: shown }], 'view', 'https://example.org'),
          form,
        )
        const found = await look('export.csv', bytes, place, declarations, engines, 2025)
        if (found.kind !== 'table') throw new Error(JSON.stringify(found))
        const { table } = found.guess
        expect(table.key.by).toBe('code')
        const value = table.figures.find(({ label }) => /^(Valeur|value)$/i.test(label))
        expect(value?.kind === 'ready' || value?.kind === 'count').toBe(true)
        const column = value && value.kind !== 'rate' ? value.column : ''
        const { year } = table
        if (year === null) throw new Error('the export says no year')
        const reading = await readOwn(
          'export.csv',
          bytes,
          {
            kind: 'table',
            table: {
              ...table,
              year,
              figures: [{ kind: 'ready', column, label: 'v', unit: 'ratio', direction: 'neutral' }],
            },
          },
          { place, contours: null, declarations, engines },
        )
        const cells = new Map(reading.tables[0]?.cells.map((cell) => [cell.code as string, cell.value]))
        for (const zone of shown) {
          const expected = typeof zone.value === 'number' ? Number(zone.value.toFixed(6)) + 0 : 'missing'
          expect(cells.get(zone.code) ?? 'missing').toBe(expected)
        }
      },
    ),
    { numRuns: 50 },
  )
})
