import type { LevelPlane } from './level-plane.ts'
import { type PixelRect, union } from './pixel-rect.ts'
import type { Shift } from './plane.ts'
import { addRings } from './plane-path.ts'
import type { Sheet } from './sheet.ts'
import { strokeCased } from './stroke-cased.ts'

/** Zones outlined, by code. */
export interface Marks {
  readonly selected: readonly string[]
  readonly focused: string | null
}

const CASE = 5.5
const LINE = 2.75

/** Outlines of the selected and of the focused zone: a wide line of the paper under one of the ink, legible on any colour. */
export function drawMarks({ context, shift, size, inks }: Sheet, plane: LevelPlane, marks: Marks): void {
  context.lineJoin = 'round'
  outline(marks.selected, inks.ink)
  if (marks.focused !== null) outline([marks.focused], inks.accent)

  function outline(codes: readonly string[], color: string): void {
    const path = new Path2D()
    for (const code of codes) {
      const zone = plane.zones[plane.ids.get(code) ?? -1]
      if (zone) addRings(path, zone, shift, size)
    }
    strokeCased(context, path, [
      [inks.paper, CASE],
      [color, LINE],
    ])
  }
}

/** The pixels that zones and their outlines take, in CSS pixels. */
export const rectOf = (plane: LevelPlane, ids: Iterable<number>, { scale, x, y }: Shift): PixelRect => {
  let rect: PixelRect = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const id of ids) {
    const zone = plane.zones[id]
    if (!zone) continue
    const [west, north, east, south] = zone.box
    rect = union(rect, {
      left: west * scale + x - CASE,
      top: north * scale + y - CASE,
      right: east * scale + x + CASE,
      bottom: south * scale + y + CASE,
    })
  }
  return rect
}
