import type { ResolvedView } from '../atlas/view.ts'
import type { Contours, Geometry } from '../figure/geometry.ts'
import { keptWith } from '../lib/kept-with.ts'
import { type Shift, toPlane } from './canvas/plane.ts'

/** Half the side of the least target, in CSS pixels. */
const REACH = 12

/** The box of a zone in the plane of web maps: its middle, and half of its longer side. */
interface ZoneBox {
  readonly code: string
  readonly x: number
  readonly y: number
  readonly half: number
}

const boxesOf = keptWith((contours: Contours): ZoneBox[] =>
  contours.features.map(({ properties, geometry }) => {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
    for (const [lon = Number.NaN, lat = Number.NaN] of rings.flat()) {
      west = Math.min(west, lon)
      east = Math.max(east, lon)
      south = Math.min(south, lat)
      north = Math.max(north, lat)
    }
    const [[left, top], [right, bottom]] = [toPlane(west, north), toPlane(east, south)]
    return {
      code: properties.code,
      x: (left + right) / 2,
      y: (top + bottom) / 2,
      half: Math.max(right - left, bottom - top) / 2,
    }
  }),
)

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
  for (const box of boxesOf(contours)) {
    if (box.half * scale >= REACH) continue
    if (box.code === drawn) return drawn
    const distance = Math.hypot(box.x * scale + x - at.x, box.y * scale + y - at.y)
    if (distance < least) [meant, least] = [box.code, distance]
  }
  return meant
}
