import type { PlotChoice } from '../../atlas/plot-choice.ts'
import { createResolver } from '../../atlas/resolve.ts'
import type { Opened } from '../../atlas/resolve-input.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { zoneName } from '../../atlas/zone-name.ts'
import { formatNumber } from '../../i18n/format.ts'
import { plotWords } from '../../i18n/words/plots.ts'
import { isNumber } from '../../indicators/value.ts'
import { absentText } from './absent.ts'
import type { Plot, PlotPoint } from './plot.ts'
import { regression } from './regression.ts'

type Scatter = Extract<PlotChoice, { kind: 'scatter' }>

/** The other indicator at the same level, in the year shown where it has it, else in its latest. */
function acrossView(view: ResolvedView, { across }: Scatter, opened: Opened): ResolvedView {
  const resolve = createResolver(opened)
  const choice = { ...view.choice, indicator: across, classification: null, palette: null, plot: null }
  return { ...resolve({ ...choice, year: view.year }), answers: null, answering: 'current' }
}

/** Each zone at its two values, as large as what weighs it; zones that lack either are counted, not drawn. */
export function scatterPlot(view: ResolvedView, choice: Scatter, opened: Opened): Plot {
  const { zones, lang, title } = view
  const w = plotWords[lang]
  const across = acrossView(view, choice, opened)
  const others = new Map(across.zones.map((zone) => [zone.code, zone]))
  const weighs = view.weightLabel !== null
  const points = zones.flatMap((zone): PlotPoint[] => {
    const other = others.get(zone.code)
    if (!other || !isNumber(zone.value) || !isNumber(other.value)) return []
    const weight = zone.weight !== null && isNumber(zone.weight) ? zone.weight : null
    return [{ zone, x: other.value, y: zone.value, xText: other.text, weight }]
  })
  const missing = zones.flatMap((zone) => zone.state ?? others.get(zone.code)?.state ?? [])
  const line = choice.line ? regression(points) : null
  const unweighed = weighs ? points.filter(({ weight }) => weight === null).length : 0
  return {
    view,
    title: w.scatterTitle(title, across.title),
    body:
      points.length > 0
        ? { kind: 'scatter', across, points, regression: line, weighs }
        : { kind: 'none', why: w.noPair },
    notes: [
      view.isDifference
        ? w.axesDifferenceNote(across.title, String(across.year ?? ''), title, view.subtitle)
        : w.axesNote(across.title, String(across.year ?? ''), title, String(view.year ?? '')),
      ...(weighs ? [w.sizeNote(view.weightLabel ?? '')] : []),
      ...(unweighed > 0 ? [w.unweighed(unweighed, formatNumber(unweighed, lang))] : []),
      ...(line ? [w.lineNote(formatNumber(line.n, lang), formatNumber(line.r2, lang, 2))] : []),
      ...(choice.line && !line ? [w.noLine] : []),
      ...absentText(missing, lang),
    ],
    sourceLine: [...new Set([view.sourceLine, across.sourceLine])].join(' '),
    table: {
      head: [w.zone, title, across.title, ...(weighs ? [view.weightLabel ?? ''] : [])],
      rows: points.map(({ zone, xText, weight }) => [
        zoneName(zone, zones),
        zone.text,
        xText,
        ...(weighs ? [weight === null ? w.notPublished : formatNumber(weight, lang)] : []),
      ]),
    },
  }
}
