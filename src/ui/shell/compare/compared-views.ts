import type { Comparison } from '../../../atlas/comparison.ts'
import type { Drawn } from '../../../atlas/resolve.ts'
import type { ResolvedView } from '../../../atlas/view.ts'
import { uiWords } from '../../../i18n/words/ui.ts'

/** The maps of a comparison, as renderers take them. */
export interface ComparedViews {
  readonly first: ResolvedView
  readonly second: ResolvedView
  readonly difference: ResolvedView | null
}

/** The database is asked about the first map alone: the second shows what is read in its zones. */
const alone = (drawn: Drawn): ResolvedView => ({ ...drawn, answers: null, answering: 'current' })

export const comparedViews = (first: ResolvedView, { second, difference }: Comparison): ComparedViews => ({
  first,
  second: alone(second),
  difference: difference && alone(difference),
})

/** The legends that stand beside the maps compared, each with its heading; none where there is one map, which has its own. */
export function legendsOf(
  view: ResolvedView,
  compared: ComparedViews | null,
): readonly { readonly key: string; readonly title: string; readonly view: ResolvedView }[] {
  const { legend } = uiWords[view.lang]
  if (!compared) return []
  if (view.choice.compare?.show === 'difference' && compared.difference)
    return [{ key: 'difference', title: `${legend}, B − A`, view: compared.difference }]
  return [
    { key: 'legend', title: `${legend}, A`, view },
    { key: 'second', title: `${legend}, B`, view: compared.second },
  ]
}
