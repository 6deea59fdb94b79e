import type { Bounds } from './geometry.ts'
import { type Camera, fromCamera, type Size } from './projection.ts'

/**
 * The camera that shows in a frame of another size what the reader saw: the extent seen fills the frame, more of the
 * ground being shown where the frame is of another form. Null, the whole territory, where all of it was seen.
 * @param seen size of the map that the camera is of, in CSS pixels
 */
export function seenCamera(camera: Camera, seen: Size, bounds: Bounds, frame: Size): Camera | null {
  const [west, south, east, north] = bounds
  const project = fromCamera(camera, seen)
  const [left, top] = project([west, north]) ?? [0, 0]
  const [right, foot] = project([east, south]) ?? [0, 0]
  if (left >= 0 && top >= 0 && right <= seen.width && foot <= seen.height) return null
  const zoomed = Math.min(frame.width / seen.width, frame.height / seen.height)
  return { ...camera, zoom: camera.zoom + Math.log2(zoomed) }
}
