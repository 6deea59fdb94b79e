import { closestColumn, findColumns } from './column.ts'
import type { CrossedDeclaration, MeasureUnit, WideDeclaration } from './declaration.ts'
import { ProblemLog } from './problem.ts'
import { columnMissing, columnTwice } from './problem-words.ts'

/** The columns that hold one measure for one year: one, or several to be added. */
export interface FigureColumns {
  readonly measure: string
  /** year written in the column's name (the producer's edition), or declared; null where each row says its own */
  readonly edition: number | null
  /** years from the edition to the year of the data */
  readonly shift: number
  readonly indices: readonly number[]
  readonly unit: MeasureUnit
  /** editions from which the series is not comparable with the years before */
  readonly breaks: readonly number[]
}

type Spec = WideDeclaration['measures'][string]

/** Resolves the measures of a wide table, one entry a year found; an absent column is reported with its nearest name, but for one that a file may be without. */
export function wideColumns(
  columns: readonly string[],
  declaration: WideDeclaration,
  log: ProblemLog,
): FigureColumns[] {
  return Object.entries(declaration.measures).flatMap(([measure, spec]) => {
    const said = declaration.optional.includes(measure) ? new ProblemLog('') : log
    const years =
      'sum' in spec ? summed(columns, spec.sum, measure, said) : single(columns, spec, measure, said)
    return [...years].map(([named, indices]) => ({
      measure,
      edition: named ?? declaration.year ?? null,
      shift: spec.shift,
      indices,
      unit: spec.unit,
      breaks: spec.breaks,
    }))
  })
}

type ByYear = Map<number | null, number[]>

function single(
  columns: readonly string[],
  spec: Extract<Spec, { column: string[] }>,
  measure: string,
  log: ProblemLog,
): ByYear {
  const found = spec.column.map((pattern) => findColumns(columns, pattern)).find(({ length }) => length > 0)
  if (!found) {
    const [first = ''] = spec.column
    log.add(columnMissing(spec.column.join(', '), measure, closestColumn(columns, first)))
  }
  const years: ByYear = new Map()
  for (const { year, index } of found ?? []) {
    if (years.has(year)) log.add(columnTwice(spec.column.join(', ')), { column: columns[index] ?? '' })
    else years.set(year, [index])
  }
  return years
}

function summed(
  columns: readonly string[],
  terms: readonly string[],
  measure: string,
  log: ProblemLog,
): ByYear {
  const years: ByYear = new Map()
  for (const pattern of terms) {
    const found = findColumns(columns, pattern)
    if (found.length === 0) {
      log.add(columnMissing(pattern, measure, closestColumn(columns, pattern)))
      return new Map()
    }
    for (const { year, index } of found) years.set(year, [...(years.get(year) ?? []), index])
  }
  return new Map([...years].filter(([, indices]) => indices.length === terms.length))
}

const lines = (header: string) => header.split(/[\r\n]+/).map((line) => line.trim().toLowerCase())

/** Resolves the measures of a crossed table (INSEE detailed tables): the sum of the columns that bear all the labels. */
export function crossedColumns(
  columns: readonly string[],
  { measures, year }: CrossedDeclaration,
  log: ProblemLog,
): FigureColumns[] {
  const headers = columns.map(lines)
  return Object.entries(measures).flatMap(([measure, spec]) => {
    const labels = spec.lines.map((label) => label.toLowerCase())
    const indices = headers.flatMap((header, index) =>
      header.length > 1 && labels.every((label) => header.includes(label)) ? [index] : [],
    )
    if (indices.length > 0)
      return [{ measure, edition: year, shift: 0, indices, unit: 'count' as const, breaks: [] }]
    const all = [...new Set(headers.filter(({ length }) => length > 1).flat())]
    log.add(columnMissing(spec.lines.join(' / '), measure, closestColumn(all, spec.lines[0] ?? '')))
    return []
  })
}
