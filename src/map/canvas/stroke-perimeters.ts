import { CASING, isQva, QVA_DASH } from '../../figure/perimeters.ts'
import type { PlaneZone } from './plane-contours.ts'
import { addRings } from './plane-path.ts'
import type { Sheet } from './sheet.ts'

const DASH = QVA_DASH.split(' ').map(Number)

/** QVA dashed and under QPV, since a belt's inner edge is the edge of the district that it surrounds. */
export function strokePerimeters(sheet: Sheet, zones: readonly PlaneZone[], width: number): void {
  const { context, inks } = sheet
  const of = (wanted: (zone: PlaneZone) => boolean) => ringsOf(sheet, zones.filter(wanted))
  context.strokeStyle = inks.ink
  context.lineWidth = width
  context.setLineDash(DASH)
  context.stroke(of(({ code }) => isQva(code)))
  context.setLineDash([])
  context.stroke(of(({ code }) => !isQva(code)))
}

/** The same on a line of paper, which parts them from what they lie on. */
export function strokeCased(sheet: Sheet, zones: readonly PlaneZone[], width: number): void {
  const { context, inks } = sheet
  context.strokeStyle = inks.paper
  context.lineWidth = width * CASING
  context.stroke(ringsOf(sheet, zones))
  strokePerimeters(sheet, zones, width)
}

/** The contours of zones as one path, in CSS pixels. */
export function ringsOf({ shift, size }: Pick<Sheet, 'shift' | 'size'>, zones: readonly PlaneZone[]): Path2D {
  const path = new Path2D()
  for (const zone of zones) addRings(path, zone, shift, size)
  return path
}
