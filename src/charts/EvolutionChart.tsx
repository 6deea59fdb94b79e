import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { bareNumber, valueText } from '../atlas/value-text.ts'
import type { SeriesPoint } from '../atlas/zone-detail.ts'
import { HaloText } from '../figure/HaloText.tsx'
import { HatchPatterns, hatchFill } from '../figure/hatches.tsx'
import { useInks } from '../figure/inks.ts'
import { textWidth } from '../figure/text-width.ts'
import type { Lang } from '../i18n/lang.ts'
import { chartWords } from '../i18n/words/charts.ts'
import { FLAG_WORDS } from '../i18n/words/values.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import type { Value } from '../indicators/value.ts'
import { BOTTOM, decimalsOf, inside, SIZE, TOP, valueScale, yearsWithRoom } from './evolution-scale.ts'
import { cutSeries } from './series.ts'
import './charts.css'

const BAND = 12
const round = (value: number) => Math.round(value * 10) / 10

/**
 * One zone over the years: a line that stops where a state stands (its hatch is drawn instead) and where the series
 * breaks (a dashed rule). The vertical axis need not begin at 0, because its numbers are printed.
 * Nothing is drawn for classes, which no line joins.
 * @param idPrefix keeps the hatches of several charts of one page apart
 */
export function EvolutionChart({
  series,
  extent,
  indicator,
  lang,
  idPrefix = 'evolution',
  width = 320,
  height = 150,
}: {
  series: readonly SeriesPoint[]
  /** numbers that the vertical axis holds beside those of the zone, so that charts of two zones compare; null: none */
  extent: readonly [least: number, greatest: number] | null
  indicator: Pick<Indicator, 'label' | 'unit' | 'decimals'>
  lang: Lang
  idPrefix?: string
  width?: number
  height?: number
}) {
  const inks = useInks()
  const words = chartWords[lang]
  const { runs, gaps, breaks } = cutSeries(series)
  const numbers = runs.flat()
  const textOf = (value: Value) => valueText(value, indicator, lang)
  const years = series.map(({ year }) => year).toSorted((a, b) => a - b)
  const [firstYear, lastYear] = [years[0], years.at(-1)]
  if (firstYear === undefined || lastYear === undefined || indicator.unit === 'class') return null

  const y = valueScale([...numbers.map(({ value }) => value), ...(extent ?? [])], height)
  const ticks = y.ticks(3).filter((tick) => indicator.decimals > 0 || Number.isInteger(tick))
  const tickText = (tick: number) => bareNumber(tick, { ...indicator, decimals: decimalsOf(ticks) }, lang)
  const left = Math.ceil(Math.max(0, ...ticks.map((tick) => textWidth(tickText(tick), SIZE)))) + 8
  const x = scaleLinear([firstYear, lastYear], [left + 14, width - 22])
  const at = (year: number) => (firstYear === lastYear ? (left + width) / 2 : x(year))
  const path = line<{ year: number; value: number }>(
    (point) => round(at(point.year)),
    (point) => round(y(point.value)),
  )
  const floor = height - BOTTOM
  const [first, last] = [numbers[0], numbers.at(-1)]
  const ends = first && last ? (first === last ? [last] : [first, last]) : []

  return (
    <div className="chart">
      <svg
        className="chart-drawing"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={summary(series, indicator, lang)}
        fontSize={SIZE}
      >
        <HatchPatterns idPrefix={idPrefix} states={[...new Set(gaps.map(({ state }) => state))]} />
        {numbers.length > 0 &&
          ticks.map((tick) => (
            <g key={tick}>
              <path d={`M${left} ${Math.round(y(tick)) + 0.5}H${width}`} stroke={inks.line} />
              <text x={left - 6} y={round(y(tick) + SIZE * 0.35)} textAnchor="end" fill={inks.inkSoft}>
                {tickText(tick)}
              </text>
            </g>
          ))}
        {gaps.map(({ year, state }) => (
          <rect
            key={year}
            x={round(at(year) - BAND / 2)}
            y={TOP}
            width={BAND}
            height={floor - TOP}
            fill={hatchFill(idPrefix, state)}
            stroke={inks.lineStrong}
            strokeWidth={0.5}
          >
            <title>{`${year}${words.colon}${textOf(state)}`}</title>
          </rect>
        ))}
        {breaks.map(({ before, year }) => {
          const middle = before === null ? at(year) - BAND : (at(before) + at(year)) / 2
          return (
            <path
              key={year}
              d={`M${Math.round(middle) + 0.5} ${TOP - 6}V${floor}`}
              stroke={inks.inkSoft}
              strokeDasharray="3 3"
            >
              <title>{words.breaksIn(String(year))}</title>
            </path>
          )
        })}
        {runs.map((run) => (
          <path key={run[0]?.year} d={path(run) ?? ''} fill="none" stroke={inks.accent} strokeWidth={2} />
        ))}
        {numbers.map(({ year, value }) => (
          <circle
            key={year}
            cx={round(at(year))}
            cy={round(y(value))}
            r={3.5}
            fill={inks.accent}
            stroke={inks.paper}
            strokeWidth={1.5}
          >
            <title>{`${year}${words.colon}${textOf(value)}`}</title>
          </circle>
        ))}
        <g fontWeight={600} textAnchor="middle">
          {ends.map(({ year, value }) => (
            <HaloText
              key={year}
              x={round(inside(at(year), textOf(value), width))}
              y={round(y(value) - 9)}
              halo={3}
            >
              {textOf(value)}
            </HaloText>
          ))}
        </g>
        <g fill={inks.inkSoft} textAnchor="middle">
          {yearsWithRoom(years, at).map((year) => (
            <text key={year} x={round(at(year))} y={height - 6}>
              {year}
            </text>
          ))}
        </g>
      </svg>
      {breaks.length > 0 && (
        <p className="chart-note chart-note-break">{words.breaksIn(listYears(breaks))}</p>
      )}
      <div className="visually-hidden">
        <table>
          <caption>{indicator.label[lang]}</caption>
          <thead>
            <tr>
              <th scope="col">{words.year}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.remarks}</th>
            </tr>
          </thead>
          <tbody>
            {series.map(({ year, value, flags }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td>{textOf(value)}</td>
                <td>{flags.map((flag) => FLAG_WORDS[lang][flag]).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

const listYears = (breaks: readonly { readonly year: number }[]) => breaks.map(({ year }) => year).join(', ')

/** The chart in a sentence or two, for readers who do not see it. */
function summary(
  series: readonly SeriesPoint[],
  indicator: Pick<Indicator, 'label' | 'unit' | 'decimals'>,
  lang: Lang,
): string {
  const words = chartWords[lang]
  const { runs, gaps, breaks } = cutSeries(series)
  const numbers = runs.flat()
  const [first, last] = [numbers[0], numbers.at(-1)]
  const says = (value: Value, year: number) => words.inYear(valueText(value, indicator, lang), year)
  return [
    indicator.label[lang],
    ...(first ? [says(first.value, first.year)] : []),
    ...(last && last !== first ? [says(last.value, last.year)] : []),
    ...gaps.map(({ state, year }) => says(state, year)),
    ...(breaks.length > 0 ? [words.breaksIn(listYears(breaks))] : []),
  ].join('. ')
}
