import type { ResolvedView } from '../atlas/view.ts'
import { type Bounds, boundsOf, type Geometry } from '../figure/geometry.ts'
import { LAST_CLUSTERED } from '../figure/points/last-clustered.ts'
import { type Camera, fitBounds, type Size, zoomOf } from '../figure/projection.ts'
import { arePoints, MEMBER_LEVEL, WHOLE_LEVELS } from '../territory/level.ts'

/** The ground shown is this many times as wide and high as the zone. */
const TIMES = 6

/**
 * The camera of the map of a sheet: on a zone finer than a commune and what is around it, on a point near enough to stand
 * apart from the others. Null, the whole territory, for communes and groups, which are read beside all the others, and
 * where a zone is large enough to be seen in the whole.
 */
export function surroundings({ card, choice }: ResolvedView, geometry: Geometry, frame: Size): Camera | null {
  const { level } = choice
  if (!card || level === MEMBER_LEVEL || WHOLE_LEVELS.includes(level)) return null
  const { code, lon, lat } = card.zone
  if (arePoints(level)) return { zoom: LAST_CLUSTERED + 1, lon, lat }
  const contour = geometry.levels[level]?.features.find(({ properties }) => properties.code === code)
  const bounds = contour && boundsOf([contour])
  if (!bounds) return null
  const [west, south, east, north] = bounds
  const [width, height] = [(east - west) * TIMES, (north - south) * TIMES]
  const middle = { lon: (west + east) / 2, lat: (south + north) / 2 }
  const around: Bounds = [
    middle.lon - width / 2,
    middle.lat - height / 2,
    middle.lon + width / 2,
    middle.lat + height / 2,
  ]
  const zoom = zoomOf(fitBounds(around, frame, 0))
  return zoom > zoomOf(fitBounds(geometry.bounds, frame, 0)) ? { ...middle, zoom } : null
}
