import type { GeoProjection } from 'd3-geo'
import type { Bounds } from './geometry.ts'
import { type Camera, fitBounds, fromCamera, type Size } from './projection.ts'
import { seenCamera } from './seen-camera.ts'

/** Pixels left around a territory that is fitted, where a figure says nothing else. */
export const FIT_PADDING = 24

/**
 * How a figure of a size shows the ground: from the camera of the live map, or the whole territory.
 * @param seen size of the map that the camera is of, where it is another than the figure's
 * @param padding pixels left around the territory when it is fitted
 */
export function figureProjection(
  bounds: Bounds,
  size: Size,
  {
    camera,
    seen = null,
    padding,
  }: { readonly camera: Camera | null; readonly seen?: Size | null; readonly padding: number },
): GeoProjection {
  const shown = camera && seen ? seenCamera(camera, seen, bounds, size) : camera
  return shown ? fromCamera(shown, size) : fitBounds(bounds, size, padding)
}
