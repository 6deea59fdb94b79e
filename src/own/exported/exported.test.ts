import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nodeEngines } from '../../../scripts/sources/node-engines.ts'
import { vacancyView } from '../../../test/fixtures/view.ts'
import type { ResolvedView, ViewZone } from '../../atlas/view.ts'
import { type CsvForm, toCsv } from '../../exports/csv.ts'
import { type ExportTable, exportTable } from '../../exports/export-table.ts'
import { toGeoJson } from '../../exports/geojson.ts'
import { toParquet } from '../../exports/parquet.ts'
import { toXlsx } from '../../exports/xlsx.ts'
import type { Lang } from '../../i18n/lang.ts'
import { isNumber, STATES, type Value } from '../../indicators/value.ts'
import { blankZone } from '../../publish/assemble/base-territory.ts'
import { zoneCode } from '../../territory/code.ts'
import { look } from '../guess/look.ts'
import { declarations } from '../own.test-helper.ts'
import type { OwnTable } from '../own-table.ts'
import { readOwn } from '../read-own.ts'

/** A table that the atlas exports, reopened on the same territory, gives its figures back: numbers, and why there are none. */

const communes = vacancyView.zones
const irisOf = (code: string) => [1, 2].map((i) => zoneCode('iris', `${code}010${i}`))
const blank = { ...blankZone, lon: 5, lat: 47 }
const zones = [
  ...communes.map(({ code, name }) => ({ ...blank, level: 'commune' as const, code, name })),
  ...communes.flatMap(({ code, name }) =>
    irisOf(code).map((iris) => ({ ...blank, level: 'iris' as const, code: iris, name, commune: code })),
  ),
]
const place = { epci: '000000000', zones }

// workbooks are read in place: a thread for each run would be most of the time
const { xlsx: _, ...engines } = nodeEngines

const FORMS = ['excel_fr', 'plain', 'xlsx', 'parquet', 'geojson'] as const
type Form = (typeof FORMS)[number] & (CsvForm | string)

/** Contours are no part of what is read back: a feature may have none. */
const geometry = { levels: {} } as Parameters<typeof toGeoJson>[1]

async function written(table: ExportTable, form: Form): Promise<Uint8Array> {
  switch (form) {
    case 'xlsx':
      return new Uint8Array(await (await toXlsx(table)).arrayBuffer())
    case 'parquet':
      return new Uint8Array(toParquet(table))
    case 'geojson':
      return new TextEncoder().encode(toGeoJson(table, geometry))
    default:
      return new TextEncoder().encode(toCsv(table, form))
  }
}

/** What is read of a file without a word of its reader. */
async function readBack(bytes: Uint8Array) {
  const found = await look('export', bytes, place, declarations, engines, 2025)
  if (found.kind !== 'table') throw new Error(JSON.stringify(found))
  expect(found.isExported).toBe(true)
  const { year, ...table } = found.guess.table
  if (year === null) throw new Error('the export says no year')
  const use = { kind: 'table', table: { ...table, year } satisfies OwnTable } as const
  const isLayer = found.are === 'layers'
  const reading = await readOwn('export', bytes, use, {
    place,
    contours: null,
    declarations,
    engines,
    isLayer,
  })
  const cells = reading.tables.flatMap((one) => one.cells)
  const of = (column: string) =>
    new Map(cells.flatMap((cell) => (cell.measure.endsWith(column) ? [[`${cell.code}`, cell.value]] : [])))
  return { table, reading, cells, of }
}

const withValues = (
  view: ResolvedView,
  of: (i: number) => Pick<ViewZone, 'value' | 'numerator' | 'denominator'>,
): ResolvedView => ({
  ...view,
  zones: view.zones.map((zone, i): ViewZone => {
    const { value, ...counts } = of(i)
    return { ...zone, ...counts, value, state: isNumber(value) ? null : value }
  }),
})

/** Six decimals, as an export has; 0 has no sign. */
const printed = (value: Value): Value => (isNumber(value) ? Number(value.toFixed(6)) + 0 : value)

const anyValue = fc.oneof(fc.double({ min: 0, max: 100, noNaN: true }), fc.constantFrom(...STATES))

it('of one indicator comes back equal in every form', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...FORMS),
      fc.constantFrom('fr', 'en'),
      fc.array(anyValue, { minLength: communes.length, maxLength: communes.length }),
      async (form: Form, lang: Lang, values) => {
        const view = withValues({ ...vacancyView, lang }, (i) => ({
          value: values[i] ?? 'missing',
          numerator: null,
          denominator: null,
        }))
        const { table, of } = await readBack(
          await written(exportTable([view], 'view', 'https://example.org'), form),
        )
        expect(table).toMatchObject({ level: 'commune', figures: [{ kind: 'ready', unit: 'percent' }] })
        const [figure] = table.figures
        expect(figure?.kind !== 'text' && figure?.label).toBe(vacancyView.title)
        const cells = of(lang === 'fr' && ['excel_fr', 'xlsx'].includes(form) ? 'VALEUR' : 'VALUE')
        for (const zone of view.zones) expect(cells.get(zone.code), zone.code).toBe(printed(zone.value))
      },
    ),
    { numRuns: 80 },
  )
})

it.each(FORMS)('of the whole territory comes back equal, %s', async (form) => {
  const rate = (i: number) => {
    const numerator: Value = i % 5 === 1 ? 'suppressed' : i * 3
    const denominator: Value = i % 7 === 2 ? 0 : 40 + i
    const value: Value =
      numerator === 'suppressed'
        ? numerator
        : denominator === 0
          ? 'undefined'
          : (100 * numerator) / denominator
    return { value, numerator, denominator }
  }
  const view = withValues(vacancyView, rate)
  const [first] = vacancyView.zones
  if (!first) throw new Error('no zone')
  const byIris: ResolvedView = withValues(
    {
      ...vacancyView,
      choice: { ...vacancyView.choice, level: 'iris' },
      zones: communes.flatMap(({ code }) =>
        irisOf(code).map((iris) => ({ ...first, code: iris, commune: code })),
      ),
    },
    (i) => rate(i + 3),
  )
  const group: ResolvedView = {
    ...view,
    choice: { ...view.choice, level: 'group' },
    zones: view.zones.slice(0, 1).map((zone) => ({ ...zone, code: zoneCode('group', 'nord') })),
  }
  const bytes = await written(exportTable([view, byIris, group], 'territory', 'https://example.org'), form)
  const { table, reading, of } = await readBack(bytes)
  expect(table).toMatchObject({
    levels: { of: ['commune', 'iris'] },
    figures: [{ kind: 'rate', scale: 100 }],
  })
  const isFr = ['excel_fr', 'xlsx'].includes(form)
  const [numerators, denominators] = [
    of(isFr ? '__NUMERATEUR' : '__NUMERATOR'),
    of(isFr ? '__DENOMINATEUR' : '__DENOMINATOR'),
  ]
  for (const zone of [...view.zones, ...byIris.zones]) {
    expect(numerators.get(zone.code), zone.code).toBe(zone.numerator)
    expect(denominators.get(zone.code), zone.code).toBe(zone.denominator)
  }
  expect(reading.report.matched).toHaveLength(view.zones.length + byIris.zones.length)
  expect(reading.report.without).toEqual([])
  expect(reading.report.others.map(({ kind, value }) => `${kind} ${value?.split(' ')[0]}`)).toEqual([
    `levels_unread ${isFr ? 'groupe' : 'group'}`,
  ])
})

it.each(['plain', 'geojson'] as const)(
  'of communes and their groups keeps the level of each row, %s',
  async (form) => {
    const view = withValues(vacancyView, (i) => ({ value: i, numerator: null, denominator: null }))
    const group: ResolvedView = {
      ...view,
      choice: { ...view.choice, level: 'group' },
      zones: view.zones.slice(0, 1).map((zone) => ({ ...zone, code: zoneCode('group', 'nord') })),
    }
    const { table, reading } = await readBack(
      await written(exportTable([view, group], 'territory', 'https://example.org'), form),
    )
    expect(table.levels?.of).toEqual(['commune'])
    expect(reading.report.matched).toHaveLength(view.zones.length)
    expect(reading.report.others.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      'levels_unread group',
    ])
    expect(reading.report.without).toEqual([])
  },
)
