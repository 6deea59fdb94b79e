import { compareWords } from '../i18n/words/compare.ts'
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

/** A legend that stands beside the maps compared, with its heading. */
export interface ComparedLegend {
  readonly key: string
  readonly title: string
  readonly view: ResolvedView
  /** the map B that has the same classes: the legend counts the zones of both */
  readonly other: ResolvedView | null
}

/** Whether two maps have the same classes: shared bounds, or those of one method. */
export const haveOneLegend = ({ first, second, isShared }: Omit<ComparedViews, 'difference'>): boolean =>
  isShared || (first.method !== null && first.method.id === second.method?.id)

/** The legends beside the maps compared: one of both where they have the same classes; none where there is one map, which has its own. */
export function legendsOf(view: ResolvedView, compared: ComparedViews | null): readonly ComparedLegend[] {
  const { legend } = uiWords[view.lang]
  if (!compared) return []
  const shown = shownView(view, compared)
  if (shown.isDifference) return [{ key: 'difference', title: `${legend}, B − A`, view: shown, other: null }]
  const { second, isShared } = compared
  if (haveOneLegend({ first: view, second, isShared }))
    return [{ key: 'legend', title: compareWords[view.lang].oneLegend, view, other: second }]
  return [
    { key: 'legend', title: `${legend}, A`, view, other: null },
    { key: 'second', title: `${legend}, B`, view: second, other: null },
  ]
}
