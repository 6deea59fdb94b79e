import type { Feature, MultiPolygon, Polygon } from 'geojson'

/** A zone of a producer's contour file, in WGS84: `commune` is the parent of an iris, `kind` its type (H, A, D, Z). */
export type ZoneFeature = Feature<
  Polygon | MultiPolygon,
  {
    readonly code: string
    readonly name: string
    readonly commune: string | null
    readonly kind: string | null
  }
>

export type AreaGeometry = Polygon | MultiPolygon
/** rings of each polygon: the outer one, then its holes */
export type Polygons = MultiPolygon['coordinates']

export const polygonsOf = (geometry: AreaGeometry): Polygons =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

export function geometryOf(polygons: Polygons): AreaGeometry {
  const [only, ...others] = polygons
  return only && others.length === 0
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons }
}
