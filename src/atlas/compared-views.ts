import { uiWords } from '../i18n/words/ui.ts'
import type { Comparison } from './comparison.ts'
import type { Drawn } from './resolve.ts'
import type { ResolvedView } from './view.ts'

/** The maps of a comparison, as renderers take them. */
export interface ComparedViews {
  readonly first: ResolvedView
  readonly second: ResolvedView
  readonly difference: ResolvedView | null
  /** the two maps have the same classes */
  readonly isShared: boolean
}

/** The database is asked about the first map alone: the second shows what is read in its zones. */
const alone = (drawn: Drawn): ResolvedView => ({ ...drawn, answers: null, answering: 'current' })

export const comparedViews = (
  first: ResolvedView,
  { second, difference, isShared }: Comparison,
): ComparedViews => ({
  first,
  second: alone(second),
  difference: difference && alone(difference),
  isShared,
})

/** The view that title, table, tooltip and files are of: the difference where the map shows it, the first map else. */
export const shownView = (view: ResolvedView, compared: ComparedViews | null): ResolvedView =>
  (view.choice.compare?.show === 'difference' ? compared?.difference : null) ?? view

/** The legends that stand beside the maps compared, each with its heading; none where there is one map, which has its own. */
export function legendsOf(
  view: ResolvedView,
  compared: ComparedViews | null,
): readonly { readonly key: string; readonly title: string; readonly view: ResolvedView }[] {
  const { legend } = uiWords[view.lang]
  if (!compared) return []
  const shown = shownView(view, compared)
  if (shown.isDifference) return [{ key: 'difference', title: `${legend}, B − A`, view: shown }]
  return [
    { key: 'legend', title: `${legend}, A`, view },
    { key: 'second', title: `${legend}, B`, view: compared.second },
  ]
}
