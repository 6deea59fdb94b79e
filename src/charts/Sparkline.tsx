import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { SeriesPoint } from '../atlas/zone-detail.ts'
import { useInks } from '../figure/inks.ts'
import { cutSeries } from './series.ts'

const SIZE = { width: 96, height: 26, edge: 3 } as const

/**
 * One zone over the years, without axes: a line that is cut where a state stands or the series breaks, its last value a
 * dot. It decorates a text that holds the value: it has no name of its own.
 */
export function Sparkline({ series }: { series: readonly SeriesPoint[] }) {
  const { accent } = useInks()
  const { runs } = cutSeries(series)
  const points = runs.flat()
  const last = points.at(-1)
  if (points.length < 2 || last === undefined) return null
  const { width, height, edge } = SIZE
  const years = series.map(({ year }) => year)
  const values = points.map(({ value }) => value)
  const x = scaleLinear([Math.min(...years), Math.max(...years)], [edge, width - edge])
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [height - edge, edge])
  const path = line<(typeof points)[number]>(
    ({ year }) => x(year),
    ({ value }) => y(value),
  )
  return (
    <svg className="sparkline" width={width} height={height} aria-hidden="true">
      {runs.map((run) => (
        <path
          key={run[0]?.year}
          d={path(run) ?? undefined}
          fill="none"
          stroke={accent}
          strokeWidth={1.5}
          strokeLinecap="round"
        />
      ))}
      <circle cx={x(last.year)} cy={y(last.value)} r={2.5} fill={accent} />
    </svg>
  )
}
