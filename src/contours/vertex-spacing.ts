import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { metresBetween } from '../territory/metres-between.ts'

/** Metres from one vertex to the next, the median over a layer: what it can show. 0 for a layer without any edge. */
export function vertexSpacing(zones: readonly Feature<Polygon | MultiPolygon>[]): number {
  const lengths = zones.flatMap(({ geometry }) => ringsOf(geometry).flatMap(edges)).sort((a, b) => a - b)
  return lengths[lengths.length >> 1] ?? 0
}

const ringsOf = (geometry: Polygon | MultiPolygon): Position[][] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()

const edges = (ring: readonly Position[]): number[] =>
  ring.slice(1).map(([x = 0, y = 0], i) => {
    const [u = 0, v = 0] = ring[i] ?? []
    return Math.hypot(...metresBetween([x, y], [u, v]))
  })
