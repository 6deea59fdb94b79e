import type { Choice } from '../../../atlas/choice.ts'
import type { CompareChoice } from '../../../atlas/compare-choice.ts'
import { SAME_MAP } from '../../../atlas/same-map.ts'
import type { ResolvedView } from '../../../atlas/view.ts'

/**
 * What a comparison begins with: time goes from left to right, so that map B is the view that the reader has and map A the same
 * of the year before. Of a first year map B is the year after; where there is no other year, the same map.
 */
export function startCompare({ years, year }: Pick<ResolvedView, 'years' | 'year'>): Partial<Choice> {
  const at = year === null ? -1 : years.indexOf(year)
  const before = years[at - 1]
  return before === undefined
    ? { compare: { ...SAME_MAP, year: years[at + 1] ?? null } }
    : { year: before, compare: { ...SAME_MAP, year } }
}

/** The years of two maps of one indicator, the earlier as map A. */
export const inOrder = (compare: CompareChoice, a: number, b: number): Pick<Choice, 'compare' | 'year'> => ({
  year: Math.min(a, b),
  compare: { ...compare, year: Math.max(a, b) },
})

/** What is shown once a comparison ends: map A; of one indicator in two years, the later year. */
export function endCompare({ compare, year }: Choice): Pick<Choice, 'compare' | 'year'> {
  const later = compare?.indicator === null && year !== null && compare.year !== null && compare.year > year
  return { compare: null, year: later ? compare.year : year }
}
