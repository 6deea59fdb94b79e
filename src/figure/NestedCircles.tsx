import { valueText } from '../atlas/value-text.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { formatNumber } from '../i18n/format.ts'
import { legendWords } from '../i18n/words/legend.ts'
import { useInks } from './inks.ts'
import { LEAST } from './points/point-marks.ts'
import { tenth } from './tenth.ts'
import { textWidth } from './text-width.ts'

const SIZE = 11
const LINE = 14
const GAP = 10

/** Circles of round values nested on one base, each with its value, and the room they take. */
export interface NestedCirclesLayout {
  readonly width: number
  readonly height: number
  readonly radius: number
  /** of points, which have a colour of their own each: rings without one */
  readonly isOfPoints: boolean
  readonly circles: readonly {
    readonly value: number
    readonly radius: number
    readonly labelY: number
    readonly text: string
  }[]
}

/** What the areas of a view follow, in words. */
export const sizesTitle = ({ symbol, weightLabel, lang }: ResolvedView): string =>
  symbol === 'points' && weightLabel !== null
    ? legendWords[lang].pointSizes(weightLabel)
    : legendWords[lang].circles

/** Radii follow the greatest circle of the view, area in proportion to the value; null where the view has none. */
export function layoutNestedCircles(view: ResolvedView): NestedCirclesLayout | null {
  const radius = Math.max(0, ...view.zones.map((zone) => zone.radius))
  if (!view.circles || radius === 0) return null
  const { max, steps } = view.circles
  const isOfPoints = view.symbol === 'points'
  const textOf = (value: number) =>
    isOfPoints ? formatNumber(value, view.lang) : valueText(value, view.indicator, view.lang)
  const sized = steps
    .map((value) => ({ value, radius: radius * Math.sqrt(Math.abs(value / max)) }))
    // smaller points are drawn as large as the least
    .filter((one) => !isOfPoints || one.radius >= LEAST.point)
    .toSorted((a, b) => b.radius - a.radius)
  const base = 2 * Math.max(...sized.map((one) => one.radius)) + 1
  let above = Number.NEGATIVE_INFINITY
  const circles = sized.map((one) => {
    const labelY = Math.max(base - 2 * one.radius, above + LINE, SIZE / 2)
    above = labelY
    return { ...one, labelY, text: textOf(one.value) }
  })
  const widest = Math.max(...circles.map(({ text }) => textWidth(text, SIZE)))
  return {
    radius: base / 2,
    isOfPoints,
    width: base + 2 * GAP + widest,
    height: Math.max(base, above + LINE / 2) + 1,
    circles,
  }
}

export function NestedCircles({ layout, color }: { layout: NestedCirclesLayout; color: string }) {
  const { ink, lineStrong, paper, parting } = useInks()
  const { radius, circles, isOfPoints } = layout
  const base = 2 * radius
  return (
    <g fontSize={SIZE}>
      {circles.map(({ value, radius: r, labelY, text }) => (
        <g key={value}>
          <circle
            cx={radius}
            cy={tenth(base - r)}
            r={tenth(r)}
            fill={isOfPoints ? paper : color}
            fillOpacity={0.82}
            stroke={isOfPoints ? ink : parting}
          />
          <path
            d={`M${tenth(radius)} ${tenth(base - 2 * r)}L${tenth(base + GAP)} ${tenth(labelY)}`}
            fill="none"
            stroke={lineStrong}
            strokeWidth={0.75}
          />
          <text x={tenth(base + GAP + 4)} y={tenth(labelY + SIZE * 0.35)} fill={ink}>
            {text}
          </text>
        </g>
      ))}
    </g>
  )
}
