import { extremesOf } from '../../atlas/extremes.ts'
import type { Opened } from '../../atlas/resolve-input.ts'
import { valueText } from '../../atlas/value-text.ts'
import type { ResolvedView, ViewZone } from '../../atlas/view.ts'
import { wholeSeries } from '../../atlas/whole-series.ts'
import { zoneSeries } from '../../atlas/zone-detail.ts'
import { zoneName } from '../../atlas/zone-name.ts'
import { plotWords } from '../../i18n/words/plots.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { FLAG_WORDS, STATE_WORDS } from '../../i18n/words/values.ts'
import { isNumber } from '../../indicators/value.ts'
import { SUM_LEVEL } from '../../territory/level.ts'
import type { Plot, PlotLine } from './plot.ts'

/** Lines that the eye keeps apart. */
export const MOST_LINES = 6

/**
 * Year by year, on one pair of axes: the zones selected and, for a rate, the whole that they are part of. With none selected,
 * the whole and its groups of communes; without a whole, the zones at both ends of the values.
 */
export function evolutionPlot(view: ResolvedView, opened: Opened): Plot {
  const { lang, zones, choice, indicator, title, sourceLine } = view
  const w = plotWords[lang]
  const chosen = choice.selection.flatMap((code) => zones.find((zone) => zone.code === code) ?? [])
  const { lines, said } = chosen.length > 0 ? linesOf(chosen, view, opened) : usualLines(view, opened)
  const years = [...new Set(lines.flatMap(({ series }) => series.map(({ year }) => year)))].toSorted(
    (a, b) => a - b,
  )
  const masked = lines.flatMap(({ name, series }) =>
    series.flatMap(({ year, value }) =>
      isNumber(value) ? [] : [w.maskedYear(name, year, STATE_WORDS[lang][value])],
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
    notes: [...said, ...(broken.length > 0 ? [w.breaksIn(broken.join(', '))] : []), ...masked],
    sourceLine,
    table: {
      head: [w.zone, ...years.map(String)],
      rows: lines.map(({ name, series }) => [
        name,
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

/** Lines, and what is to be said of which they are. */
interface Lines {
  readonly lines: readonly PlotLine[]
  readonly said: readonly string[]
}

function zoneLine(zone: ViewZone, view: ResolvedView, opened: Opened): PlotLine {
  const series = zoneSeries({ ...opened, choice: view.choice }, zone.code)
  return { key: zone.code, name: zoneName(zone, view.zones), zone, isWhole: false, series }
}

/** The line of the whole; none where the indicator has no total. */
function wholeLine({ choice, lang, territory }: ResolvedView, opened: Opened): PlotLine[] {
  const series = wholeSeries(opened, choice)
  const name = `${uiWords[lang].epci} ${territory.epci}`
  return series.length > 0 ? [{ key: 'whole', name, zone: null, isWhole: true, series }] : []
}

function linesOf(chosen: readonly ViewZone[], view: ResolvedView, opened: Opened): Lines {
  const lines = chosen.slice(0, MOST_LINES).map((zone) => zoneLine(zone, view, opened))
  // a total of counts would leave no room for its members
  const whole = view.symbol === 'circles' ? [] : wholeLine(view, opened)
  const said = chosen.length > MOST_LINES ? [plotWords[view.lang].firstLines(MOST_LINES, chosen.length)] : []
  return { lines: [...lines, ...whole], said }
}

function usualLines(view: ResolvedView, opened: Opened): Lines {
  const w = plotWords[view.lang]
  const whole = wholeLine(view, opened)
  if (whole.length === 0) {
    const ends = extremesOf(view, MOST_LINES / 2)
    const named = ends
      ? [...ends.highest, ...ends.lowest.toReversed()]
      : view.zones.filter(({ value }) => isNumber(value)).slice(0, MOST_LINES)
    const lines = named.map((zone) => zoneLine(zone, view, opened))
    return { lines, said: ends ? [w.noWhole] : [] }
  }
  const groups = groupLines(view, opened)
  const drawn = groups.slice(0, MOST_LINES - 1)
  return { lines: [...whole, ...drawn], said: [w.noneChosen(drawn.length, groups.length)] }
}

/** The lines of the groups of communes, those of the greatest last value first. */
function groupLines(view: ResolvedView, opened: Opened): PlotLine[] {
  const { choice, zones } = view
  const last = ({ series }: PlotLine) => {
    const value = series.at(-1)?.value
    return value !== undefined && isNumber(value) ? value : Number.NEGATIVE_INFINITY
  }
  return opened.territory.groups
    .map(({ code, name }): PlotLine => {
      const zone = choice.level === SUM_LEVEL ? (zones.find((one) => one.code === code) ?? null) : null
      const series = zoneSeries({ ...opened, choice: { ...choice, level: SUM_LEVEL } }, code)
      return { key: code, name, zone, isWhole: false, series }
    })
    .filter(({ series }) => series.some(({ value }) => isNumber(value)))
    .toSorted((a, b) => last(b) - last(a))
}
