import type { MultiPolygon, Polygon } from 'geojson'
import { type Contours, contourFeatures } from './contour-features.ts'
import { localPlane } from './local-plane.ts'
import type { Ring } from './plane.ts'
import { relaxedDiagram } from './relaxed-diagram.ts'
import type { ContourSite } from './schematic-contours.ts'

/** The sites are only where to begin: zones of even shape matter more. */
const RELAXATION = { rounds: 8, pull: 0.8 }

/**
 * Divides a WGS84 polygon without hole into one zone per site, with areas in proportion of `areaKm2`. A zone
 * is a MultiPolygon where a concave outline cuts it. The zones' vertices on the outline are new to the
 * polygon and to its neighbours: `toTopology` gives them to all.
 *
 * @throws RangeError when the polygon has a hole, when two sites coincide, or when an area is not a positive
 * number.
 */
export function subdivide(polygon: Polygon, sites: readonly ContourSite[]): Contours<Polygon | MultiPolygon> {
  const [exterior, ...holes] = polygon.coordinates
  if (exterior === undefined || holes.length > 0)
    throw new RangeError('only a polygon without hole is divided')
  const plane = localPlane(exterior[0] as [number, number])
  const outline: Ring = exterior.slice(1).map(plane.project)
  const centres = sites.map((site) => plane.project([site.lon, site.lat]))
  const cells = relaxedDiagram(
    outline,
    centres,
    sites.map((site) => site.areaKm2),
    RELAXATION,
  )
  return contourFeatures(
    sites.map((site) => site.code),
    cells,
    plane,
  )
}
