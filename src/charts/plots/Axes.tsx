import { AxisBottom, AxisLeft, type TickRendererProps } from '@visx/axis'
import type { ScaleLinear } from 'd3-scale'
import { INK_SOFT, LINE, LINE_STRONG } from '../../figure/ink.ts'
import { SIZE } from './layout.ts'

interface Props {
  scale: ScaleLinear<number, number>
  ticks: readonly number[]
  format: (tick: number) => string
}

const BottomTick = ({ x, y, formattedValue }: TickRendererProps) => (
  <text x={x} y={y} fontSize={SIZE} fill={INK_SOFT} textAnchor="middle">
    {formattedValue}
  </text>
)
const LeftTick = ({ x, y, formattedValue }: TickRendererProps) => (
  <text x={x - 3} y={y + SIZE * 0.35} fontSize={SIZE} fill={INK_SOFT} textAnchor="end">
    {formattedValue}
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
  return (
    <>
      {rise > 0 && <path d={ticks.map((t) => `M${at(scale, t)} ${top}v${-rise}`).join('')} stroke={LINE} />}
      <AxisBottom
        scale={scale}
        top={top}
        tickValues={[...ticks]}
        tickFormat={(value) => format(Number(value))}
        tickLength={5}
        stroke={LINE_STRONG}
        tickStroke={LINE_STRONG}
        tickComponent={BottomTick}
      />
    </>
  )
}

/** A vertical axis at `left`, without a line of its own: those of the grid go `run` to the right of its ticks. */
export function VerticalAxis({ scale, ticks, format, left, run }: Props & { left: number; run: number }) {
  return (
    <>
      <path d={ticks.map((t) => `M${left} ${at(scale, t)}h${run}`).join('')} stroke={LINE} />
      <AxisLeft
        scale={scale}
        left={left}
        tickValues={[...ticks]}
        tickFormat={(value) => format(Number(value))}
        tickLength={4}
        hideAxisLine
        hideTicks
        tickComponent={LeftTick}
      />
    </>
  )
}

/** On the middle of a pixel, where a line of one is sharp. */
const at = (scale: ScaleLinear<number, number>, tick: number) => Math.round(scale(tick)) + 0.5
