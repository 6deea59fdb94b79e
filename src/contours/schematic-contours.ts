import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { type Contours, contourFeatures } from './contour-features.ts'
import { localPlane } from './local-plane.ts'
import { type OutlinedZone, outlines } from './outline.ts'
import { relaxedDiagram } from './relaxed-diagram.ts'

export interface ContourSite {
  code: string
  /** WGS84 degrees. */
  lon: number
  lat: number
  areaKm2: number
}

/** Enough to open the thinnest cells, not enough to carry a cell away from its centre. */
const RELAXATION = { rounds: 2, pull: 0.4 }

/**
 * Schematic contours of zones known by centre and area: a power diagram inside a smooth outline. Each cell
 * has its zone's area (within 1 %); neighbours share their vertices exactly; outer rings are counterclockwise (RFC 7946);
 * features are in the order of `sites`, and the same at each run.
 *
 * @throws RangeError when two sites coincide, or when an area is not a positive number.
 */
export function schematicContours(sites: readonly ContourSite[]): Contours<Polygon> {
  const plane = localPlane([mean(sites.map((site) => site.lon)), mean(sites.map((site) => site.lat))])
  const zones = sites.map(
    (site): OutlinedZone => ({
      centre: plane.project([site.lon, site.lat]),
      area: site.areaKm2 * plane.stretch(site.lat),
    }),
  )
  const centres = zones.map((zone) => zone.centre)
  const areas = zones.map((zone) => zone.area)
  const codes = sites.map((site) => site.code)
  for (const outline of outlines(zones)) {
    const contours = contourFeatures(codes, relaxedDiagram(outline, centres, areas, RELAXATION), plane)
    if (contours.features.every(isPolygon)) return contours as Contours<Polygon>
  }
  throw new Error('a convex outline cut a cell')
}

const isPolygon = ({ geometry }: Feature<Polygon | MultiPolygon>): boolean => geometry.type === 'Polygon'

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
