import { memo } from 'react'
import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import { arePerimeters } from '../territory/level.ts'
import { paperFill } from './class-textures.tsx'
import { hatchFill } from './hatches.tsx'
import { INK, PAPER, PAPER_SOFT } from './ink.ts'
import { QVA_DASH } from './perimeters.ts'

const HAIRLINE = '#a9b1b7'

/** The paint of a zone; `textured` as on paper. */
export function fillOf(view: ResolvedView, zone: ViewZone, idPrefix: string, textured: boolean): string {
  if (zone.state) return hatchFill(idPrefix, zone.state)
  if (view.symbol === 'circles') return PAPER_SOFT
  const one = view.classes[zone.classIndex]
  if (!one) return PAPER
  return textured ? paperFill(view, one, idPrefix) : one.color
}

/** White between colours; a line between zones that are pale or hatched, which white would not part. */
export function edgeOf(view: ResolvedView, zone: ViewZone): string {
  if (arePerimeters(view.choice.level)) return INK
  return zone.state || view.symbol === 'circles' ? HAIRLINE : PAPER
}

/** Memoised: a change of classes redraws only the zones whose paint changed. */
export const ZonePath = memo(function ZonePath({
  code,
  data,
  fill,
  title,
  dashed,
  edge,
}: {
  code?: string | undefined
  data: string
  fill: string
  title?: string | undefined
  dashed: boolean
  edge: string
}) {
  return (
    <path
      d={data}
      data-code={code}
      fill={fill}
      stroke={edge}
      strokeWidth={0.8}
      strokeLinejoin="round"
      strokeDasharray={dashed ? QVA_DASH : undefined}
    >
      {title !== undefined && <title>{title}</title>}
    </path>
  )
})
