import type { Size } from '../../figure/projection.ts'
import type { Line } from '../mesh.ts'
import type { Stroke } from './level-plane.ts'
import type { Shift } from './plane.ts'
import type { PlaneBox, PlaneZone } from './plane-contours.ts'

/** Vertices nearer than this to the one before add nothing to a line of a pixel. */
const NEAR = 0.7
/** Widest line, in CSS pixels: one that runs beside the picture may reach into it. */
const REACH = 8

/** Whether something of a box may show. */
export const isInSight = (
  [west, north, east, south]: PlaneBox,
  { scale, x, y }: Shift,
  { width, height }: Size,
): boolean =>
  east * scale + x > -REACH &&
  west * scale + x < width + REACH &&
  south * scale + y > -REACH &&
  north * scale + y < height + REACH

/** Adds lines to a path, in CSS pixels, those in sight with the vertices that show. */
export function addLines(path: Path2D, strokes: readonly Stroke[], shift: Shift, size: Size): void {
  for (const { line, box } of strokes) if (isInSight(box, shift, size)) addLine(path, line, shift)
}

/** Adds the whole contour of a zone, where it is in sight. */
export function addRings(path: Path2D, { rings, box }: PlaneZone, shift: Shift, size: Size): void {
  if (!isInSight(box, shift, size)) return
  for (const ring of rings) {
    addLine(path, ring, shift)
    path.closePath()
  }
}

function addLine(path: Path2D, line: Line, { scale, x, y }: Shift): void {
  let px = (line[0] as number) * scale + x
  let py = (line[1] as number) * scale + y
  path.moveTo(px, py)
  const last = line.length - 2
  for (let i = 2; i <= last; i += 2) {
    const qx = (line[i] as number) * scale + x
    const qy = (line[i + 1] as number) * scale + y
    if (i < last && Math.abs(qx - px) < NEAR && Math.abs(qy - py) < NEAR) continue
    path.lineTo(qx, qy)
    px = qx
    py = qy
  }
}
