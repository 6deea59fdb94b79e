import type { LongCell } from '../sources/long-cell.ts'

/** The figures of one source, as its reader gives them. */
export interface SourceFigures {
  /** id of the source */
  readonly source: string
  readonly cells: readonly LongCell[]
  /** measures in percent that are never above 1 in the whole file, with the greatest figure */
  readonly fractions: ReadonlyMap<string, number>
  /** [part, whole]: counts of a row that are no more than another of it */
  readonly parts: readonly (readonly [string, string])[]
  /** measures that no sum makes sense of */
  readonly percents: ReadonlySet<string>
  /** what happens in a year (permits, results), which varies more than a stock */
  readonly isFlow: boolean
}

/** One measure of one level and year, by one source: what can be compared as a whole. */
export interface Series {
  readonly source: string
  readonly level: LongCell['level']
  readonly measure: string
  readonly year: number
  /** numbers by code */
  readonly numbers: ReadonlyMap<string, number>
}

/** The series of all sources, in the order in which they are read. */
export function seriesOf(figures: readonly SourceFigures[]): Series[] {
  const found = new Map<string, Omit<Series, 'numbers'> & { readonly numbers: Map<string, number> }>()
  for (const { source, cells } of figures)
    for (const { level, code, measure, year, value } of cells) {
      if (typeof value !== 'number') continue
      const key = [source, level, measure, year].join('|')
      const series = found.get(key) ?? { source, level, measure, year, numbers: new Map<string, number>() }
      series.numbers.set(code, value)
      found.set(key, series)
    }
  return [...found.values()]
}
