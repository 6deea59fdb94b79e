import type { Size } from '../../figure/projection.ts'
import type { Shift } from './plane.ts'
import type { PlaneZone } from './plane-contours.ts'

/** Where nothing is. */
export const OUTSIDE = 0
/** Of the land where no zone is. */
export const GROUND = 1
/** Of the first zone; the others follow. */
export const FIRST_ZONE = 2

/**
 * For each pixel, row by row from the top left, the zone whose contour holds its middle. A pixel belongs to one zone
 * alone: neighbours that share an edge leave neither gap nor overlap, whatever the order. A recolour is then a look-up.
 */
export interface ZoneRaster {
  readonly width: number
  readonly height: number
  readonly ids: Uint16Array
}

/**
 * @param shift from the plane to the raster's own pixels
 * @param ground zones of the land under them, which those of the level may not cover; null where they do
 */
export function zoneRaster(
  zones: readonly PlaneZone[],
  ground: readonly PlaneZone[] | null,
  shift: Shift,
  { width, height }: Size,
): ZoneRaster {
  const ids = new Uint16Array(width * height)
  const fill = ringFiller(ids, shift, { width, height })
  for (const zone of ground ?? []) fill(zone, GROUND)
  for (const [i, zone] of zones.entries()) fill(zone, FIRST_ZONE + i)
  return { width, height, ids }
}

/** Fills contours by the even-odd rule, one after the other, over what is there. */
function ringFiller(ids: Uint16Array, shift: Shift, { width, height }: Size) {
  // crossings of the rows, row after row; grown as needed
  let crossings = new Float64Array(1 << 12)
  const ends = new Uint32Array(height + 1)

  return ({ rings, box: [, north, , south] }: PlaneZone, id: number): void => {
    const top = Math.max(0, Math.ceil(north * shift.scale + shift.y - 0.5))
    const bottom = Math.min(height, Math.ceil(south * shift.scale + shift.y - 0.5))
    if (bottom <= top) return
    ends.fill(0, top, bottom + 1)
    eachEdge(rings, shift, (_, y0, __, y1) => {
      const to = Math.min(bottom, Math.ceil(y1 - 0.5))
      for (let y = Math.max(top, Math.ceil(y0 - 0.5)); y < to; y++) (ends[y + 1] as number)++
    })
    for (let y = top; y < bottom; y++) (ends[y + 1] as number) += ends[y] as number
    const total = ends[bottom] as number
    if (total > crossings.length) crossings = new Float64Array(2 * total)
    const next = ends.slice(top, bottom)
    eachEdge(rings, shift, (x0, y0, x1, y1) => {
      const slope = (x1 - x0) / (y1 - y0)
      const to = Math.min(bottom, Math.ceil(y1 - 0.5))
      for (let y = Math.max(top, Math.ceil(y0 - 0.5)); y < to; y++)
        crossings[(next[y - top] as number)++] = x0 + (y + 0.5 - y0) * slope
    })
    for (let y = top; y < bottom; y++) {
      const row = crossings.subarray(ends[y], ends[y + 1]).sort()
      for (let i = 0; i + 1 < row.length; i += 2) {
        const from = Math.max(0, Math.ceil((row[i] as number) - 0.5))
        const to = Math.min(width, Math.ceil((row[i + 1] as number) - 0.5))
        if (to > from) ids.fill(id, y * width + from, y * width + to)
      }
    }
  }
}

/** Each edge from its upper end to its lower one, so that it crosses a row at the same place for both of its zones. */
function eachEdge(
  rings: PlaneZone['rings'],
  { scale, x, y }: Shift,
  visit: (x0: number, y0: number, x1: number, y1: number) => void,
): void {
  for (const ring of rings) {
    let px = (ring[0] as number) * scale + x
    let py = (ring[1] as number) * scale + y
    for (let i = 2; i < ring.length; i += 2) {
      const qx = (ring[i] as number) * scale + x
      const qy = (ring[i + 1] as number) * scale + y
      if (py < qy) visit(px, py, qx, qy)
      else if (qy < py) visit(qx, qy, px, py)
      px = qx
      py = qy
    }
  }
}
