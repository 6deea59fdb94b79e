import type { Choice } from './choice.ts'
import type { Drawn } from './resolve.ts'
import type { Opened } from './resolve-input.ts'

/** Two years of one method, the earlier first. */
export interface TransitionViews {
  readonly earlier: Drawn
  readonly later: Drawn
  readonly from: number
  readonly to: number
  /** the years that `from` may be, increasing */
  readonly offered: readonly number[]
  /** whether the map shows what changed between these two years */
  readonly isOnMap: boolean
}

/** The later year that the map compares its own with, where nothing but the year differs; null else. */
function laterOnMap({ compare }: Choice, year: number): number | null {
  if (compare === null || compare.show !== 'difference' || compare.year === null) return null
  const { indicator, thresholds, rule } = compare
  return indicator === null && thresholds === null && rule === null && compare.year > year
    ? compare.year
    : null
}

/**
 * The two years between which a view of a method says what changed: those of the map where it shows their difference; else
 * the year in view and the one chosen before it, or the last before.
 * @param resolve of the same territory
 * @returns null where the view is of no method, or has no year before
 */
export function transitionViews(
  view: Drawn,
  { catalogue }: Pick<Opened, 'catalogue'>,
  resolve: (choice: Choice) => Drawn,
): TransitionViews | null {
  const { year, years, choice, method } = view
  // the view comes a moment later than the territory, which may have lost the reader's method since
  if (!method || year === null || !catalogue.indicators.some(({ id }) => id === choice.indicator)) return null
  const onMap = laterOnMap(choice, year)
  const to = onMap ?? year
  const offered = years.filter((one) => one < to)
  const { since } = choice
  const from = onMap !== null ? year : since !== null && offered.includes(since) ? since : offered.at(-1)
  if (from === undefined) return null
  const at = (one: number) =>
    one === year ? view : resolve({ ...choice, year: one, compare: null, selection: [] })
  return { earlier: at(from), later: at(to), from, to, offered, isOnMap: onMap !== null }
}
