import { scaleLinear } from 'd3-scale'
import type { ResolvedView } from '../../atlas/view.ts'
import { zoneName } from '../../atlas/zone-name.ts'
import { circleRadius } from '../../classify/circles.ts'
import { HaloText } from '../../figure/HaloText.tsx'
import { Lines } from '../../figure/Lines.tsx'
import type { Inks } from '../../figure/palette.ts'
import { wrapText } from '../../figure/text-width.ts'
import { chartWords } from '../../i18n/words/charts.ts'
import { inside } from '../evolution-scale.ts'
import { HorizontalAxis, VerticalAxis } from './Axes.tsx'
import { axisTicks } from './axis-ticks.ts'
import { axisTitle } from './axis-title.ts'
import { zoneGestures } from './gestures.ts'
import { type Layout, LEADING, type PlotGestures, round, SIZE } from './layout.ts'
import type { PlotBody, PlotPoint } from './plot.ts'

type Body = Extract<PlotBody, { kind: 'scatter' }>

const LARGEST = 18
const SMALLEST = 2.5
const PLAIN = 5
/** Pixels between the axes, in the lowest place. */
const LOWEST = 110
/** Room for the circle of a zone at the end of an axis. */
const EDGE = 12

/** Values with air around them; an axis of shares does not go below nought for it. */
function extent(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const air = high > low ? (high - low) * 0.08 : Math.max(1, Math.abs(high) * 0.1)
  return [low >= 0 ? Math.max(0, low - air) : low - air, high + air]
}

/** A circle a zone, the large ones behind; those selected are ringed and named, the line only where it is asked for. */
export function layoutScatter(
  { points, across, regression, weighs }: Body,
  view: ResolvedView,
  width: number,
  inks: Inks,
  gestures?: PlotGestures,
  height = Number.POSITIVE_INFINITY,
): Layout {
  const { lang, zones, classes, indicator } = view
  const { colon } = chartWords[lang]
  const titleLines = wrapText(`↑ ${axisTitle(view)}`, width, SIZE)
  const top = titleLines.length * LEADING + 12
  // under the axis: its figures, and its title, of two lines at most where the height is given
  const foot = 28 + 2 * LEADING + 6
  const plot = Math.round(Math.min(460, Math.max(260, width * 0.6), Math.max(LOWEST, height - top - foot)))
  const floor = top + plot
  const y = scaleLinear(extent(points.map((point) => point.y)), [floor - EDGE, top + EDGE])
  const ys = axisTicks(y, indicator, lang, 56)
  const left = ys.width + 10
  const x = scaleLinear(extent(points.map((point) => point.x)), [left + EDGE, width - EDGE])
  const xs = axisTicks(x, across.indicator, lang, 90)
  const acrossLines = wrapText(`${axisTitle(across)} →`, width - left, SIZE)
  const heaviest = Math.max(1, ...points.map(({ weight }) => weight ?? 0))
  const radius = ({ weight }: PlotPoint) =>
    !weighs || weight === null ? PLAIN : Math.max(SMALLEST, circleRadius(weight, heaviest, LARGEST))
  const behindFirst = points.toSorted((a, b) => radius(b) - radius(a))
  const named = points.filter(({ zone }) => zone.selected || gestures?.hovered === zone.code)
  const [from = 0, to = 0] = x.domain()
  const line = regression && lineWithin(regression, [from, to], y.domain() as [number, number])
  return {
    height: Math.ceil(floor + 28 + acrossLines.length * LEADING + 6),
    element: (
      <g fontSize={SIZE}>
        <g fill={inks.inkSoft}>
          <Lines lines={titleLines} x={0} y={SIZE} leading={LEADING} />
        </g>
        <VerticalAxis scale={y} ticks={ys.ticks} format={ys.format} left={left} run={width - left} />
        <HorizontalAxis scale={x} ticks={xs.ticks} format={xs.format} top={floor} rise={plot} />
        <g fill={inks.inkSoft} textAnchor="end">
          <Lines lines={acrossLines} x={width} y={floor + 28 + SIZE} leading={LEADING} />
        </g>
        {line && (
          <path
            d={`M${round(x(line[0].x))} ${round(y(line[0].y))}L${round(x(line[1].x))} ${round(y(line[1].y))}`}
            stroke={inks.ink}
            strokeWidth={1.5}
            strokeDasharray="6 4"
            data-regression=""
          />
        )}
        {behindFirst.map((point) => {
          const { zone, weight } = point
          const hollow = weighs && weight === null
          const on = zone.selected || gestures?.hovered === zone.code
          const paint = {
            fill: hollow ? inks.paper : (classes[zone.classIndex]?.color ?? inks.accent),
            fillOpacity: 0.9,
            stroke: on ? inks.ink : inks.inkSoft,
            strokeWidth: on ? 2.5 : 0.75,
          }
          const [cx, cy, r] = [round(x(point.x)), round(y(point.y)), round(radius(point))]
          return (
            <g key={zone.code} data-code={zone.code} {...zoneGestures(zone.code, gestures)}>
              {hollow ? (
                <path d={`M${cx} ${cy - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`} {...paint} />
              ) : (
                <circle cx={cx} cy={cy} r={r} {...paint} />
              )}
              {gestures && (
                <title>
                  {[
                    `${zoneName(zone, zones)}${colon}${zone.text}`,
                    `${across.title}${colon}${point.xText}`,
                  ].join('. ')}
                </title>
              )}
            </g>
          )
        })}
        <g fontWeight={600} textAnchor="middle" pointerEvents="none">
          {named.map((point) => {
            const name = zoneName(point.zone, zones)
            return (
              <HaloText
                key={point.zone.code}
                x={round(inside(x(point.x), name, width))}
                y={round(y(point.y) - radius(point) - 5)}
                halo={3}
              >
                {name}
              </HaloText>
            )
          })}
        </g>
      </g>
    ),
  }
}

interface Point {
  readonly x: number
  readonly y: number
}

/** The two ends of a line inside the box of the axes; null where it does not cross it. */
export function lineWithin(
  { slope, intercept }: { readonly slope: number; readonly intercept: number },
  [x0, x1]: readonly [number, number],
  [y0, y1]: readonly [number, number],
): readonly [Point, Point] | null {
  if (slope === 0 && (intercept < y0 || intercept > y1)) return null
  const at = (bound: number) => (bound - intercept) / slope
  const [low, high] = slope === 0 ? [x0, x1] : [Math.min(at(y0), at(y1)), Math.max(at(y0), at(y1))]
  const [from, to] = [Math.max(x0, low), Math.min(x1, high)]
  if (from >= to) return null
  return [
    { x: from, y: intercept + slope * from },
    { x: to, y: intercept + slope * to },
  ]
}
