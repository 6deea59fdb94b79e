import type { Position } from 'geojson'
import { conformRings } from './conform.ts'
import { closed, type Point, type Ring } from './plane.ts'

/** Contours have their vertices on a grid of 0.00001 degree, about one metre. */
export const GRID_PER_DEGREE = 1e5

/** Rounding puts two views of one point, or a point and the edge it was on, up to 1.42 steps apart. */
const REACH = 1.5

const toGrid = ([lon, lat]: Position): Point => [
  Math.round((lon as number) * GRID_PER_DEGREE),
  Math.round((lat as number) * GRID_PER_DEGREE),
]

/**
 * Rings in WGS84 degrees (closed or not) as rings of whole grid steps, not closed, that share their borders
 * exactly. A ring too small for the grid comes back empty.
 */
export const snapRings = (rings: readonly Position[][]): Ring[] =>
  conformRings(
    rings.map((ring) => ring.map(toGrid)),
    REACH,
  )

/** Closed ring in degrees. */
export const fromGrid = (ring: Ring): Position[] =>
  closed(ring).map(([x, y]) => [x / GRID_PER_DEGREE, y / GRID_PER_DEGREE])
