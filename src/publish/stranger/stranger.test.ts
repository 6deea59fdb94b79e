import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tableFromArrays, tableToIPC } from '@uwdata/flechette'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { beforeAll, describe, expect, it } from 'vitest'
import { SHIPPED } from '../../../scripts/declared/shipped.test-helper.ts'
import { demoTerritory } from '../../../scripts/demo/index.ts'
import { buildDeclared } from '../../../scripts/publish/build-declared.ts'
import {
  COMMUNES,
  CONTOURS,
  EPCI,
  irisOf,
  opsCsv,
  project,
} from '../../../scripts/publish/fixture.test-helper.ts'
import { packagedCog } from '../../../scripts/sources/packaged-cog.ts'
import { type Cell, cellId } from '../../disclosure/cell.ts'
import { sumOf } from '../../disclosure/constraint.ts'
import type { LinearSolver } from '../../disclosure/solver.ts'
import type { Tables } from '../../disclosure/tables.ts'
import { loadSolver } from '../../solver/highs.ts'
import type { ZoneCode } from '../../territory/code.ts'
import { rowId } from '../assemble/collect-cells.ts'
import { loadCatalogue } from '../catalogue/load-catalogue.ts'
import { buildTerritory } from '../folder/build-territory.ts'
import type { Files } from '../folder/files.ts'
import { withOpenCopies } from '../open/open-copies.ts'
import { planPath } from '../plan/plan.ts'
import { planTerritory } from '../plan/plan-territory.ts'
import type { TerritorySource } from '../territory-source.ts'
import { type Secrets, strangerFindings } from './stranger.ts'

/** One commune of three IRIS, one of them small; what is suppressed with it is the second. */
const VALUES = { '740560101': 4, '740560102': 30, '740560103': 50 } as const
const TOTAL = 84
const cell = (level: string, zone: string, value: number): Cell => {
  const key = { level, zone, measure: 'OPS_RECENT', vintage: '2022' }
  return { ...key, id: cellId(key), value, rule: 'ops', publicWeight: 1 }
}
const iris = Object.entries(VALUES).map(([code, value]) => cell('iris', code, value))
const commune = cell('commune', '74056', TOTAL)
const tables: Tables = {
  cells: [commune, ...iris],
  constraints: [
    sumOf(
      commune.id,
      iris.map(({ id }) => id),
    ),
  ],
  rules: [{ id: 'ops', threshold: 11, dominance: null }],
}
const suppressed = iris.slice(0, 2).map(({ id }) => id)

const row = (level: string, code: string, value: number | null) => ({
  level,
  code,
  measure: 'OPS_RECENT',
  year: 2022,
  value,
})
const clean = [row('commune', '74056', TOTAL), row('iris', '740560103', 50), row('iris', '740560101', null)]
const csv = (rows: readonly ReturnType<typeof row>[]) =>
  ['level;code;measure;year;value', ...rows.map((r) => Object.values(r).join(';'))].join('\r\n')

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadSolver()
})

const catalogue = loadCatalogue(SHIPPED)
const zones = [
  { level: 'commune', code: '74056' as ZoneCode, name: 'Chamonix' },
  ...Object.keys(VALUES).map((code) => ({ level: 'iris', code: code as ZoneCode, name: `IRIS ${code}` })),
]
const secrets: Secrets = { tables, suppressed, zones, catalogue }

async function findings(files: Files, known: Secrets = secrets): Promise<string[]> {
  return (await strangerFindings(files, known, solver)).map(({ en }) => en)
}
const json = (value: unknown) => JSON.stringify(value)
const SMALL = '740560101'

describe('a finished folder read as a stranger would', () => {
  it('gives nothing away where the masked cells stay two', async () => {
    const unmatched = ['740560101', '740560909', '74056', 'QP074001']
    const report = json({ sources: [{ source: 'ops-iris', rows: { read: 3 }, unmatched }] })
    expect(await findings({ 'values.csv': csv(clean), 'report.json': report })).toEqual([])
  })

  it('takes the size of a file that reads as the code of a commune for no number of it', async () => {
    const size = (more: object) =>
      json({ 'dcat:byteSize': { '@type': 'xsd:decimal', '@value': '74056', ...more } })
    expect(await findings({ 'values.csv': csv(clean), 'dcat.jsonld': size({}) })).toEqual([])
    expect(await findings({ 'values.csv': csv(clean), 'dcat.jsonld': size({ n: '74' }) })).toEqual([
      expect.stringMatching(/nothing names .*"n"/),
    ])
  })

  it.each<[string, Record<string, string | Uint8Array>]>([
    ['a CSV', { 'open/values.csv': csv([...clean, row('iris', '740560101', 4)]) }],
    ['a Parquet', { 'open/values.parquet': parquet([...clean, row('iris', '740560101', 4)]) }],
    ['a JSON', { 'territory.json': JSON.stringify({ tables: [{ deep: row('iris', '740560101', 4) }] }) }],
    [
      'a property of a GeoJSON',
      {
        'iris.geojson': JSON.stringify({ features: [{ properties: { code: '740560101', OPS_RECENT: 4 } }] }),
      },
    ],
    ['a column named as the measure', { 'wide.csv': 'iris;OPS_RECENT\r\n740560101;4\r\n' }],
    ['a column named as the measure and the year', { 'w.csv': 'iris;OPS_RECENT_2022\r\n740560101;4\r\n' }],
    ['the same in other words', { 'w.csv': 'insee_com;ops_recent_22\r\n740560101;4\r\n' }],
    ['a year before the measure', { 'w.csv': 'iris;2022 OPS_RECENT\r\n740560101;4\r\n' }],
    ['a wide Parquet', { 'w.parquet': wideParquet('OPS_RECENT_2022') }],
    ['a wide Arrow', { 'w.arrow': wideArrow('OPS_RECENT_2022') }],
    [
      'an attached table',
      {
        'territory.json': json({
          tables: [{ columns: [{ id: 'code' }, { id: 'OPS_RECENT_2022' }], rows: [[SMALL, 4]] }],
        }),
      },
    ],
    [
      'an attached table whose column of zones has another name, and a total',
      {
        'territory.json': json({
          tables: [
            {
              columns: ['where', 'OPS_RECENT'],
              rows: [
                [SMALL, 4],
                ['Total', 84],
              ],
            },
          ],
        }),
      },
    ],
    ['an object by zone', { 'a.json': json({ OPS_RECENT: { 2022: { [SMALL]: 4 } } }) }],
    ['an object by zone, then by measure', { 'a.json': json({ [SMALL]: { OPS_RECENT: 4 } }) }],
    [
      'a feature that has its code as an id',
      { 'a.geojson': json({ id: SMALL, properties: { OPS_RECENT: 4 } }) },
    ],
    ['a number written as a text', { 'a.json': json({ code: SMALL, OPS_RECENT: '4' }) }],
    ['a zone that is named and has no code', { 'a.json': json({ nom: `IRIS ${SMALL}`, OPS_RECENT: 4 }) }],
    ['a code kept as a number', { 'a.json': json({ code: Number(SMALL), OPS_RECENT: 4 }) }],
  ])('finds a protected value in %s', async (_, files) => {
    const found = await findings({ 'values.csv': csv(clean), ...files })
    expect(found).toContainEqual(
      expect.stringContaining('holds a number for the suppressed iris|740560101|OPS_RECENT|2022'),
    )
  })

  it('finds one that a subtraction gives, though it stands nowhere', async () => {
    // the second IRIS is printed: as if nobody had suppressed it
    const found = await findings(
      { 'values.csv': csv([...clean, row('iris', '740560102', 30)]) },
      { ...secrets, suppressed: [iris[0]?.id as string] },
    )
    expect(found).toEqual(['iris|740560101|OPS_RECENT|2022: deduced between 4 and 4'])
  })

  it('finds a figure that is not the one that was proved, and two files that disagree', async () => {
    const found = await findings({ 'a.csv': csv(clean), 'b.csv': csv([row('iris', '740560103', 51)]) })
    expect(found).toContainEqual('b.csv: iris|740560103|OPS_RECENT|2022 differs from another file')
    expect(found).toContainEqual('iris|740560103|OPS_RECENT|2022: is not as it was proved')
  })
})

/** Every one is harmless in what it says: it is refused because nothing here can tell. */
describe('what a stranger might read and nothing here understands', () => {
  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['an unknown kind of file', 'a.xlsx', 'PK', /a kind of file that nothing here reads/],
    ['a file without an extension', 'LICENCE', 'libre', /a kind of file that nothing here reads/],
    ['a drawing', 'a.svg', '<svg/>', /a kind of file that nothing here reads/],
    ['a page', 'a.md', '# a', /a kind of file that nothing here reads/],
    ['a text', 'a.txt', 'a', /a kind of file that nothing here reads/],
    ['a JSON cut short', 'a.json', '{ "code": "7405', /JSON/],
    ['a Parquet cut short', 'a.parquet', parquet(clean).slice(0, 40), /a\.parquet: /],
    ['an Arrow that is none', 'a.arrow', 'not arrow', /a\.arrow: /],
    ['a CSV with cells of no column', 'a.csv', 'iris;OPS_RECENT\r\n740560103;50;4\r\n', /Too many fields/],
    ['a CSV in another encoding', 'a.csv', new Uint8Array([0x63, 0xe9, 0x0a]), /a\.csv: /],
    [
      'a page of error saved as CSV',
      'a.csv',
      '<!doctype html>\n<title>404</title>\n',
      /without a column of zones/,
    ],
    ['a CSV that names no zone', 'a.csv', 'rang;OPS_RECENT\r\n1;50\r\n', /without a column of zones/],
    [
      'a CSV named as one that speaks of none',
      'open/measures.csv',
      'measure;n\r\nOPS_RECENT;50\r\n',
      /zones/,
    ],
    ['a Parquet that names no zone', 'a.parquet', parquetOf({ rang: [1], OPS_RECENT: [50] }), /of zones/],
    ['a row of no zone', 'a.csv', 'iris;OPS_RECENT\r\n;50\r\n', /a row of no zone/],
    ['a zone of elsewhere', 'a.csv', 'iris;OPS_RECENT\r\n740569999;50\r\n', /no zone of the territory/],
    ['a column that nothing names', 'a.csv', 'iris;taux\r\n740560103;50\r\n', /nothing names .*"taux"/],
    ['codes and numbers in one list, as texts', 'a.json', json(['740560103', '50']), /nothing names/],
    ['rows of cells', 'a.json', json([['740560103', 50]]), /nothing names/],
    [
      'lists side by side',
      'a.json',
      json({ codes: ['740560103'], n: [50] }),
      /zones in "codes" beside numbers in "n"/,
    ],
    [
      'rows longer than their columns',
      'territory.json',
      json({ tables: [{ columns: [{ id: 'code' }], rows: [['740560103', 50]] }] }),
      /nothing names/,
    ],
    [
      'a column of an attached table that nothing names',
      'territory.json',
      json({ tables: [{ columns: [{ id: 'code' }, { id: 'n' }], rows: [['740560103', 50]] }] }),
      /nothing names .*"n"/,
    ],
    ['a checksum of nothing', 'checksums.sha256', '740560101 4\n', /is no checksum of a file/],
  ])('%s', async (_, name, content, why) => {
    const found = await findings({ 'values.csv': csv(clean), [name]: content })
    expect(found).toContainEqual(expect.stringMatching(why))
    expect(found.every((line) => line.startsWith(`${name}: `))).toBe(true)
  })
})

describe('a rate, a share or a class of a suppressed count', () => {
  // the denominator of the rate of recent movers is suppressed in the first IRIS, and is not in the third
  it.each<[string, Files]>([
    [
      'a property',
      { 'a.geojson': json({ properties: { code: SMALL, fragility_recent_income_rate: 25.5 } }) },
    ],
    ['a column', { 'a.csv': 'iris;fragility_recent_income_rate_2022\r\n740560101;25,5\r\n' }],
    ['a row', { 'a.json': json({ code: SMALL, indicator: 'fragility_recent_income_rate', value: 25.5 }) }],
    ['a class', { 'a.json': json({ code: SMALL, fragility: 'very_fragile' }) }],
    ['a class in a row', { 'a.json': json({ code: SMALL, indicator: 'fragility', value: 'very_fragile' }) }],
  ])('is found in %s', async (_, files) => {
    const found = await findings({ 'values.csv': csv(clean), ...files })
    expect(found).toContainEqual(
      expect.stringMatching(
        /holds fragility.* of 740560101, which reads the suppressed iris\|740560101\|OPS_RECENT\|2022/,
      ),
    )
  })

  it('may be printed where its counts are, or of another year, or as the word for its absence', async () => {
    const rate = (code: string, year: number) => ({ code, year, fragility_recent_income_rate: 25.5 })
    const files = {
      'a.json': json([rate('740560103', 2022), rate(SMALL, 2021), { code: SMALL, fragility: 'suppressed' }]),
    }
    expect(await findings({ 'values.csv': csv(clean), ...files })).toEqual([])
  })

  it('is found where the producer prints the rate ready-made, beside a count that is suppressed', async () => {
    const lls = ['commune', '74056', 'SRU_LLS', '2022'].join('|')
    const rate = 'level;code;measure;year;value\r\ncommune;74056;SRU_RATE;2022;12,5\r\n'
    const found = await findings(
      { 'values.csv': csv(clean), 'rates.csv': rate },
      { ...secrets, suppressed: [...suppressed, lls] },
    )
    expect(found).toEqual([`rates.csv: holds SRU_RATE of 74056, which reads the suppressed ${lls}`])
  })
})

describe('what the project publishes', () => {
  const plan = (id: string) => () => planTerritory(SHIPPED, planPath(id), catalogue, packagedCog())
  it.each<[string, () => TerritorySource]>([
    ['demo', demoTerritory],
    ['dijon', plan('dijon')],
    ['lens-lievin', plan('lens-lievin')],
    ['mel', plan('mel')],
    ['orleans', plan('orleans')],
  ])(
    'is understood, every file of it: %s',
    async (_, make) => {
      const source = make()
      const files = withOpenCopies(source, buildTerritory(source, catalogue), catalogue, [], {})
      const masked = source.cells.filter(({ state }) => state === 'suppressed').map(rowId)
      const none: Tables = { cells: [], constraints: [], rules: [] }
      expect(
        await findings(files, { tables: none, suppressed: masked, zones: source.zones, catalogue }),
      ).toEqual([])
    },
    90_000,
  )
})

describe('a build whose audit fails', () => {
  it('writes nothing, names the cell, and leaves the former folder as it was', async () => {
    const small = irisOf(COMMUNES[1])[1] as string
    const { file, options, write } = await project({ ...CONTOURS, [`ops-${EPCI}.csv`]: opsCsv([small]) })
    let opened = 0
    const counting: LinearSolver = {
      open: (model) => {
        opened++
        return solver.open(model)
      },
    }
    await buildDeclared(file, { ...options, solver: counting })
    write('public/chamonix/former.txt', 'still here')
    // a solver that proves nothing more at the last step, which reads the folder back: not proved is disclosed
    let left = opened - 1
    const blind: LinearSolver = {
      open: (model) => {
        const honest = solver.open(model)
        return left-- > 0 ? honest : { ...honest, minimise: () => ({ status: 'unknown' }) }
      },
    }
    await expect(buildDeclared(file, { ...options, solver: blind })).rejects.toThrow(
      /nothing is written\n.*iris\|\d{9}\|OPS_/,
    )
    expect(readFileSync(join(options.out, 'chamonix/former.txt'), 'utf8')).toBe('still here')
    expect(readdirSync(options.out)).toEqual(['chamonix'])
    expect(existsSync(options.staging)).toBe(false)
  })
})

function parquet(rows: readonly ReturnType<typeof row>[]): Uint8Array {
  const names = ['level', 'code', 'measure', 'year', 'value'] as const
  return parquetOf(Object.fromEntries(names.map((name) => [name, rows.map((r) => r[name])])))
}

function parquetOf(columns: Readonly<Record<string, (string | number | null)[]>>): Uint8Array {
  const columnData = Object.entries(columns).map(([name, data]) => ({ name, data }))
  return new Uint8Array(parquetWriteBuffer({ columnData }))
}

function wideParquet(measure: string): Uint8Array {
  return parquetOf({ code: [SMALL], [measure]: [4] })
}

function wideArrow(measure: string): Uint8Array {
  const table = tableFromArrays({ code: [SMALL], [measure]: [4] })
  return tableToIPC(table, { format: 'stream' }) as Uint8Array
}
