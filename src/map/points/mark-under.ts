import type { ResolvedView } from '../../atlas/view.ts'
import type { PointBounds, PointClusters } from '../../figure/points/point-clusters.ts'
import { type GroupMark, pointMarks } from '../../figure/points/point-marks.ts'
import { GREATEST } from '../../figure/points/point-scale.ts'
import { type Shift, toDegrees, WORLD } from '../canvas/plane.ts'
import { EDGE, isIn } from './draw-points.ts'

/** A rectangle of the picture, in CSS pixels. */
interface Rect {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The index keeps places of the unit square as 32-bit numbers, which lie so near to one another. */
const FINEST = 2 ** -24

/** Bounds in which the index finds every mark that has its middle in a rectangle of the picture. */
export function boundsWithin({ left, top, right, bottom }: Rect, { scale, x, y }: Shift): PointBounds {
  const corner = (px: number, py: number, outwards: number) =>
    toDegrees([(px - x) / scale + outwards, (py - y) / scale + outwards])
  const northWest = corner(left, top, -FINEST)
  const southEast = corner(right, bottom, FINEST)
  return [northWest.lon, southEast.lat, southEast.lon, northWest.lat]
}

/** The mark drawn last of those that a place of the picture is in, in CSS pixels: only those near it are looked at. */
export function markUnder(
  view: ResolvedView,
  clusters: PointClusters,
  shift: Shift,
  at: { readonly x: number; readonly y: number },
): GroupMark | null {
  const far = GREATEST + EDGE
  const around = { left: at.x - far, top: at.y - far, right: at.x + far, bottom: at.y + far }
  const zoom = Math.log2(shift.scale / WORLD)
  const near = pointMarks(view, clusters, boundsWithin(around, shift), zoom)
  return near.findLast((mark) => isIn(mark, shift, at)) ?? null
}
