import { scaleLinear } from 'd3-scale'
import {
  line,
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3-shape'
import { valueText } from '../../atlas/value-text.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { Lines } from '../../figure/Lines.tsx'
import type { Inks, SeriesInk } from '../../figure/palette.ts'
import { textWidth, wrapText } from '../../figure/text-width.ts'
import { chartWords } from '../../i18n/words/charts.ts'
import { valueScale, yearsWithRoom } from '../evolution-scale.ts'
import { cutSeries } from '../series.ts'
import { VerticalAxis } from './Axes.tsx'
import { axisTicks } from './axis-ticks.ts'
import { axisTitle } from './axis-title.ts'
import { zoneGestures } from './gestures.ts'
import { type Layout, LEADING, type PlotGestures, round, SIZE } from './layout.ts'
import type { PlotLine } from './plot.ts'

/** Lines part by colour, by dash and by mark: two of the three are left in black and white. */
const STROKES: readonly { dash?: string; mark: SymbolType }[] = [
  { mark: symbolCircle },
  { dash: '7 3', mark: symbolSquare },
  { dash: '2 3', mark: symbolTriangle },
  { dash: '8 3 2 3', mark: symbolDiamond },
  { dash: '4 4', mark: symbolCross },
  { dash: '12 4', mark: symbolWye },
]
/** The whole: in the ink of words, among lines of zones. */
const WHOLE: (typeof STROKES)[number] = { dash: '10 3', mark: symbolStar }
const PLOT = 260
const KEY = 34

/** The lines of several zones, cut where a value is masked and where the series breaks. */
export function layoutEvolution(
  lines: readonly PlotLine[],
  view: ResolvedView,
  width: number,
  inks: Inks,
  gestures?: PlotGestures,
): Layout {
  const { lang, indicator } = view
  const parts = lines.filter(({ isWhole }) => !isWhole)
  const cut = lines.map((one) => {
    const index = parts.indexOf(one)
    return {
      ...one,
      ...cutSeries(one.series),
      ...(one.isWhole ? WHOLE : (STROKES[index % STROKES.length] as (typeof STROKES)[number])),
      color: one.isWhole ? inks.inkSoft : (inks.series[index % inks.series.length] as SeriesInk).line,
      gestures: one.zone ? zoneGestures(one.key, gestures) : {},
    }
  })
  const keys = placeKeys(cut, width)
  const titleLines = wrapText(`↑ ${axisTitle(view)}`, width, SIZE)
  const titleTop = keys.height + 8
  const top = titleTop + titleLines.length * LEADING + 8
  const floor = top + PLOT
  const values = cut.flatMap(({ runs }) => runs.flat().map(({ value }) => value))
  const y = scaleLinear(valueScale(values, PLOT).domain(), [floor, top])
  const ticks = axisTicks(y, indicator, lang, 50)
  const left = ticks.width + 12
  const years = [...new Set(lines.flatMap(({ series }) => series.map(({ year }) => year)))].toSorted(
    (a, b) => a - b,
  )
  const [first = 0, last = 0] = [years[0], years.at(-1)]
  const x = scaleLinear([first, last], [left + 16, width - 22])
  const at = (year: number) => round(first === last ? (left + width) / 2 : x(year))
  const path = line<{ year: number; value: number }>(
    ({ year }) => at(year),
    ({ value }) => round(y(value)),
  )
  const breaks = new Map(cut.flatMap((one) => one.breaks.map(({ before, year }) => [year, before] as const)))
  return {
    height: floor + 26,
    element: (
      <g fontSize={SIZE}>
        {keys.placed.map(({ x: kx, y: ky, item: { key, color, dash, mark, name, gestures: own } }) => (
          <g key={key} transform={`translate(${round(kx)} ${ky})`} {...own}>
            <path d={`M0 8H26`} stroke={color} strokeWidth={2} strokeDasharray={dash} />
            <path d={symbol(mark, 50)() ?? ''} transform="translate(13 8)" fill={color} stroke={inks.paper} />
            <text
              x={KEY}
              y={8 + SIZE * 0.35}
              fill={inks.ink}
              fontWeight={gestures?.hovered === key ? 700 : 400}
            >
              {name}
            </text>
          </g>
        ))}
        <g fill={inks.inkSoft}>
          <Lines lines={titleLines} x={0} y={titleTop + SIZE} leading={LEADING} />
        </g>
        <VerticalAxis scale={y} ticks={ticks.ticks} format={ticks.format} left={left} run={width - left} />
        {[...breaks].map(([year, before]) => (
          <path
            key={year}
            d={`M${Math.round(before === null ? at(year) - 12 : (at(before) + at(year)) / 2) + 0.5} ${top}V${floor}`}
            stroke={inks.inkSoft}
            strokeDasharray="3 3"
          />
        ))}
        {cut.map(({ key, zone, runs, color, dash, mark, name, gestures: own }) => (
          <g key={key} data-code={zone?.code} data-line={key} {...own}>
            {runs.map((run) => (
              <path
                key={run[0]?.year}
                d={path(run) ?? ''}
                fill="none"
                stroke={color}
                strokeWidth={gestures?.hovered === key ? 3.5 : 2}
                strokeDasharray={dash}
              />
            ))}
            {runs.flat().map(({ year, value }) => (
              <path
                key={year}
                d={symbol(mark, 60)() ?? ''}
                transform={`translate(${at(year)} ${round(y(value))})`}
                fill={color}
                stroke={inks.paper}
              >
                {gestures && (
                  <title>{`${name}, ${year}${chartWords[lang].colon}${valueText(value, indicator, lang)}`}</title>
                )}
              </path>
            ))}
          </g>
        ))}
        <g fill={inks.inkSoft} textAnchor="middle">
          {yearsWithRoom(years, at).map((year) => (
            <text key={year} x={at(year)} y={floor + 18}>
              {year}
            </text>
          ))}
        </g>
      </g>
    ),
  }
}

/** Keys from left to right, on as many lines as they need. */
function placeKeys<T extends { readonly name: string }>(items: readonly T[], width: number) {
  let [x, y] = [0, 0]
  const placed = items.map((item) => {
    const own = KEY + textWidth(item.name, SIZE, true) + 18
    if (x > 0 && x + own > width) {
      x = 0
      y += LEADING + 4
    }
    const spot = { x, y, item }
    x += own
    return spot
  })
  return { placed, height: y + LEADING + 4 }
}
