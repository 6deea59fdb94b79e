import { digitsOf, formatPercent } from '../i18n/format.ts'
import { cardWords } from '../i18n/words/card.ts'
import { type ComparedViews, haveOneLegend } from './compared-views.ts'
import { legendOf, type Panel, type Panels } from './panels.ts'
import type { ResolvedView } from './view.ts'

/** The thresholds of a method that are not those of the other side, each with its criterion. */
export function movedThresholds(
  { lang, method, settings }: Pick<ResolvedView, 'lang' | 'method' | 'settings'>,
  other: Pick<ResolvedView, 'settings'>,
): string[] {
  return (method?.criteria ?? []).flatMap(({ id, label }) => {
    const [at, elsewhere] = [settings?.thresholds[id], other.settings?.thresholds[id]]
    return at === undefined || at === elsewhere
      ? []
      : [cardWords[lang].labelled(label[lang], formatPercent(at, lang, digitsOf(at)))]
  })
}

/** What one side of a comparison shows otherwise than the other: indicator, place and year, thresholds. */
const sideText = (view: ResolvedView, other: ResolvedView): string =>
  [
    ...(view.title === other.title ? [] : [view.title]),
    ...(view.subtitle === other.subtitle ? [] : [view.subtitle]),
    ...movedThresholds(view, other),
  ].join(', ')

/** Two maps compared as one figure: over one legend where they have the same classes, each over its own else. */
export function comparedPanels({ first, second, isShared }: Omit<ComparedViews, 'difference'>): Panels {
  const isOne = haveOneLegend({ first, second, isShared })
  const panel = (side: 'A' | 'B', view: ResolvedView, other: ResolvedView): Panel => ({
    key: side,
    caption: `${side}. ${sideText(view, other)}`,
    view,
    ...(!isOne && { ownLegend: true }),
  })
  const panels = [panel('A', first, second), panel('B', second, first)]
  const credits = [...first.credits, ...second.credits]
  return {
    panels,
    legend: {
      ...(isOne ? legendOf(panels, first) : first),
      title: first.title === second.title ? first.title : `${first.title} / ${second.title}`,
      subtitle: first.subtitle === second.subtitle ? first.subtitle : '',
      credits: [...new Map(credits.map((one) => [JSON.stringify(one), one])).values()],
      sourceLine: [...new Set([first.sourceLine, second.sourceLine])].join(' '),
      caveats: [...new Set([...first.caveats, ...second.caveats])],
    },
  }
}
