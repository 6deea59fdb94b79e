import type { MultiPolygon, Polygon, Position } from 'geojson'
import polylabel from 'polylabel'
import { GRID_PER_DEGREE } from './grid.ts'
import { localPlane } from './local-plane.ts'
import { type Point, signedArea } from './plane.ts'

/** The label is placed to this distance, in km. */
const PRECISION = 0.005

/** Middle of the largest disc that fits in the (largest part of the) polygon; degrees, 5 decimals. */
export function labelPoint(geometry: Polygon | MultiPolygon): { lon: number; lat: number } {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const plane = localPlane(parts[0]?.[0]?.[0] as [number, number])
  const [largest] = parts
    .map((rings) => rings.map((ring: Position[]) => ring.map(plane.project)))
    .sort((a, b) => Math.abs(signedArea(b[0] as Point[])) - Math.abs(signedArea(a[0] as Point[])))
  const [x, y] = polylabel(largest as Point[][], PRECISION)
  const [lon, lat] = plane
    .invert([x as number, y as number])
    .map((degrees) => Math.round(degrees * GRID_PER_DEGREE) / GRID_PER_DEGREE) as Point
  return { lon, lat }
}
