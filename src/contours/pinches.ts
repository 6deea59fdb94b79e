import { polygonContains } from 'd3-polygon'
import { counterclockwise, type Point, type Ring, signedArea } from './plane.ts'

/**
 * The polygons that a ring draws which comes back to one of its vertices, cut there: the grid may weld both sides of a
 * narrow passage, and such a ring is not valid. Each has its outer ring, then the holes that it closes on.
 */
export function withoutPinches(ring: Ring): Ring[][] {
  const loops = loopsOf(ring)
  if (loops.length < 2) return [loops]
  const bySize = loops.toSorted((a, b) => Math.abs(signedArea(b)) - Math.abs(signedArea(a)))
  const polygons: Ring[][] = []
  for (const loop of bySize) {
    const around = polygons.find(([outer]) => holds(outer as Ring, loop))
    if (around) around.push(loop)
    else polygons.push([loop])
  }
  return polygons
}

/** The simple loops of a ring, in the order in which they close; those of fewer than three points are left out. */
function loopsOf(ring: Ring): Ring[] {
  const loops: Ring[] = []
  const path: Point[] = []
  const at = new Map<string, number>()
  for (const point of ring) {
    const start = at.get(point.join())
    if (start !== undefined) {
      const loop = path.splice(start)
      for (const other of loop) at.delete(other.join())
      loops.push(loop)
    }
    at.set(point.join(), path.length)
    path.push(point)
  }
  return [...loops, path].filter(({ length }) => length > 2)
}

/** Whether a loop lies in a ring that it meets at vertices alone. */
const holds = (ring: Ring, loop: Ring): boolean => {
  const corners = new Set(ring.map(String))
  const free = loop.find((point) => !corners.has(String(point)))
  return free !== undefined && polygonContains(counterclockwise(ring), free)
}
