import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { fromGrid, snapRings } from './grid.ts'
import type { LocalPlane } from './local-plane.ts'
import type { Ring } from './plane.ts'

interface ContourProperties {
  code: string
}

export type Contours<G extends Polygon | MultiPolygon> = FeatureCollection<G, ContourProperties>

/**
 * Cells of a plane, one per code, as WGS84 features on the grid: a Polygon for a cell of one part.
 *
 * @throws Error when a cell is too small for the grid.
 */
export function contourFeatures(
  codes: readonly string[],
  cells: readonly Ring[][],
  plane: LocalPlane,
): Contours<Polygon | MultiPolygon> {
  const snapped = snapRings(cells.flat().map((ring) => ring.map(plane.invert)))
  const features = cells.map((cell, i): Feature<Polygon | MultiPolygon, ContourProperties> => {
    const code = codes[i] as string
    const parts = snapped
      .splice(0, cell.length)
      .filter((ring) => ring.length > 0)
      .map((ring) => [fromGrid(ring)])
    const [first, second] = parts
    if (first === undefined) throw new Error(`the contour of ${code} is too small to draw`)
    const geometry: Polygon | MultiPolygon = second
      ? { type: 'MultiPolygon', coordinates: parts }
      : { type: 'Polygon', coordinates: first }
    return { type: 'Feature', properties: { code }, geometry }
  })
  return { type: 'FeatureCollection', features }
}
