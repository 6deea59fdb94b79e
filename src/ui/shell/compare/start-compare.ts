import type { Choice } from '../../../atlas/choice.ts'
import type { CompareChoice } from '../../../atlas/compare-choice.ts'
import type { ResolvedView } from '../../../atlas/view.ts'

const SAME_MAP: CompareChoice = {
  show: 'sides',
  classes: 'same',
  indicator: null,
  year: null,
  thresholds: null,
  rule: null,
}

/**
 * What a comparison begins with: the year before the one shown as map A and the year shown as map B, so that the
 * difference B − A is the change since; of a first year, the year after as map B; else the same map twice.
 */
export function startCompare({
  years,
  year,
}: Pick<ResolvedView, 'years' | 'year'>): Pick<Choice, 'compare'> | Pick<Choice, 'compare' | 'year'> {
  const at = year === null ? -1 : years.indexOf(year)
  const before = at > 0 ? years[at - 1] : undefined
  return before === undefined
    ? { compare: { ...SAME_MAP, year: years[at + 1] ?? null } }
    : { year: before, compare: { ...SAME_MAP, year } }
}

/** What is shown once a comparison ends: map A; of one map in two years, the later year. */
export function endCompare({ compare, year }: Choice): Pick<Choice, 'compare' | 'year'> {
  const later = compare?.indicator === null && year !== null && compare.year !== null && compare.year > year
  return { compare: null, year: later ? compare.year : year }
}
