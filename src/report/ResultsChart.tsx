import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { YearResult } from '../atlas/zone-results.ts'
import { FONT } from '../figure/font.ts'
import { useInks } from '../figure/inks.ts'
import { formatNumber } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { isNumber, type Value } from '../indicators/value.ts'

const WIDTH = 220
const HEIGHT = 104
const LEFT = 42
const BAR = 16
const SIZE = 10.5

/**
 * What is done by year as bars, its total as a line, and what was expected of that total as a dashed one. Hidden from who
 * hears the page: the table beside it says the same.
 */
export function ResultsChart({ results, lang }: { results: readonly YearResult[]; lang: Lang }) {
  const inks = useInks()
  const numbers = results.flatMap(({ done, cumulated, expected }) =>
    [done, cumulated, expected].filter((value): value is number => isNumber(value)),
  )
  if (numbers.length === 0) return null
  const y = scaleLinear([Math.min(0, ...numbers), Math.max(1, ...numbers)], [HEIGHT - 22, 12]).nice(4)
  const step = (WIDTH - LEFT - 10) / results.length
  const x = (i: number) => LEFT + step * (i + 0.5)
  const path = (of: (result: YearResult) => Value) =>
    line<readonly [number, Value]>(
      ([i]) => x(i),
      ([, value]) => y(value as number),
    ).defined(([, value]) => isNumber(value))(results.map((result, i) => [i, of(result)])) ?? ''
  const zero = y(0)
  return (
    <svg className="sheet-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} fontFamily={FONT} aria-hidden="true">
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <path d={`M${LEFT} ${y(tick)}H${WIDTH - 10}`} stroke={inks.line} />
          <text x={LEFT - 6} y={y(tick) + 3.5} textAnchor="end" fontSize={SIZE} fill={inks.inkSoft}>
            {formatNumber(tick, lang)}
          </text>
        </g>
      ))}
      {results.map(({ year, done }, i) => (
        <g key={year}>
          {isNumber(done) && (
            <rect
              x={x(i) - BAR / 2}
              y={Math.min(zero, y(done))}
              width={BAR}
              height={Math.abs(y(done) - zero)}
              fill={inks.line}
              stroke={inks.inkSoft}
            />
          )}
          <text x={x(i)} y={HEIGHT - 6} textAnchor="middle" fontSize={SIZE} fill={inks.ink}>
            {year}
          </text>
        </g>
      ))}
      <path
        d={path(({ expected }) => expected)}
        fill="none"
        stroke={inks.ink}
        strokeDasharray="5 3"
        strokeWidth={1.5}
      />
      <path d={path(({ cumulated }) => cumulated)} fill="none" stroke={inks.accent} strokeWidth={2.5} />
    </svg>
  )
}
