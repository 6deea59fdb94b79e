import type { ClassOrigin } from '../atlas/class-origin.ts'
import { correctionCountText } from '../atlas/correction-text.ts'
import { listedZones } from '../atlas/listed-zones.ts'
import { isQuiet } from '../atlas/quiet.ts'
import type { ResolvedView, ViewClass, ViewZone } from '../atlas/view.ts'
import { formatNumber } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { sentence } from '../i18n/typeset.ts'
import { legendWords } from '../i18n/words/legend.ts'
import { FLAGS, type Flag, isNumber, type State, type Value } from '../indicators/value.ts'
import { exhausted } from '../lib/exhausted.ts'
import { mayOverlap } from '../territory/level.ts'
import { isUnderPivot, overprintsOf, unreliableCount } from './overprints.ts'
import { classLook, type PointLook, stateLook } from './points/point-look.ts'

export type Paint =
  /** `under`: the ink of the sign of classes under the pivot; null for any other */
  | { readonly kind: 'class'; readonly color: string; readonly under: string | null }
  | { readonly kind: 'circle'; readonly color: string }
  | { readonly kind: 'point'; readonly look: PointLook }
  | { readonly kind: 'state'; readonly state: State }
  /** a state whose zones are left pale, in the first pictures as in the page */
  | { readonly kind: 'quiet' }

/** One line of a legend, in words. */
export interface LegendRow {
  readonly key: string
  readonly paint: Paint
  readonly label: string
  readonly count: string
  /** the weight, or why it is not shown; null where nothing weighs the zones */
  readonly weight: string | null
}

/**
 * The classes, then the states, of a view: the same lines in the panel's legend and in the figure's.
 * @param quietly whether quiet states are pale, as the map beside has them
 */
export function legendRows(view: ResolvedView, quietly = false): LegendRow[] {
  const rows = everyRow(view, quietly)
  // the classes of a difference are asked for by nobody: one without a zone says nothing
  return view.isDifference ? rows.filter((_, i) => view.classes[i]?.count !== 0) : rows
}

/** The same, one a class whether or not it has a zone. */
export function everyRow(view: ResolvedView, quietly = false): LegendRow[] {
  const words = legendWords[view.lang]
  const weightText = (weight: Value | null) => {
    if (view.weightLabel === null) return null
    if (weight === null) return words.notPublishable
    return isNumber(weight) ? formatNumber(weight, view.lang) : words.withheld(weight)
  }
  const isPoints = view.symbol === 'points'
  return [
    ...view.classes.map(
      (one): LegendRow => ({
        key: `class-${one.index}`,
        paint: classPaint(view, one),
        label: sentence(one.label),
        count: formatNumber(one.count, view.lang),
        weight: weightText(one.weight),
      }),
    ),
    ...view.states.map(
      ({ state, label, count, weight }): LegendRow => ({
        key: state,
        paint: isPoints
          ? { kind: 'point', look: stateLook(state) }
          : quietly && isQuiet(state, view)
            ? { kind: 'quiet' }
            : { kind: 'state', state },
        label: sentence(label),
        count: formatNumber(count, view.lang),
        weight: weightText(weight),
      }),
    ),
  ]
}

function classPaint(view: ResolvedView, one: ViewClass): Paint {
  const { color } = one
  switch (view.symbol) {
    case 'points':
      return { kind: 'point', look: classLook(one) }
    case 'circles':
      return { kind: 'circle', color }
    case 'choropleth':
      return { kind: 'class', color, under: isUnderPivot(view, one) ? one.ink : null }
  }
}

/** What the bounds are made of, so that a reader knows where they are the same. */
function originText(origin: ClassOrigin, sized: boolean, lang: Lang): string {
  const words = legendWords[lang]
  switch (origin.by) {
    case 'reader':
      return words.readerBounds
    case 'years':
      return words.sharedYears(origin.first, origin.last, sized)
    case 'year':
      return words.ownYear(origin.year, sized)
    case 'indicators':
      return words.sharedIndicators(origin.count, sized)
    default:
      return exhausted(origin)
  }
}

/** What is said of the zones that are printed over as unreliable; null where none is. */
export function unreliableText(view: ResolvedView): string | null {
  const n = unreliableCount(view)
  if (n === 0) return null
  const { zones, lang, choice } = view
  const isOfSeveralMaps = new Set(zones.map(({ code }) => code)).size < zones.length
  return legendWords[lang].unreliable(formatNumber(n, lang), n > 1, choice.level, isOfSeveralMaps)
}

/**
 * What the colours of the classes do not show: what the number of a cluster counts, how many zones have results of earlier years alone,
 * how many bear a flag without being printed over (see `overprintsOf`), what workshops corrected.
 */
export function legendNotes(view: ResolvedView): string[] {
  const { zones, choice, lang, classOrigin, symbol, weightLabel } = view
  const corrections = correctionCountText(view)
  const words = legendWords[lang]
  const signsOf = overprintsOf(view)
  const numbers = zones.filter(({ state }) => state === null)
  const years = [...new Set(zones.flatMap(({ asOf }) => asOf ?? []))].toSorted((a, b) => b - a)
  // the legend of several maps has a zone once a map
  const count = (wanted: (zone: ViewZone) => boolean) =>
    new Set(numbers.filter(wanted).map(({ code }) => code)).size
  return [
    ...listedZones(view),
    ...(symbol === 'points' ? [words.ring(choice.level, weightLabel)] : []),
    ...(mayOverlap(choice.level) && weightLabel !== null && zones.length > 1
      ? [words.overlap(choice.level, weightLabel)]
      : []),
    ...(classOrigin ? [originText(classOrigin, symbol === 'circles', lang)] : []),
    ...years.map((year) => {
      const n = new Set(zones.filter(({ asOf }) => asOf === year).map(({ code }) => code)).size
      return words.asOf(formatNumber(n, lang), n > 1, choice.level, year, view.year)
    }),
    ...(Object.keys(FLAGS) as Flag[]).flatMap((flag) => {
      const n = count((zone) => zone.flags.includes(flag) && !signsOf(zone).some((sign) => sign === flag))
      return n === 0 ? [] : [words.flagged(flag, formatNumber(n, lang), n > 1, choice.level)]
    }),
    ...(corrections === null ? [] : [corrections]),
  ].map(sentence)
}
