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
 * What a comparison begins with: map A is the view that the reader has; map B is the same of the year before, of a first year
 * the year after, and the same map where there is no other year.
 */
export function startCompare({ years, year }: Pick<ResolvedView, 'years' | 'year'>): Pick<Choice, 'compare'> {
  const at = year === null ? -1 : years.indexOf(year)
  return { compare: { ...SAME_MAP, year: years[at - 1] ?? years[at + 1] ?? null } }
}

/** What the two maps are, by indicator and year: views, or what stands for them. */
interface Sides {
  readonly first: Side
  readonly second: Side
}
interface Side {
  readonly indicator: { readonly id: string }
  readonly year: number | null
}

const isBackward = ({ first, second }: Sides): boolean =>
  first.indicator.id === second.indicator.id &&
  first.year !== null &&
  second.year !== null &&
  first.year > second.year

/** The difference in the place of two maps: of one indicator, from the earlier year to the later, so that B − A is the change. */
export const showDifference = (
  compare: CompareChoice,
  sides: Sides,
): Pick<Choice, 'compare'> | Pick<Choice, 'compare' | 'year'> =>
  isBackward(sides)
    ? { year: sides.second.year, compare: { ...compare, show: 'difference', year: sides.first.year } }
    : { compare: { ...compare, show: 'difference' } }

/** Two maps in the place of a difference, in the order that they had where the difference turned them round. */
export const showSides = (
  compare: CompareChoice,
  { first, second }: Sides,
  turned: boolean,
): Pick<Choice, 'compare'> | Pick<Choice, 'compare' | 'year'> =>
  turned && first.indicator.id === second.indicator.id
    ? { year: second.year, compare: { ...compare, show: 'sides', year: first.year } }
    : { compare: { ...compare, show: 'sides' } }

/** What is shown once a comparison ends: map A; of a change from one year to another, the later year. */
export function endCompare({ compare, year }: Choice): Pick<Choice, 'compare' | 'year'> {
  const isChange = compare?.show === 'difference' && compare.indicator === null
  const later = isChange && year !== null && compare.year !== null && compare.year > year
  return { compare: null, year: later ? compare.year : year }
}
