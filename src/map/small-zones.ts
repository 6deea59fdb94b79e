import type { ResolvedView } from '../atlas/view.ts'
import type { Geometry } from '../figure/geometry.ts'
import type { Shift } from './canvas/plane.ts'
import { planeContours } from './canvas/plane-contours.ts'

/** Half the side of the least target, in CSS pixels. */
const REACH = 12

/**
 * The zone that a reader means at a place of the picture: the one that is drawn there, but for a greater one where the middle
 * of a zone too small to be aimed at is near. Circles are as great as they are.
 * @param drawn at that place
 */
export function zoneMeant(
  drawn: string | null,
  at: { readonly x: number; readonly y: number },
  { levels }: Geometry,
  { choice, symbol }: Pick<ResolvedView, 'choice' | 'symbol'>,
  { scale, x, y }: Shift,
): string | null {
  const contours = symbol === 'choropleth' ? levels[choice.level] : undefined
  if (!contours) return drawn
  let [meant, least] = [drawn, REACH]
  for (const { code, box } of planeContours(contours)) {
    const [west, north, east, south] = box
    if (Math.max(east - west, south - north) * scale >= 2 * REACH) continue
    if (code === drawn) return drawn
    const distance = Math.hypot(
      ((west + east) / 2) * scale + x - at.x,
      ((north + south) / 2) * scale + y - at.y,
    )
    if (distance < least) [meant, least] = [code, distance]
  }
  return meant
}
