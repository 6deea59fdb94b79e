import { bbox } from '@turf/bbox'
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { Place } from '../territory/place.ts'

type Zones = FeatureCollection<Polygon | MultiPolygon, { readonly code: string }>

/**
 * The zone of a layer that a place stands in, by its code; null outside of all. A place on an edge is in the first of
 * the zones that share it, in the order of the layer.
 */
export function standingZone({ features }: Zones): (place: Place) => string | null {
  const boxed = features.map((zone) => ({ zone, box: bbox(zone) }))
  return ({ lon, lat }) => {
    const found = boxed.find(
      ({ zone, box: [west, south, east, north] }) =>
        lon >= west && lon <= east && lat >= south && lat <= north && booleanPointInPolygon([lon, lat], zone),
    )
    return found?.zone.properties.code ?? null
  }
}
