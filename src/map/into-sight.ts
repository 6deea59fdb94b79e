import type { Size } from '../figure/projection.ts'
import type { Camera } from './camera.ts'
import { cameraOf, type Shift, toPlane } from './canvas/plane.ts'

/**
 * Where the camera goes for a place to be seen: to the middle of what nothing covers; null where it is in sight already.
 * @param covered pixels at the foot of the map under what stands over it
 */
export function cameraIntoSight(
  { lon, lat }: Pick<Camera, 'lon' | 'lat'>,
  { scale, x, y }: Shift,
  { width, height }: Size,
  covered = 0,
): Camera | null {
  const [px, py] = toPlane(lon, lat)
  const seen = height - covered
  const [left, top] = [px * scale + x, py * scale + y]
  if (left >= 0 && top >= 0 && left <= width && top <= seen) return null
  const moved = { scale, x: width / 2 - px * scale, y: seen / 2 - py * scale }
  return cameraOf(moved, { width, height })
}
