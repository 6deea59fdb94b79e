import { formatPercent } from '../i18n/format.ts'
import { cardWords } from '../i18n/words/card.ts'
import type { ComparedViews } from './compared-views.ts'
import { legendOf, type Panels } from './panels.ts'
import type { ResolvedView } from './view.ts'

/** The thresholds of a method that are not those of the other side, each with its criterion. */
export function movedThresholds({ lang, method, settings }: ResolvedView, other: ResolvedView): string[] {
  return (method?.criteria ?? []).flatMap(({ id, label }) => {
    const [at, elsewhere] = [settings?.thresholds[id], other.settings?.thresholds[id]]
    return at === undefined || at === elsewhere
      ? []
      : [cardWords[lang].labelled(label[lang], formatPercent(at, lang, Number.isInteger(at) ? 0 : 1))]
  })
}

/** What one side of a comparison shows otherwise than the other: indicator, place and year, thresholds. */
const sideText = (view: ResolvedView, other: ResolvedView): string =>
  [
    ...(view.title === other.title ? [] : [view.title]),
    ...(view.subtitle === other.subtitle ? [] : [view.subtitle]),
    ...movedThresholds(view, other),
  ].join(', ')

/** Two maps compared as one figure, where they have the same classes: both maps under one legend. */
export function comparedPanels({ first, second, isShared }: ComparedViews): Panels | null {
  const isMethod = first.method !== null && first.method.id === second.method?.id
  if (!isShared && !isMethod) return null
  const panel = (side: 'A' | 'B', view: ResolvedView, other: ResolvedView) => ({
    key: side,
    caption: `${side}. ${sideText(view, other)}`,
    view,
  })
  const panels = [panel('A', first, second), panel('B', second, first)]
  const credits = [...first.credits, ...second.credits]
  return {
    panels,
    legend: {
      ...legendOf(panels, first),
      title: first.title === second.title ? first.title : `${first.title} / ${second.title}`,
      subtitle: first.subtitle === second.subtitle ? first.subtitle : '',
      credits: [...new Map(credits.map((one) => [JSON.stringify(one), one])).values()],
      sourceLine: [...new Set([first.sourceLine, second.sourceLine])].join(' '),
      caveats: [...new Set([...first.caveats, ...second.caveats])],
    },
  }
}
