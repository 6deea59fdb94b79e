import type { SeriesPoint } from '../atlas/zone-detail.ts'
import { isNumber, type State } from '../indicators/value.ts'

interface Plotted {
  readonly year: number
  readonly value: number
}

export interface Series {
  /** runs of numbers that may be joined by a line: cut where a state stands and before a year not comparable */
  readonly runs: readonly (readonly Plotted[])[]
  readonly gaps: readonly { readonly year: number; readonly state: State }[]
  /** breaks between `before`, the last year ahead of it, and `year`, the first that does not compare */
  readonly breaks: readonly { readonly before: number | null; readonly year: number }[]
}

/** Cuts years, in any order, into what a line may join and what it may not. */
export function cutSeries(points: readonly SeriesPoint[]): Series {
  const runs: Plotted[][] = []
  const gaps: { year: number; state: State }[] = []
  const breaks: { before: number | null; year: number }[] = []
  let joined = false
  let before: number | null = null
  for (const { year, value, flags } of points.toSorted((a, b) => a.year - b.year)) {
    const broken = flags.includes('not_comparable')
    if (broken) breaks.push({ before, year })
    before = year
    if (!isNumber(value)) {
      gaps.push({ year, state: value })
      joined = false
      continue
    }
    if (!joined || broken) runs.push([])
    runs.at(-1)?.push({ year, value })
    joined = true
  }
  return { runs, gaps, breaks }
}
