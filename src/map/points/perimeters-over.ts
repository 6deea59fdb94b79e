import type { Geometry } from '../../figure/geometry.ts'
import { overGroups, perimeterWidth } from '../../figure/perimeters.ts'
import type { PointMark } from '../../figure/points/point-marks.ts'
import { PERIMETER_LEVELS } from '../../territory/level.ts'
import { metresPerPixelAt } from '../canvas/plane.ts'
import { planeContours } from '../canvas/plane-contours.ts'
import type { Sheet } from '../canvas/sheet.ts'
import { strokeCased } from '../canvas/stroke-perimeters.ts'
import { markPlace } from './draw-points.ts'

/** The perimeters again, over the groups of points, which would hide them: inside of their discs alone. */
export function drawPerimetersOver(
  sheet: Sheet,
  { levels }: Pick<Geometry, 'levels'>,
  marks: readonly PointMark[],
): void {
  const groups = marks.filter(({ kind }) => kind === 'cluster')
  const zones = PERIMETER_LEVELS.flatMap((level) => {
    const contours = levels[level]
    return contours ? planeContours(contours) : []
  })
  if (groups.length === 0 || zones.length === 0) return
  const { context, shift, size } = sheet
  const width = overGroups(perimeterWidth(metresPerPixelAt(shift, size)))
  context.save()
  context.beginPath()
  for (const mark of groups) {
    const { x, y } = markPlace(mark, shift)
    context.moveTo(x + mark.radius, y)
    context.arc(x, y, mark.radius, 0, 2 * Math.PI)
  }
  context.clip()
  context.lineJoin = 'round'
  strokeCased(sheet, zones, width)
  context.restore()
}
