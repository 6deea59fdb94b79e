import type { CompareChoice } from '../../../atlas/compare-choice.ts'
import type { ResolvedView } from '../../../atlas/view.ts'

/** What a comparison begins with: the year before the one shown, where there is one; the same map else. */
export function startCompare({ years, year }: Pick<ResolvedView, 'years' | 'year'>): CompareChoice {
  const at = year === null ? -1 : years.indexOf(year)
  return {
    show: 'sides',
    classes: 'same',
    indicator: null,
    year: (at > 0 ? years[at - 1] : years[at + 1]) ?? null,
    thresholds: null,
    rule: null,
  }
}
