import { definitionOf, NTF_LAMBERTS } from './projections.ts'

export const isWkt = (text: string): boolean =>
  /^(PROJCS|GEOGCS|COMPD_?CS|PROJCRS|GEOGCRS|GEODCRS|BOUNDCRS|COMPOUNDCRS|PROJECTEDCRS|GEODETICCRS)\s*\[/i.test(
    text,
  )

/**
 * The code of a WKT: the one that it bears where it is known; else that of a Lambert of NTF, by its false origin. ESRI
 * writes these in grads, others lose their datum: read as they stand, they are off by 130 m or by a country. Null for
 * a WKT that defines its projection in full.
 */
export function codeOfWkt(wkt: string): string | null {
  const own = /(?:ID|AUTHORITY)\s*\[\s*"EPSG"\s*,\s*"?(\d+)"?\s*\]\s*\]\s*$/i.exec(wkt)?.[1]
  if (own && definitionOf(`EPSG:${own}`)) return `EPSG:${own}`
  const isLambert = /lambert_?[ _]?conformal|lambert conic conformal/i.test(wkt)
  if (isLambert) return ntfLambert(wkt)
  if (/^(PROJ|COMPD|COMPOUND|BOUND)/i.test(wkt)) return null
  if (!/clarke.?1880|6378249/i.test(wkt)) return null
  return /PRIMEM?(?:RIDIAN)?\s*\[\s*"[^"]*paris/i.test(wkt) ? 'EPSG:4807' : 'EPSG:4275'
}

function ntfLambert(wkt: string): string | null {
  const parameters = new Map(
    [...wkt.matchAll(/PARAMETER\s*\[\s*"([^"]+)"\s*,\s*(-?[\d.]+)/gi)].map(([, name = '', value]) => [
      name.toLowerCase().replaceAll(' ', '_'),
      Number(value),
    ]),
  )
  const of = (...names: string[]) =>
    names.map((name) => parameters.get(name)).find((value) => value !== undefined)
  const east = of('false_easting', 'easting_at_false_origin')
  const north = of('false_northing', 'northing_at_false_origin')
  const latitude = of('latitude_of_origin', 'latitude_of_natural_origin', 'standard_parallel_1')
  if (east === undefined || north === undefined || latitude === undefined) return null
  const near = (a: number, b: number, by: number) => Math.abs(a - b) <= by
  const found = NTF_LAMBERTS.find(
    (one) =>
      near(one.east, east, 1) &&
      near(one.north, north, 1) &&
      // in degrees, or in grads as written
      (near(one.latitude, latitude, 0.02) || near(one.latitude, latitude * 0.9, 0.02)),
  )
  return found?.code ?? null
}
