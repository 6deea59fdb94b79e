import { area } from '@turf/area'
import { bbox } from '@turf/bbox'
import { featureCollection } from '@turf/helpers'
import { intersect } from '@turf/intersect'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import type { ZoneLayer } from '../../../src/publish/territory-source.ts'

/** A share of a zone's area below this, or above its complement, is a sliver of drawing, not a part of the town. */
const SLIVER = 0.02

/** How a zone stands against all the QPV and QVA together. */
export interface Coverage {
  readonly perimeter: 'inside' | 'outside' | 'straddling'
  /** Share of the zone's area covered by each QPV or QVA that covers more than a sliver. */
  readonly quarters: ReadonlyMap<string, number>
  /** Sum of these shares, 0 to 1. */
  readonly share: number
}

/** Coverage of each zone by quarters that do not overlap one another, measured on the contours; by zone code. */
export function coverage(zones: ZoneLayer, quarters: ZoneLayer): Map<string, Coverage> {
  return new Map(
    zones.features.map((zone) => {
      const whole = area(zone)
      const shares = quarters.features
        .map((quarter) => [quarter.properties.code, commonArea(zone, quarter) / whole] as const)
        .filter(([, share]) => share > SLIVER)
      const covered = shares.reduce((sum, [, share]) => sum + share, 0)
      const share = covered >= 1 - SLIVER ? 1 : covered
      const perimeter = share === 1 ? 'inside' : share === 0 ? 'outside' : 'straddling'
      return [zone.properties.code, { perimeter, quarters: new Map(shares), share }]
    }),
  )
}

function commonArea(a: Feature<Polygon | MultiPolygon>, b: Feature<Polygon | MultiPolygon>): number {
  const [west, south, east, north] = bbox(a)
  const [left, low, right, high] = bbox(b)
  if (west >= right || left >= east || south >= high || low >= north) return 0
  const common = intersect(featureCollection([a, b]))
  return common ? area(common) : 0
}
