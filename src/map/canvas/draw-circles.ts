import type { ResolvedView, ViewZone } from '../../atlas/view.ts'
import { CIRCLE_OPACITY } from '../overlay-layers.ts'
import { type Shift, toPlane } from './plane.ts'
import type { Sheet } from './sheet.ts'

/** The circles of a view, the greatest first: a small one is never hidden under a great one. */
export const circlesOf = ({ symbol, zones }: ResolvedView): readonly ViewZone[] =>
  symbol === 'circles'
    ? zones
        .filter(({ radius }) => radius > 0)
        .toSorted((a, b) => b.radius - a.radius || (a.code < b.code ? -1 : 1))
    : []

export function placeOf({ lon, lat }: Pick<ViewZone, 'lon' | 'lat'>, { scale, x, y }: Shift) {
  const [px, py] = toPlane(lon, lat)
  return { x: px * scale + x, y: py * scale + y }
}

export function drawCircles({ context, shift, inks }: Sheet, view: ResolvedView): void {
  context.strokeStyle = inks.parting
  context.lineWidth = 1
  for (const zone of circlesOf(view)) {
    const { x, y } = placeOf(zone, shift)
    context.beginPath()
    context.arc(x, y, zone.radius, 0, 2 * Math.PI)
    context.globalAlpha = CIRCLE_OPACITY
    context.fillStyle = view.classes[zone.classIndex]?.color ?? inks.ink
    context.fill()
    context.globalAlpha = 1
    context.stroke()
  }
}

/** The smallest circle around a place of the picture, in CSS pixels. */
export function circleAt(view: ResolvedView, at: { x: number; y: number }, shift: Shift): string | null {
  const found = circlesOf(view).findLast((zone) => {
    const { x, y } = placeOf(zone, shift)
    return Math.hypot(at.x - x, at.y - y) <= zone.radius
  })
  return found?.code ?? null
}
