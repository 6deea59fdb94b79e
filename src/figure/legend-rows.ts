import type { ResolvedView } from '../atlas/view.ts'
import { formatNumber } from '../i18n/format.ts'
import { sentence } from '../i18n/typeset.ts'
import { legendWords } from '../i18n/words/legend.ts'
import { isNumber, type State, type Value } from '../indicators/value.ts'

export type Paint =
  | { readonly kind: 'class'; readonly color: string }
  | { readonly kind: 'circle'; readonly color: string }
  | { readonly kind: 'state'; readonly state: State }

/** One line of a legend, in words. */
export interface LegendRow {
  readonly key: string
  readonly paint: Paint
  readonly label: string
  readonly count: string
  /** the weight, or why it is not shown; null where nothing weighs the zones */
  readonly weight: string | null
}

/** The classes, then the states, of a view: the same lines in the panel's legend and in the figure's. */
export function legendRows(view: ResolvedView): LegendRow[] {
  const words = legendWords[view.lang]
  const weightText = (weight: Value | null) => {
    if (view.weightLabel === null) return null
    if (weight === null) return words.notPublishable
    return isNumber(weight) ? formatNumber(weight, view.lang) : words.withheld(weight)
  }
  const kind = view.symbol === 'circles' ? 'circle' : 'class'
  return [
    ...view.classes.map(
      ({ index, label, color, count, weight }): LegendRow => ({
        key: `class-${index}`,
        paint: { kind, color },
        label: sentence(label),
        count: formatNumber(count, view.lang),
        weight: weightText(weight),
      }),
    ),
    ...view.states.map(
      ({ state, label, count, weight }): LegendRow => ({
        key: state,
        paint: { kind: 'state', state },
        label: sentence(label),
        count: formatNumber(count, view.lang),
        weight: weightText(weight),
      }),
    ),
  ]
}
