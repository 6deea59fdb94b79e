import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Cell, cellId } from '../../src/disclosure/cell.ts'
import { sumOf } from '../../src/disclosure/constraint.ts'
import type { LinearSolver } from '../../src/disclosure/solver.ts'
import type { Tables } from '../../src/disclosure/tables.ts'
import { replaceFolder, stagedBeside } from '../build/replace-folder.ts'
import { loadSolver } from '../secrecy/highs.ts'
import { buildDeclared } from './build-declared.ts'
import { COMMUNES, CONTOURS, EPCI, irisOf, opsCsv, project } from './fixture.test-helper.ts'
import { strangerFindings } from './stranger.ts'

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

async function findings(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const { root } = await project({})
  const folder = join(root, 'folder')
  replaceFolder(stagedBeside(root), 'folder', files)
  return strangerFindings(folder, tables, suppressed, solver)
}

describe('a finished folder read as a stranger would', () => {
  it('gives nothing away where the masked cells stay two', async () => {
    expect(await findings({ 'values.csv': csv(clean) })).toEqual([])
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
  ])('finds a protected value in %s', async (_, files) => {
    const found = await findings({ 'values.csv': csv(clean), ...files })
    expect(found).toContainEqual(
      expect.stringContaining('holds a number for the suppressed iris|740560101|OPS_RECENT|2022'),
    )
  })

  it('finds one that a subtraction gives, though it stands nowhere', async () => {
    const { root } = await project({})
    const folder = join(root, 'folder')
    replaceFolder(stagedBeside(root), 'folder', { 'values.csv': csv([...clean, row('iris', '740560102', 30)]) })
    // the second IRIS is printed: as if nobody had suppressed it
    const found = await strangerFindings(folder, tables, [iris[0]?.id as string], solver)
    expect(found).toEqual(['iris|740560101|OPS_RECENT|2022: deduced between 4 and 4'])
  })

  it('finds a figure that is not the one that was proved, and two files that disagree', async () => {
    const found = await findings({ 'a.csv': csv(clean), 'b.csv': csv([row('iris', '740560103', 51)]) })
    expect(found).toContainEqual('b.csv: iris|740560103|OPS_RECENT|2022 differs from another file')
    expect(found).toContainEqual('iris|740560103|OPS_RECENT|2022: is not as it was proved')
  })
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
      /nothing is written\n.*OPS_HOUSEHOLDS_U40/,
    )
    expect(readFileSync(join(options.out, 'chamonix/former.txt'), 'utf8')).toBe('still here')
    expect(readdirSync(options.out)).toEqual(['chamonix'])
    expect(existsSync(options.staging)).toBe(false)
  })
})

function parquet(rows: readonly ReturnType<typeof row>[]): Uint8Array {
  const names = ['level', 'code', 'measure', 'year', 'value'] as const
  const columnData = names.map((name) => ({ name, data: rows.map((r) => r[name]) }))
  return new Uint8Array(parquetWriteBuffer({ columnData }))
}
