import type { ReactNode } from 'react'
import type { ResolvedView } from '../../../atlas/view.ts'
import { useInks } from '../../../figure/inks.ts'
import { layoutNestedCircles, NestedCircles } from '../../../figure/NestedCircles.tsx'
import type { Size } from '../../../figure/projection.ts'

/** Between the map and the circles under it. */
const GAP = 12

interface Props {
  view: ResolvedView
  size: Size
  /** the map, drawn at this size */
  children: ReactNode
}

/** A map of circles for paper, with circles of round values under it in the same drawing, which the paper makes larger or smaller alike. */
export function PaperMap({ view, size, children }: Props) {
  const { ink } = useInks()
  const circles = view.symbol === 'circles' ? layoutNestedCircles(view, null) : null
  if (!circles) return children
  const height = size.height + GAP + Math.ceil(circles.height)
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the map in it has its name
    <svg className="paper-map" width={size.width} height={height} viewBox={`0 0 ${size.width} ${height}`}>
      {children}
      <g transform={`translate(0 ${size.height + GAP})`}>
        <NestedCircles layout={circles} color={view.classes[0]?.color ?? ink} />
      </g>
    </svg>
  )
}
