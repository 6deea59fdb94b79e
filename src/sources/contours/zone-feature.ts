import type { Feature, MultiPolygon, Polygon } from 'geojson'
import type { ZoneCode } from '../../territory/code.ts'

/** A zone of a producer's contour file, in WGS84: `commune` is the parent of an iris, `kind` its type (H, A, D, Z). */
export type ZoneFeature = Feature<
  Polygon | MultiPolygon,
  {
    readonly code: ZoneCode
    readonly name: string
    readonly commune: ZoneCode | null
    readonly kind: string | null
  }
>

/** West, south, east, north, in degrees. */
export type Box = readonly [number, number, number, number]

export const areApart = (a: Box, b: Box): boolean => a[2] < b[0] || b[2] < a[0] || a[3] < b[1] || b[3] < a[1]

/** A zone whose contour was refused, and where it lies as far as its positions say; null where they say nothing. */
export interface RefusedZone {
  readonly code: ZoneCode
  readonly box: Box | null
}

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
