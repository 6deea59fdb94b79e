import { scaleLinear } from 'd3-scale'
import { digitsOf } from '../atlas/class-digits.ts'
import { bareNumber } from '../atlas/value-text.ts'
import type { ResolvedView } from '../atlas/view.ts'
import type { Histogram } from '../classify/histogram.ts'
import { useInks } from './inks.ts'
import { tenth } from './tenth.ts'
import { textWidth } from './text-width.ts'

const SIZE = 10
const AXIS = 16

/**
 * Bars of a view's histogram in the colours of their classes, with the class bounds as ticks; a bound whose number
 * would touch another keeps its tick alone. Draws in the box 0..width x 0..height.
 */
export function HistogramBars({
  view,
  histogram,
  width,
  height,
}: {
  view: ResolvedView
  histogram: Histogram
  width: number
  height: number
}) {
  const { inkSoft, lineStrong } = useInks()
  const { bins } = histogram
  const { decimals } = view.indicator
  const low = bins[0]?.min ?? 0
  const high = bins.at(-1)?.max ?? 1
  // bounds of a law or a plan may lie where no zone is
  const breaks = histogram.breaks.filter((value) => value > low && value < high)
  const floor = height - AXIS
  // a bin has no extent where all values are equal: it stands in the middle, as wide as a bar
  const alone = low === high ? width / 12 : 0
  const x = scaleLinear([low, high], [0, width])
  const y = scaleLinear([0, Math.max(1, ...bins.map((bin) => bin.count))], [0, floor])
  const numbers = axisNumbers([low, ...breaks, high], x, width, (value) =>
    bareNumber(
      value,
      { ...view.indicator, decimals: breaks.includes(value) ? digitsOf(value, decimals) : decimals },
      view.lang,
    ),
  )
  return (
    <g>
      {bins
        .filter((bin) => bin.count > 0)
        .map((bin) => (
          <rect
            key={bin.min}
            x={tenth(x(bin.min) + 0.5 - alone / 2)}
            y={tenth(floor - y(bin.count))}
            width={tenth(Math.max(1, x(bin.max) - x(bin.min) - 1 + alone))}
            height={tenth(y(bin.count))}
            fill={view.classes[bin.classIndex]?.color ?? lineStrong}
            stroke={lineStrong}
            strokeWidth={0.5}
          />
        ))}
      <path d={`M0 ${floor}H${width}`} stroke={lineStrong} />
      <path
        d={breaks.map((value) => `M${tenth(x(value))} 0V${floor + 3}`).join('')}
        stroke={inkSoft}
        strokeWidth={0.75}
        strokeDasharray="2 2"
      />
      <g fontSize={SIZE} fill={inkSoft} textAnchor="middle">
        {numbers.map(({ text, at }) => (
          <text key={text} x={tenth(at)} y={height - 2}>
            {text}
          </text>
        ))}
      </g>
    </g>
  )
}

/** Both ends, then the bounds between them that have room, each kept inside the width. */
function axisNumbers(
  values: readonly number[],
  x: (value: number) => number,
  width: number,
  write: (value: number) => string,
) {
  const placed: { text: string; at: number; half: number }[] = []
  for (const value of [values[0], values.at(-1), ...values.slice(1, -1)]) {
    if (value === undefined) continue
    const text = write(value)
    const half = textWidth(text, SIZE) / 2
    const at = Math.min(width - half, Math.max(half, x(value)))
    if (placed.every((other) => Math.abs(other.at - at) > other.half + half + 3))
      placed.push({ text, at, half })
  }
  return placed
}
