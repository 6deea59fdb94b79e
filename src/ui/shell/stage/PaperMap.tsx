import type { ReactNode } from 'react'
import type { ResolvedView } from '../../../atlas/view.ts'
import { useInks } from '../../../figure/inks.ts'
import { Lines } from '../../../figure/Lines.tsx'
import { layoutNestedCircles, NestedCircles, sizesTitle } from '../../../figure/NestedCircles.tsx'
import type { PointScale } from '../../../figure/points/point-scale.ts'
import type { Size } from '../../../figure/projection.ts'
import { wrapText } from '../../../figure/text-width.ts'

/** Between the map and the circles under it. */
const GAP = 12

interface Props {
  view: ResolvedView
  size: Size
  /** how large its points are; null of a view without points */
  scale: PointScale | null
  /** the map, drawn at this size */
  children: ReactNode
}

/** A map of circles or points for paper, with circles of round values under it in the same drawing, which the paper makes larger or smaller alike. */
export function PaperMap({ view, size, scale, children }: Props) {
  const { ink } = useInks()
  const circles = layoutNestedCircles(view, scale)
  if (!circles) return children
  const height = size.height + GAP + Math.ceil(circles.height)
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the map in it has its name
    <svg className="paper-map" width={size.width} height={height} viewBox={`0 0 ${size.width} ${height}`}>
      {children}
      <g transform={`translate(0 ${size.height + GAP})`}>
        <NestedCircles layout={circles} color={view.classes[0]?.color ?? ink} />
        {circles.isOfPoints && (
          <g fontSize={12} fill={ink}>
            <Lines
              lines={wrapText(sizesTitle(view, scale), size.width - circles.width - 2 * GAP, 12)}
              x={circles.width + 2 * GAP}
              y={12}
              leading={16}
            />
          </g>
        )}
      </g>
    </svg>
  )
}
