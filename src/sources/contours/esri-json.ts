import type { Feature, Position } from 'geojson'

/** What ArcGIS answers where GeoJSON is not asked for. */
export interface EsriJson {
  readonly spatialReference?: { readonly wkid?: number; readonly latestWkid?: number; readonly wkt?: string }
  readonly features: readonly {
    readonly attributes?: Record<string, unknown>
    readonly geometry?: { readonly rings?: readonly Position[][] }
  }[]
}

export const isEsriJson = (json: unknown): json is EsriJson => {
  const { features, geometryType } = json as { features?: unknown; geometryType?: unknown }
  const [first] = Array.isArray(features) ? features : []
  return (
    (typeof geometryType === 'string' && geometryType.startsWith('esri')) ||
    (typeof first === 'object' && first !== null && 'attributes' in first)
  )
}

/** Its features, and the projection that it says. Outer rings turn clockwise, holes the other way. */
export function esriLayer({ features, spatialReference }: EsriJson): {
  features: Feature[]
  projection: string | null
} {
  const wkid = spatialReference?.latestWkid ?? spatialReference?.wkid
  return {
    projection: wkid === undefined ? (spatialReference?.wkt ?? null) : `EPSG:${wkid}`,
    features: features.map(({ attributes, geometry }) => ({
      type: 'Feature',
      properties: attributes ?? {},
      geometry: { type: 'MultiPolygon', coordinates: polygons(geometry?.rings ?? []) },
    })),
  }
}

function polygons(rings: readonly Position[][]): Position[][][] {
  const outer = rings.filter((ring) => turn(ring) <= 0)
  if (outer.length === 0) return rings.map((ring) => [ring])
  const found = outer.map((ring) => [ring])
  for (const hole of rings.filter((ring) => turn(ring) > 0)) {
    const around = found.find(([ring]) => ring && holds(ring, hole[0] ?? []))
    if (around) around.push(hole)
    else found.push([hole])
  }
  return found
}

/** Twice the area, above 0 where the ring turns counterclockwise. */
const turn = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x = 0, y = 0], i) => {
    const [u = 0, v = 0] = ring[(i + 1) % ring.length] ?? []
    return sum + x * v - u * y
  }, 0)

function holds(ring: readonly Position[], [x = 0, y = 0]: Position): boolean {
  let inside = false
  for (const [i, [ax = 0, ay = 0]] of ring.entries()) {
    const [bx = 0, by = 0] = ring[(i + 1) % ring.length] ?? []
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}
