import { bbox } from '@turf/bbox'
import { featureCollection } from '@turf/helpers'
import { partInBox } from './overlaps.ts'
import type { Box, ZoneFeature } from './zone-feature.ts'

/**
 * What a zone has in and around others: within their box and as much again on each side. The zone itself where it does not
 * reach further; null where nothing of it is there.
 */
export function nearPart(zone: ZoneFeature, others: readonly ZoneFeature[]): ZoneFeature | null {
  if (others.length === 0) return zone
  const [west, south, east, north] = bbox(featureCollection([...others])) as unknown as Box
  const [wide, high] = [east - west, north - south]
  const around: Box = [west - wide, south - high, east + wide, north + high]
  const own = bbox(zone) as unknown as Box
  const isNear = own.every((edge, i) => (i < 2 ? edge >= (around[i] ?? 0) : edge <= (around[i] ?? 0)))
  if (isNear) return zone
  const part = partInBox(zone, around)
  return part && { ...zone, geometry: part.geometry }
}
