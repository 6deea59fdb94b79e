import { compareWords } from '../i18n/words/compare.ts'
import { movedThresholds } from './compared-panels.ts'
import type { ComparedViews } from './compared-views.ts'
import type { ResolvedView } from './view.ts'

type Side = 'A' | 'B'
type Named = Pick<ResolvedView, 'lang' | 'title' | 'year' | 'method' | 'settings'>

/** What tells a side from the other: indicator and year; thresholds, which may go by these, where both are the same. */
function partings(view: Named, other: Named): string[] {
  const said = [
    ...(view.title === other.title ? [] : [view.title]),
    ...(view.year === null || view.year === other.year ? [] : [String(view.year)]),
  ]
  return said.length > 0 ? said : movedThresholds(view, other)
}

/** "Carte A (2022)": a side of a comparison, with what it shows otherwise than the other. */
export const sideName = (side: Side, view: Named, other: Named): string =>
  compareWords[view.lang].sideName(side, partings(view, other).join(', '))

/** "Taux de logements vacants, 2022": what a side shows, which stands over it. */
export const sideHeading = (view: Named, other: Named): string =>
  [
    ...new Set([view.title, ...(view.year === null ? [] : [String(view.year)]), ...partings(view, other)]),
  ].join(', ')

/** Two maps side by side, in words. */
export interface SideWords {
  /** of both */
  readonly title: string
  readonly subtitle: string
  /** the name of each, which what is said of it begins with */
  readonly a: string
  readonly b: string
}

export function sideWords({ first, second }: Pick<ComparedViews, 'first' | 'second'>): SideWords {
  const w = compareWords[first.lang]
  return {
    title: first.title === second.title ? first.title : `${first.title} / ${second.title}`,
    subtitle:
      first.subtitle === second.subtitle ? first.subtitle : w.bothSubtitles(first.subtitle, second.subtitle),
    a: sideName('A', first, second),
    b: sideName('B', second, first),
  }
}
