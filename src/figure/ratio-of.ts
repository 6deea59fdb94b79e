import type { Geometry } from './geometry.ts'
import { fitBounds } from './projection.ts'

/** Width over height of a territory on the map. */
export function ratioOf({ bounds }: Geometry): number {
  const projection = fitBounds(bounds, { width: 1000, height: 1000 }, 0)
  const [left = 0, top = 0] = projection([bounds[0], bounds[3]]) ?? []
  const [right = 1, bottom = 1] = projection([bounds[2], bounds[1]]) ?? []
  return (right - left) / (bottom - top)
}
