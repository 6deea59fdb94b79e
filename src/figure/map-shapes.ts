import type { GeoProjection } from 'd3-geo'
import { GROUND_ORDER, levelRow, type MapLevel, PERIMETER_LEVELS } from '../territory/level.ts'
import type { Geometry } from './geometry.ts'
import { planarPath } from './projection.ts'

/** Path data of all that a map of one level draws, in pixels. */
export type MapShapes = ReturnType<typeof mapShapes>

export function mapShapes({ levels }: Geometry, level: MapLevel, projection: GeoProjection) {
  const path = planarPath(projection)
  const all = (one: MapLevel | null) => {
    const contours = one && levels[one]
    return contours ? path.data(contours) : ''
  }
  const each = (one: MapLevel) =>
    (levels[one]?.features ?? []).map((contour) => ({
      code: contour.properties.code,
      data: path.data(contour),
      box: path.box(contour),
    }))
  return {
    land: all(GROUND_ORDER.find((one) => levels[one]) ?? null),
    parents: all(levelRow(level).edges),
    zones: each(level),
    perimeters: PERIMETER_LEVELS.flatMap(each),
  }
}
