import { memo } from 'react'
import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import { arePerimeters } from '../territory/level.ts'
import { hatchFill } from './hatches.tsx'
import type { Inks } from './palette.ts'
import { QVA_DASH } from './perimeters.ts'

/** How the zones of one figure are painted. */
export interface Paints {
  readonly inks: Inks
  readonly idPrefix: string
}

/** The paint of a zone. */
export function fillOf(view: ResolvedView, zone: ViewZone, { inks, idPrefix }: Paints): string {
  if (zone.state) return hatchFill(idPrefix, zone.state)
  if (view.symbol === 'circles') return inks.paperSoft
  return view.classes[zone.classIndex]?.color ?? inks.paper
}

/** The edge of a zone: zones that are pale, hatched or without a colour have a darker one, which light paper would not part. */
export function edgeOf(view: ResolvedView, zone: ViewZone, { inks }: Paints): string {
  if (arePerimeters(view.choice.level)) return inks.ink
  const isBare = zone.state !== null || view.symbol === 'circles' || !view.classes[zone.classIndex]
  return isBare ? inks.edge : inks.parting
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
