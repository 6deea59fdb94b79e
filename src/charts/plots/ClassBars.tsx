import { scaleLinear } from 'd3-scale'
import { HatchPatterns, hatchFill } from '../../figure/hatches.tsx'
import { Lines } from '../../figure/Lines.tsx'
import type { Inks } from '../../figure/palette.ts'
import { textWidth, wrapText } from '../../figure/text-width.ts'
import { isNumber } from '../../indicators/value.ts'
import { type Layout, LEADING, round, SIZE } from './layout.ts'
import type { ClassBar } from './plot.ts'

const BAR = 20
const GAP = 10

/** One bar a class or state, as long as what it holds; where that is not published, its word stands alone. */
export function layoutClasses(
  bars: readonly ClassBar[],
  width: number,
  inks: Inks,
  idPrefix: string,
): Layout {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, SIZE)))
  const labelWidth = Math.min(widest(bars.map(({ label }) => label)), width * 0.36)
  const left = labelWidth + 12
  const right = widest(bars.map(({ text }) => text)) + 8
  const amounts = bars.flatMap(({ amount }) => (amount !== null && isNumber(amount) ? [amount] : []))
  const x = scaleLinear([0, Math.max(1, ...amounts)], [left, Math.max(left + 20, width - right)])
  let y = 4
  const drawn = bars.map(({ key, label, paint, amount, text }) => {
    const lines = wrapText(label, labelWidth, SIZE)
    const height = Math.max(BAR, lines.length * LEADING)
    const middle = y + height / 2
    y += height + GAP
    const end = amount !== null && isNumber(amount) ? x(amount) : left
    return (
      <g key={key} fontSize={SIZE} fill={inks.ink}>
        <g textAnchor="end">
          <Lines
            lines={lines}
            x={left - 8}
            y={round(middle - ((lines.length - 1) * LEADING) / 2 + SIZE * 0.35)}
            leading={LEADING}
          />
        </g>
        {end > left && (
          <rect
            x={left}
            y={round(middle - BAR / 2)}
            width={round(end - left)}
            height={BAR}
            fill={paint.kind === 'class' ? paint.color : hatchFill(idPrefix, paint.state)}
            stroke={inks.lineStrong}
            strokeWidth={0.75}
          />
        )}
        <text x={round(end + 6)} y={middle + SIZE * 0.35}>
          {text}
        </text>
      </g>
    )
  })
  return {
    height: Math.ceil(y),
    element: (
      <>
        <HatchPatterns
          idPrefix={idPrefix}
          states={bars.flatMap(({ paint }) => (paint.kind === 'state' ? [paint.state] : []))}
        />
        {drawn}
        <path d={`M${left - 0.5} 0V${Math.ceil(y)}`} stroke={inks.lineStrong} />
      </>
    ),
  }
}
