import { AxisBottom, AxisLeft, type TickRendererProps } from '@visx/axis'
import type { ScaleLinear } from 'd3-scale'
import { useInks } from '../../figure/inks.ts'
import { SIZE } from './layout.ts'

interface Props {
  scale: ScaleLinear<number, number>
  ticks: readonly number[]
  format: (tick: number) => string
}

const bottomTick = (fill: string) => (tick: TickRendererProps) => (
  <text x={tick.x} y={tick.y} fontSize={SIZE} fill={fill} textAnchor="middle">
    {tick.formattedValue}
  </text>
)
const leftTick = (fill: string) => (tick: TickRendererProps) => (
  <text x={tick.x - 3} y={tick.y + SIZE * 0.35} fontSize={SIZE} fill={fill} textAnchor="end">
    {tick.formattedValue}
  </text>
)

/** A horizontal axis at `top`; with `rise`, a line of the grid goes up so far from each tick. */
export function HorizontalAxis({
  scale,
  ticks,
  format,
  top,
  rise = 0,
}: Props & { top: number; rise?: number }) {
  const { inkSoft, line, lineStrong } = useInks()
  return (
    <>
      {rise > 0 && <path d={ticks.map((t) => `M${at(scale, t)} ${top}v${-rise}`).join('')} stroke={line} />}
      <AxisBottom
        scale={scale}
        top={top}
        tickValues={[...ticks]}
        tickFormat={(value) => format(Number(value))}
        tickLength={5}
        stroke={lineStrong}
        tickStroke={lineStrong}
        tickComponent={bottomTick(inkSoft)}
      />
    </>
  )
}

/** A vertical axis at `left`, without a line of its own: those of the grid go `run` to the right of its ticks. */
export function VerticalAxis({ scale, ticks, format, left, run }: Props & { left: number; run: number }) {
  const { inkSoft, line } = useInks()
  return (
    <>
      <path d={ticks.map((t) => `M${left} ${at(scale, t)}h${run}`).join('')} stroke={line} />
      <AxisLeft
        scale={scale}
        left={left}
        tickValues={[...ticks]}
        tickFormat={(value) => format(Number(value))}
        tickLength={4}
        hideAxisLine
        hideTicks
        tickComponent={leftTick(inkSoft)}
      />
    </>
  )
}

/** On the middle of a pixel, where a line of one is sharp. */
const at = (scale: ScaleLinear<number, number>, tick: number) => Math.round(scale(tick)) + 0.5
