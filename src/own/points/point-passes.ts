import type { Row } from '../../sources/csv.ts'
import type { ProblemLog } from '../../sources/problem.ts'
import type { Table } from '../../sources/table.ts'
import { yearReader } from '../../sources/year-column.ts'
import { datedColumns } from '../guess/dated-columns.ts'
import { type Counted, columnsRead } from '../own-source.ts'
import { headerRow, tableCsv } from '../tables/table-csv.ts'
import type { OwnPoints } from './own-points.ts'

/** One reading of a file of places: what it says of one year. */
export interface PointPass {
  readonly year: number
  /** the rows of that year; null where all rows are of it */
  readonly bytes: Uint8Array | null
  /** the column of a figure in that year; null where it has none */
  readonly columnOf: (column: string) => string | null
  /** whether its rows are counted, and what is of no year of its own read */
  readonly isBase: boolean
}

/**
 * The years of a file of places: a pass for each that a column says row by row, or for each that the names of its columns
 * say; else the only one. A row whose year is none is left out, and said.
 * @param opened its rows; null where nothing of them is needed
 */
export function pointPasses(
  points: Pick<OwnPoints, 'year'> & Counted,
  opened: Table | null,
  log: ProblemLog,
): PointPass[] {
  const { year } = points
  if (year.kind === 'column') return opened ? passesOfRows(opened, year.column, log) : []
  const patterns = columnsRead(points).filter(saysYear)
  if (!opened || patterns.length === 0)
    return [{ year: year.year, bytes: null, columnOf: (column) => column, isBase: true }]
  const dated = datedColumns(opened.columns, LAST).filter(({ pattern }) => patterns.includes(pattern))
  const years = [...new Set([...dated.flatMap((one) => one.years), year.year])].sort((a, b) => a - b)
  return years.map((one) => ({
    year: one,
    bytes: null,
    isBase: one === year.year,
    columnOf: (column) => {
      if (!patterns.includes(column)) return one === year.year ? column : null
      const found = dated.find(({ pattern }) => pattern === column)
      return found?.columns[found.years.indexOf(one)] ?? null
    },
  }))
}

/** Whether the name of columns stands for several years. */
export const saysYear = (pattern: string): boolean => /\{yy(yy)?\}/.test(pattern)

/** Of every column that says a year: what its reader has not been offered is in no figure. */
const LAST = 2100

function passesOfRows(opened: Table, column: string, log: ProblemLog): PointPass[] {
  const years = yearReader(opened, column, log)
  if (!years) return []
  const byYear = new Map<number, Row[]>()
  for (const row of opened.rows) {
    const year = years.of(row)
    if (year === undefined) years.sayWrong(row)
    else byYear.set(year, [...(byYear.get(year) ?? []), row])
  }
  const header = headerRow(opened)
  return [...byYear]
    .sort(([a], [b]) => a - b)
    .map(([year, rows]) => ({
      year,
      bytes: tableCsv({ columns: opened.columns, rows }, header),
      columnOf: (one) => one,
      isBase: true,
    }))
}
