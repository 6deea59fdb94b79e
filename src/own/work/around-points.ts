import type { Polygon } from 'geojson'
import { METRES, metresBetween } from '../../territory/metres-between.ts'
import type { Place } from '../../territory/place.ts'
import { closed, type Vertex } from './work-draft.ts'

/** Metres: farther than this from a point the perimeter says nothing; nearer than that, two points are one place. */
const [FARTHEST, NEAREST] = [60, 1]
const CORNERS = 16

/**
 * A piece of ground around each of some points, which none of the others stands in: a perimeter that counts these points
 * and no other.
 * @returns the points that share their place with one of the others, which no ground parts from it
 */
export function aroundPoints<T extends Place>(
  chosen: readonly T[],
  others: readonly Place[],
): { readonly pieces: readonly Polygon[]; readonly shared: readonly T[] } {
  const around = chosen.map((point) => ({ point, radius: Math.min(FARTHEST, nearest(point, others) / 2) }))
  return {
    pieces: around.map(({ point, radius }) => disc(point, radius)),
    shared: around.flatMap(({ point, radius }) => (radius < NEAREST / 2 ? [point] : [])),
  }
}

const nearest = (point: Place, others: readonly Place[]): number =>
  others.reduce(
    (least, { lon, lat }) =>
      Math.min(least, Math.hypot(...metresBetween([point.lon, point.lat], [lon, lat]))),
    Number.POSITIVE_INFINITY,
  )

function disc({ lon, lat }: Place, metres: number): Polygon {
  const east = METRES * Math.cos((lat * Math.PI) / 180)
  const corners = Array.from({ length: CORNERS }, (_, i): Vertex => {
    const angle = (2 * Math.PI * i) / CORNERS
    return [lon + (metres * Math.cos(angle)) / east, lat + (metres * Math.sin(angle)) / METRES]
  })
  return { type: 'Polygon', coordinates: [closed(corners)] }
}
