import type { Opened } from '../../atlas/resolve-input.ts'
import { valueText } from '../../atlas/value-text.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { zoneSeries } from '../../atlas/zone-detail.ts'
import { zoneName } from '../../atlas/zone-name.ts'
import { plotWords } from '../../i18n/words/plots.ts'
import { FLAG_WORDS, STATE_WORDS } from '../../i18n/words/values.ts'
import { isNumber } from '../../indicators/value.ts'
import type { Plot, PlotLine } from './plot.ts'

/** Lines that the eye keeps apart. */
export const MOST_LINES = 6

/** The zones selected, year by year, on one pair of axes. */
export function evolutionPlot(view: ResolvedView, opened: Opened): Plot {
  const { lang, zones, choice, indicator, title, sourceLine } = view
  const w = plotWords[lang]
  const chosen = choice.selection.flatMap((code) => zones.find((zone) => zone.code === code) ?? [])
  const lines = chosen
    .slice(0, MOST_LINES)
    .map((zone): PlotLine => ({ zone, series: zoneSeries({ ...opened, choice }, zone.code) }))
  const years = [...new Set(lines.flatMap(({ series }) => series.map(({ year }) => year)))].toSorted(
    (a, b) => a - b,
  )
  const masked = lines.flatMap(({ zone, series }) =>
    series.flatMap(({ year, value }) =>
      isNumber(value) ? [] : [w.maskedYear(zoneName(zone, zones), year, STATE_WORDS[lang][value])],
    ),
  )
  const broken = years.filter((year) =>
    lines.some(({ series }) =>
      series.some((point) => point.year === year && point.flags.includes('not_comparable')),
    ),
  )
  return {
    view,
    title: w.title_evolution(title),
    body: lines.length > 0 ? { kind: 'evolution', lines } : { kind: 'none', why: w.chooseZones },
    notes: [
      ...(chosen.length > MOST_LINES ? [w.firstLines(MOST_LINES, chosen.length)] : []),
      ...(broken.length > 0 ? [w.breaksIn(broken.join(', '))] : []),
      ...masked,
    ],
    sourceLine,
    table: {
      head: [w.zone, ...years.map(String)],
      rows: lines.map(({ zone, series }) => [
        zoneName(zone, zones),
        ...years.map((year) => {
          const point = series.find((one) => one.year === year)
          if (!point) return ''
          const flags = point.flags.map((flag) => FLAG_WORDS[lang][flag])
          return [valueText(point.value, indicator, lang), ...flags].join(', ')
        }),
      ]),
    },
  }
}
