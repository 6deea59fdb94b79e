import { arePoints } from '../territory/level.ts'
import type { ResolvedView, ViewZone } from './view.ts'

/**
 * The points of a view that have the place of one of them, which is among them: a map draws them one over the other.
 * None where it stands alone, nor for zones that have contours.
 */
export function samePlace(
  { choice, zones }: Pick<ResolvedView, 'choice' | 'zones'>,
  { lon, lat }: Pick<ViewZone, 'lon' | 'lat'>,
): readonly ViewZone[] {
  if (!arePoints(choice.level)) return []
  const together = zones.filter((one) => one.lon === lon && one.lat === lat)
  return together.length > 1 ? together : []
}
