import { createComparison } from '../atlas/comparison.ts'
import { levelsOf } from '../atlas/levels-of.ts'
import { createResolver, type Drawn } from '../atlas/resolve.ts'
import type { Opened } from '../atlas/resolve-input.ts'
import type { MapLevel } from '../territory/level.ts'
import type { Scope } from './export-table.ts'

/**
 * The views whose zones are taken away: the one shown, or for the whole territory one a level of its indicator; points that the
 * page has not fetched are no zones of it, and the text of the filter names the levels that are there.
 */
export function exportViews(view: Drawn, scope: Scope, opened: Opened): [Drawn, ...Drawn[]] {
  if (scope !== 'territory') return [view]
  const [first, ...rest] = levelsOf(opened.territory, view.indicator.id).flatMap((level) =>
    level === view.choice.level
      ? [view]
      : opened.store.zones(level).length > 0
        ? (viewAt(view, level, opened) ?? [])
        : [],
  )
  return first ? [first, ...rest] : [view]
}

/** The same at another level; null for a difference that cannot be made there. */
function viewAt(view: Drawn, level: MapLevel, opened: Opened): Drawn | null {
  const choice = { ...view.choice, level, selection: [], camera: null }
  return view.isDifference
    ? (createComparison(opened)(choice)?.difference ?? null)
    : createResolver(opened)(choice)
}
