import { scaleLinear } from 'd3-scale'
import type { ResolvedView } from '../../atlas/view.ts'
import { zoneName } from '../../atlas/zone-name.ts'
import { HaloText } from '../../figure/HaloText.tsx'
import { Lines } from '../../figure/Lines.tsx'
import type { Inks } from '../../figure/palette.ts'
import { textWidth, wrapText } from '../../figure/text-width.ts'
import { formatNumber } from '../../i18n/format.ts'
import { chartWords } from '../../i18n/words/charts.ts'
import { plotWords } from '../../i18n/words/plots.ts'
import { isNumber } from '../../indicators/value.ts'
import { inside } from '../evolution-scale.ts'
import { HorizontalAxis, VerticalAxis } from './Axes.tsx'
import { axisTicks } from './axis-ticks.ts'
import { axisTitle } from './axis-title.ts'
import { type Layout, LEADING, round, SIZE } from './layout.ts'
import type { PlotBody } from './plot.ts'

type Body = Extract<PlotBody, { kind: 'distribution' }>

const TOP = 40
const PLOT = 180
const AXIS = 26

/** Bars of zones by value, in the colours of their classes; the median, the whole and the zones selected stand on the axis. */
export function layoutDistribution(
  { histogram, median, whole, marks }: Body,
  view: ResolvedView,
  width: number,
  inks: Inks,
): Layout {
  const { lang, indicator, classes, zones } = view
  const w = plotWords[lang]
  const { colon } = chartWords[lang]
  const { bins } = histogram
  const [low, high] = [bins[0]?.min ?? 0, bins.at(-1)?.max ?? 1]
  const y = scaleLinear([0, Math.max(1, ...bins.map(({ count }) => count))], [TOP + PLOT, TOP])
  const counts = axisTicks(y, { unit: 'dwellings', decimals: 0 }, lang, 44)
  const left = counts.width + 12
  // all equal: the one bar stands in the middle
  const pad = low === high ? Math.max(1, Math.abs(low) * 0.1) : (high - low) * 0.02
  const x = scaleLinear(
    [Math.min(low, whole ?? low) - pad, Math.max(high, whole ?? high) + pad],
    [left, width - 12],
  )
  const values = axisTicks(x, indicator, lang, 80)
  const floor = TOP + PLOT
  const key = marks.flatMap((zone) =>
    wrapText(`▲ ${zoneName(zone, zones)}${colon}${zone.text}`, width - left, SIZE, true),
  )
  const titleLines = wrapText(axisTitle(view), width - left, SIZE)
  const label = (value: number, text: string, row: number) => (
    <HaloText x={round(inside(x(value), text, width))} y={12 + row * LEADING} halo={3} textAnchor="middle">
      {text}
    </HaloText>
  )
  const keyTop = floor + AXIS + 16 + titleLines.length * LEADING
  return {
    height: Math.ceil(keyTop + key.length * LEADING + 2),
    element: (
      <g fontSize={SIZE}>
        <VerticalAxis scale={y} ticks={counts.ticks} format={counts.format} left={left} run={width - left} />
        {bins.map((bin) => (
          <rect
            key={bin.min}
            x={round(low === high ? x(low) - 14 : x(bin.min) + 0.5)}
            y={round(y(bin.count))}
            width={round(low === high ? 28 : Math.max(1.5, x(bin.max) - x(bin.min) - 1))}
            height={round(floor - y(bin.count))}
            fill={classes[bin.classIndex]?.color ?? inks.accent}
            stroke={inks.lineStrong}
            strokeWidth={0.75}
          >
            <title>{formatNumber(bin.count, lang)}</title>
          </rect>
        ))}
        <HorizontalAxis scale={x} ticks={values.ticks} format={values.format} top={floor} />
        <path d={`M${round(x(median))} ${floor}V${TOP - 24}`} stroke={inks.ink} strokeWidth={1.5} />
        {label(median, w.median, 0)}
        {whole !== null && (
          <>
            <path
              d={`M${round(x(whole))} ${floor}V${TOP - 8}`}
              stroke={inks.ink}
              strokeWidth={1.5}
              strokeDasharray="5 3"
            />
            {label(whole, w.whole, 1)}
          </>
        )}
        {marks.map(({ code, value }) =>
          isNumber(value) ? (
            <path
              key={code}
              d={`M${round(x(value))} ${floor + 1}l5 9h-10z`}
              fill={inks.accent}
              stroke={inks.ink}
            />
          ) : null,
        )}
        <g fill={inks.inkSoft} textAnchor="middle">
          <Lines lines={titleLines} x={(left + width) / 2} y={floor + AXIS + 14} leading={LEADING} />
        </g>
        <g fill={inks.inkSoft}>
          <text x={0} y={12}>
            {textWidth(w.zonesCount, SIZE) < x(Math.min(median, whole ?? median)) - 40 ? w.zonesCount : ''}
          </text>
        </g>
        <g fill={inks.ink} fontWeight={600}>
          <Lines lines={key} x={left} y={keyTop + SIZE} leading={LEADING} />
        </g>
      </g>
    ),
  }
}
