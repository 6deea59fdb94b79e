import { spreadOf } from '../../atlas/finding.ts'
import { valueText } from '../../atlas/value-text.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { histogram } from '../../classify/histogram.ts'
import { formatNumber } from '../../i18n/format.ts'
import { plotWords } from '../../i18n/words/plots.ts'
import { isNumber } from '../../indicators/value.ts'
import { histogramRows } from '../HistogramChart.tsx'
import { absentText, statesOf } from './absent.ts'
import type { Plot } from './plot.ts'

/** How many zones stand where between the least value and the greatest, with their median and what the whole is. */
export function distributionPlot(view: ResolvedView): Plot {
  const { zones, lang, title, sourceLine, answers, indicator, classes, isDifference } = view
  const w = plotWords[lang]
  const values = zones.map(({ value }) => value).filter(isNumber)
  const [first] = classes
  const bounds = first ? [first.min ?? 0, ...classes.map(({ max }) => max ?? 0)] : []
  const bins = values.length > 0 ? histogram(values, bounds) : null
  const middle = spreadOf(zones)?.median ?? 0
  // the sum of counts is not a place among them
  const answer = indicator.summability === 'ratio_of_sums' ? answers?.epci.value : undefined
  const whole = answer !== undefined && isNumber(answer) ? answer : null
  const says = (value: number) => valueText(value, { ...indicator, signed: isDifference === true }, lang)
  return {
    view,
    title: w.title_distribution(title),
    body: bins
      ? {
          kind: 'distribution',
          histogram: bins,
          median: middle,
          whole,
          marks: zones.filter(({ selected, value }) => selected && isNumber(value)),
        }
      : { kind: 'none', why: w.noNumber },
    notes: [
      ...(bins ? [w.medianNote(says(middle), formatNumber(values.length, lang))] : []),
      ...(bins && whole !== null ? [w.wholeNote(view.territory.epci, says(whole))] : []),
      ...absentText(statesOf(zones), lang),
    ],
    sourceLine,
    table: {
      head: [w.value, w.zones],
      rows: bins
        ? histogramRows({ ...view, histogram: bins }).map(([text, count]) => [
            text,
            formatNumber(count, lang),
          ])
        : [],
    },
  }
}
