import type { Position } from 'geojson'
import proj4 from 'proj4'
import { definitionOf } from './projections.ts'
import { codeOfWkt, isWkt } from './wkt.ts'

export type Transform = (position: Position) => Position

const asIs: Transform = (position) => position

/**
 * Transform from a projection to WGS84 (longitude, latitude). `projection` is a code (`EPSG:2154`, `IGNF:LAMB93`, the urn
 * of GeoJSON's former `crs` member), or the WKT of a .prj, of either version. Null where it is unknown.
 */
export function toWgs84(projection: string): Transform | null {
  const name = projection.trim()
  if (/CRS:?:?84$/i.test(name)) return asIs
  const code = isWkt(name) ? codeOfWkt(name) : codeOf(name)
  if (code === 'EPSG:4326') return asIs
  // longitudes and latitudes of NTF are in grads from the meridian of Paris
  if (code === 'EPSG:4807') return inGrads(transformOf(definitionOf(code)))
  const known = code && definitionOf(code)
  return transformOf(known ?? (isWkt(name) && !code ? name : undefined))
}

/** `EPSG:2154` of `urn:ogc:def:crs:EPSG:6.9:2154`, of an address of opengis.net, or of itself. */
function codeOf(name: string): string | null {
  const found = /(EPSG|IGNF|ESRI)(?:::?|\/)(?:[\d.]*[:/])?([\w.]+)$/i.exec(name)
  return found ? `${found[1]?.toUpperCase()}:${found[2]?.toUpperCase()}` : null
}

function transformOf(definition: string | undefined): Transform | null {
  if (definition === undefined) return null
  try {
    const { forward } = proj4(definition, 'WGS84')
    return ([x = Number.NaN, y = Number.NaN]) =>
      Number.isFinite(x) && Number.isFinite(y) ? forward([x, y]) : [Number.NaN, Number.NaN]
  } catch {
    return null
  }
}

const inGrads = (transform: Transform | null): Transform | null =>
  transform && (([x = Number.NaN, y = Number.NaN]) => transform([x * 0.9, y * 0.9]))

/** Whether a position can be in degrees at all; a file may well hold texts in place of its numbers. */
export const isDegrees = ([x = Number.NaN, y = Number.NaN]: Position): boolean =>
  Number.isFinite(x) && Number.isFinite(y) && Math.abs(x) <= 180 && Math.abs(y) <= 90
