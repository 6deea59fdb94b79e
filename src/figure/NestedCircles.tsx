import { valueText } from '../atlas/value-text.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { formatNumber } from '../i18n/format.ts'
import { legendWords } from '../i18n/words/legend.ts'
import { useInks } from './inks.ts'
import { IN_LEGEND, legendSizes, type PointScale } from './points/point-scale.ts'
import { tenth } from './tenth.ts'
import { textWidth } from './text-width.ts'

const SIZE = 11
const LINE = 14
const GAP = 10
/** Of three lines, the most that a legend of points has. */
const POINTS_HEIGHT = 3.5 * LINE

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

/** What the areas of a view follow, in words, and from where. @param scale of the points, where the view is of points */
export function sizesTitle({ symbol, weightLabel, lang }: ResolvedView, scale: PointScale | null): string {
  const w = legendWords[lang]
  if (symbol !== 'points' || weightLabel === null) return w.circles
  const from = scale?.from ?? 0
  return w.pointSizes(weightLabel, from > 0 ? formatNumber(from, lang) : null)
}

/**
 * Circles as large as on the map, area in proportion to the value; null where the view has none, or where nothing says
 * how large its points are drawn.
 */
export function layoutNestedCircles(
  view: ResolvedView,
  scale: PointScale | null,
): NestedCirclesLayout | null {
  const isOfPoints = view.symbol === 'points'
  const textOf = (value: number) =>
    isOfPoints ? formatNumber(value, view.lang) : valueText(value, view.indicator, view.lang)
  const sized = (isOfPoints ? pointSizes(view, scale) : circleSizes(view)).toSorted(
    (a, b) => b.radius - a.radius,
  )
  if (sized.length === 0) return null
  // of points, as high at any zoom
  const base = 2 * (isOfPoints ? IN_LEGEND : Math.max(...sized.map((one) => one.radius))) + 1
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
    height: Math.max(base, isOfPoints ? POINTS_HEIGHT : above + LINE / 2) + 1,
    circles,
  }
}

type Sizes = readonly { readonly value: number; readonly radius: number }[]

/** Of what no weight sizes, there is nothing to tell. */
const pointSizes = ({ circles }: ResolvedView, scale: PointScale | null): Sizes =>
  circles && scale ? legendSizes(scale) : []

function circleSizes({ circles, zones }: ResolvedView): Sizes {
  const radius = Math.max(0, ...zones.map((zone) => zone.radius))
  if (!circles || radius === 0) return []
  return circles.steps.map((value) => ({ value, radius: radius * Math.sqrt(Math.abs(value / circles.max)) }))
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
