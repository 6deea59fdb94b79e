import type { ResolvedView } from '../atlas/view.ts'
import { boundsOf, type Geometry } from '../figure/geometry.ts'
import { LAST_CLUSTERED } from '../figure/points/last-clustered.ts'
import { type Camera, fitBounds, type Size, zoomOf } from '../figure/projection.ts'
import { arePoints } from '../territory/level.ts'
import { namesCommunes } from './sheet-zone.ts'

/** The frame is as many times as wide, or as high, as the zone. */
const TIMES = 6

/**
 * The camera of the map of a sheet: on a zone finer than a commune and what is around it, on a point near enough to stand
 * apart from the others. Null, the whole territory, for communes and groups, which are read beside all the others, and
 * where a zone is large enough to be seen in the whole.
 */
export function surroundings({ card, choice }: ResolvedView, geometry: Geometry, frame: Size): Camera | null {
  const { level } = choice
  if (!card || namesCommunes(level)) return null
  const { code, lon, lat } = card.zone
  if (arePoints(level)) return { zoom: LAST_CLUSTERED + 1, lon, lat }
  const bounds = boundsOf(
    geometry.levels[level]?.features.filter(({ properties }) => properties.code === code) ?? [],
  )
  if (!bounds) return null
  const [west, south, east, north] = bounds
  const zoom = zoomOf(fitBounds(bounds, frame, 0)) - Math.log2(TIMES)
  if (zoom <= zoomOf(fitBounds(geometry.bounds, frame, 0))) return null
  return { zoom, lon: (west + east) / 2, lat: (south + north) / 2 }
}
