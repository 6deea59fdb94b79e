import { groupBy } from '../../lib/group-by.ts'
import type { FileTally } from '../../publish/read/source-account.ts'
import type { LongCell } from '../../sources/long-cell.ts'
import { columnOfPair } from '../../sources/points/paired-places.ts'
import { ProblemLog } from '../../sources/problem.ts'
import { pointUncounted } from '../../sources/problem-words.ts'
import type { AboutFile } from '../about-file.ts'
import { columnsRead } from '../own-source.ts'
import type { OpenTable } from '../tables/opened-table.ts'
import type { OwnPoints } from './own-points.ts'
import { pointPasses, saysYear } from './point-passes.ts'
import { pointSums, summedPoint } from './point-sums.ts'
import { pointsSource, summedMeasures } from './points-source.ts'

/** Reads a file of places, each of its years as a file of its own, and sums what they count by zone. */
export async function readOwnPoints(
  { file, named, used, found, read }: AboutFile,
  points: OwnPoints,
  plain: Uint8Array,
  open: OpenTable,
): Promise<FileTally> {
  const log = new ProblemLog(file)
  const opened = needsRows(points) ? await open([columnOfPair(points.x)], log) : null
  const tallies: FileTally[] = []
  const passes = pointPasses(points, opened, log)
  for (const pass of passes) {
    // what was opened already is a CSV, of the sheet that was wanted
    const use = pass.bytes ? { id: file } : used.use
    tallies.push(await read({ use, declaration: pointsSource(named, points, pass) }, pass.bytes ?? plain))
  }
  // a place of several years is one point
  const unique = [...new Map(found.points.map((point) => [point.code, point])).values()]
  found.points.splice(0, found.points.length, ...unique)
  const placed = unique.flatMap(summedPoint)
  const given = found.tables.flatMap(({ cells }) => cells)
  const lost = [...new Set(tallies.flatMap((tally) => tally.lost ?? []))]
  const summed = summedMeasures(named, points)
  for (const [name, of] of uncounted(unique, given, summed)) log.add(pointUncounted(of), { value: name })
  const partial = new Set(lost.map((commune) => commune.padStart(5, '0')))
  const sums = pointSums(placed, given, summed, partial)
  const table = { ...used, labels: [], fractions: new Map<string, number>() }
  found.tables.splice(0, found.tables.length, { ...table, cells: [...given, ...sums] })
  const areSameRows = passes.every(({ bytes }) => bytes === null)
  const rows = tallies.map((tally) => tally.read)
  return {
    read: areSameRows ? (rows[0] ?? 0) : rows.reduce((sum, n) => sum + n, 0),
    matched: unique.length,
    unnamed: [],
    problems: distinct([...log.problems, ...tallies.flatMap(({ problems }) => problems)]),
    lost,
  }
}

/** Whether the years of a file are to be told from its rows or its columns. */
const needsRows = (points: OwnPoints) => points.year.kind === 'column' || columnsRead(points).some(saysYear)

/** The places without a number in a measure that is summed, by name, with these measures. */
function uncounted(
  points: readonly { readonly code: string; readonly name: string }[],
  cells: readonly LongCell[],
  summed: ReadonlySet<string>,
): [string, string[]][] {
  const names = new Map(points.map(({ code, name }) => [code, name]))
  const none = cells.filter(({ measure, value }) => summed.has(measure) && value === 'missing')
  return [...groupBy(none, ({ code }) => code)].map(([code, members]) => [
    names.get(code) ?? code,
    [...new Set(members.map(({ measure }) => measure))],
  ])
}

/** What is said of a row in each of several readings of it is said once. */
const distinct = <Said>(said: readonly Said[]): Said[] => [
  ...new Map(said.map((one) => [JSON.stringify(one), one])).values(),
]
