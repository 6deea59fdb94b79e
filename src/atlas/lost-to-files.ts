import { isPointLevel, type PointLevel } from '../territory/level.ts'
import type { ChoiceProblem } from './choice-url.ts'
import { levelsOf } from './levels-of.ts'
import type { Opened } from './resolve-input.ts'
import { type Link, settledLink } from './settled-link.ts'

/** What was shown and is not once the reader's own files are laid over the territory. */
export interface LostToFiles {
  /** the problems that come of the files: nothing is wrong with the link */
  readonly problems: readonly ChoiceProblem[]
  /** the most of them: the indicator, else the scale, else something else */
  readonly what: 'indicator' | 'level' | 'other'
  /** the indicator or the scale */
  readonly value: string
  /** published residences, condominiums that gave way to those of the files, where it is of them */
  readonly replaced: readonly { readonly level: PointLevel; readonly before: number; readonly now: number }[]
}

const rank = ({ param }: ChoiceProblem) => (param === 'i' ? 0 : param === 'l' ? 1 : 2)

/**
 * Of the problems of a choice, those that the territory does not have without the files of the reader; null where none is.
 * @param shown the territory with these files
 */
export function lostToFiles(
  problems: readonly ChoiceProblem[],
  link: Link,
  shown: Opened,
  published: Opened,
): LostToFiles | null {
  if (problems.length === 0 || shown.territory === published.territory) return null
  const { counts, local_levels: local = [] } = shown.territory
  const before = settledLink(link, published).problems
  const { level: at } = link.kind === 'chosen' ? link.choice : link.partial
  // published points of which the page has not fetched any are in no store
  const areReplaced = at !== undefined && isPointLevel(at) && local.includes(at)
  const lost = problems.filter(
    ({ param, value }) =>
      (param === 's' && areReplaced) ||
      !before.some((other) => other.param === param && other.value === value),
  )
  const [first] = lost.toSorted((a, b) => rank(a) - rank(b))
  if (!first) return null
  const { param, value } = first
  const levels = param === 'i' ? levelsOf(published.territory, value) : param === 'l' ? [value] : []
  return {
    problems: lost,
    what: param === 'i' ? 'indicator' : param === 'l' ? 'level' : 'other',
    value,
    replaced: levels.filter(isPointLevel).flatMap((level) => {
      const count = published.territory.counts[level] ?? 0
      return count > 0 && local.includes(level) ? [{ level, before: count, now: counts[level] ?? 0 }] : []
    }),
  }
}
