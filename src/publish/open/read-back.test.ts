import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { SHIPPED } from '../../../scripts/declared/shipped.test-helper.ts'
import { demoTerritory } from '../../../scripts/demo/index.ts'
import { withTerritory } from '../../atlas/catalogue.ts'
import type { CellRow } from '../../db/tables.ts'
import { bytesOf, declared } from '../../sources/fixtures.test-helper.ts'
import type { LongCell } from '../../sources/long-cell.ts'
import { readObjectives } from '../../sources/objectives.ts'
import { readResults } from '../../sources/results.ts'
import { loadCatalogue } from '../catalogue/load-catalogue.ts'
import { buildTerritory } from '../folder/build-territory.ts'
import { openTables, toCsv, toSheetCsv } from './open-tables.ts'

const catalogue = loadCatalogue(SHIPPED)
const demo = demoTerritory()
const { zones } = buildTerritory(demo, catalogue)
const tables = openTables(demo, zones, demo.cells, [], withTerritory(catalogue, demo.meta))
const values = tables.find(({ name }) => name === 'values')
if (!values) throw new Error('no table of values')

type Record_ = Readonly<Record<string, string>>
/** The two writings of one table. */
const COPIES = [
  ['open/values.csv', toCsv(values), ','],
  ['tableur/values.csv', toSheetCsv(values), ';'],
] as const

/** The rows of a copy that are kept, cells as they are written, with columns that a publisher adds. */
function rowsOf(
  text: string,
  delimiter: string,
  keep: (row: Record_) => boolean,
  added: Record_,
): Uint8Array {
  const { data } = Papa.parse<Record_>(text.replace('\ufeff', ''), {
    delimiter,
    header: true,
    skipEmptyLines: true,
  })
  const rows = data.filter(keep).map((row) => ({
    ...row,
    ...Object.fromEntries(Object.entries(added).map(([name, from]) => [name, row[from] ?? from])),
  }))
  return bytesOf(`\ufeff${Papa.unparse(rows, { delimiter })}`)
}

const stated = ({ value, state }: CellRow) =>
  value ?? (state === 'suppressed' ? 'missing' : (state ?? 'missing'))
const published = (keep: (cell: CellRow) => boolean) =>
  demo.cells
    .filter(keep)
    .map((cell) => [cell.level, cell.code, cell.measure, cell.year, stated(cell)].join(' '))
    .sort()
const readAs = (
  cells: readonly (Pick<LongCell, 'level' | 'code' | 'measure' | 'value'> & { year: number })[],
) =>
  cells.map(({ level, code, measure, year, value }) => [level, code, measure, year, value].join(' ')).sort()

describe.each(COPIES)('%s is read back whole', (_, text, delimiter) => {
  it('as yearly results, every level', () => {
    const isDone = ({ measure = '' }: { measure?: string }) => measure.startsWith('DONE_')
    const bytes = rowsOf(text, delimiter, isDone, { event: 'started', source_ref: 'suivi' })
    const { results, problems } = readResults('f', bytes, declared('resultats', 'results'))
    expect(problems).toEqual([])
    expect(results.length).toBeGreaterThan(20)
    expect(readAs(results)).toEqual(published(isDone))
  })

  it('as objectives, every level', () => {
    const isAim = ({ measure = '' }: { measure?: string }) => measure.startsWith('TARGET_')
    const bytes = rowsOf(text, delimiter, isAim, {
      start: 'year',
      end: '2030',
      event: 'started',
      source_ref: 'plan',
    })
    const { objectives, problems } = readObjectives('f', bytes, declared('objectifs', 'objectives'))
    expect(problems).toEqual([])
    expect(objectives.length).toBeGreaterThan(10)
    expect(readAs(objectives.map((one) => ({ ...one, year: one.start })))).toEqual(published(isAim))
  })
})
