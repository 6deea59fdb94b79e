import type { Polygon } from 'geojson'
import type { Place } from '../../territory/place.ts'
import { closed, type Vertex } from './work-draft.ts'

/** Metres of a degree of latitude. */
const METRES = 111_195
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

const eastOf = ({ lat }: Place) => METRES * Math.cos((lat * Math.PI) / 180)

const nearest = (point: Place, others: readonly Place[]): number =>
  others.reduce(
    (least, { lon, lat }) =>
      Math.min(least, Math.hypot((lon - point.lon) * eastOf(point), (lat - point.lat) * METRES)),
    Number.POSITIVE_INFINITY,
  )

function disc(point: Place, metres: number): Polygon {
  const corners = Array.from({ length: CORNERS }, (_, i): Vertex => {
    const angle = (2 * Math.PI * i) / CORNERS
    return [
      point.lon + (metres * Math.cos(angle)) / eastOf(point),
      point.lat + (metres * Math.sin(angle)) / METRES,
    ]
  })
  return { type: 'Polygon', coordinates: [closed(corners)] }
}
