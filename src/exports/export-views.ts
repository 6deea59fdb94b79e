import { levelsOf } from '../atlas/levels-of.ts'
import { createResolver, type Drawn } from '../atlas/resolve.ts'
import type { Opened } from '../atlas/resolve-input.ts'
import type { Scope } from './export-table.ts'

/** The views whose zones are taken away: the one shown, or for the whole territory one a level of its indicator. */
export function exportViews(view: Drawn, scope: Scope, opened: Opened): [Drawn, ...Drawn[]] {
  if (scope !== 'territory') return [view]
  const resolve = createResolver(opened)
  const [first, ...rest] = levelsOf(opened.territory, view.indicator.id).map((level) =>
    level === view.choice.level ? view : resolve({ ...view.choice, level, selection: [], camera: null }),
  )
  return first ? [first, ...rest] : [view]
}
