import { polygonArea, polygonCentroid } from 'd3-polygon'

/** x to the east, y to the north, one unit for both. */
export type Point = [number, number]

/** Simple polygon, first point not repeated at the end. */
export type Ring = Point[]

/** Positive when the ring turns counterclockwise (d3 counts with y downwards). */
export const signedArea = (ring: Ring): number => -polygonArea(ring)

export const counterclockwise = (ring: Ring): Ring => (signedArea(ring) < 0 ? ring.toReversed() : ring)

/** The ring with its first point repeated at the end, as GeoJSON wants it. */
export const closed = (ring: Ring): Point[] => [...ring, ring[0] as Point]

export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1])

/** Centre of mass of disjoint rings. */
export function centroid(rings: readonly Ring[]): Point {
  const total = rings.reduce((sum, ring) => sum + Math.abs(signedArea(ring)), 0)
  return rings.reduce<Point>(
    ([x, y], ring) => {
      const share = Math.abs(signedArea(ring)) / total
      const [cx, cy] = polygonCentroid(ring)
      return [x + share * cx, y + share * cy]
    },
    [0, 0],
  )
}
