import { arePoints, hasOwnZones, isTiled, type MapLevel } from '../territory/level.ts'

/** Pixels that a territory is taken to be wide when it is seen whole: the same link gives the same level on any screen. */
const WHOLE_WIDTH = 800
/** Zooms from the whole territory to the next finer level, then from one to the next. */
const FIRST = 0.8
const STEP = 1.6

type Box = readonly [west: number, south: number, east: number, north: number]

const wholeZoom = ([west, , east]: Box) => Math.log2((WHOLE_WIDTH / 512) * (360 / (east - west)))

/** The levels that a zoom goes through, coarse to fine. */
export const scalesOf = (levels: readonly MapLevel[]): MapLevel[] => [
  ...levels.filter((level) => isTiled(level) && hasOwnZones(level)),
  ...levels.filter(arePoints).slice(0, 1),
]

/**
 * The level that a map shows at a zoom, where its level follows: communes for the whole territory, then IRIS, then the
 * points, of what the indicator has. Null where there are not two of them.
 * @param levels that the indicator has, coarse to fine
 * @param bounds of the territory
 * @param zoom of web maps, 512 pixels wide at 0; null for the whole territory
 */
export function levelAtZoom(levels: readonly MapLevel[], bounds: Box, zoom: number | null): MapLevel | null {
  const scales = scalesOf(levels)
  if (scales.length < 2) return null
  const step = zoom === null ? 0 : Math.floor((zoom - wholeZoom(bounds) - FIRST) / STEP) + 1
  return scales[Math.min(scales.length - 1, Math.max(0, step))] ?? null
}

/** A zoom at which `levelAtZoom` gives a level; null for the whole territory, and for a level that no zoom gives. */
export function zoomOfLevel(levels: readonly MapLevel[], bounds: Box, level: MapLevel): number | null {
  const step = scalesOf(levels).indexOf(level)
  return step < 1 ? null : wholeZoom(bounds) + FIRST + STEP * (step - 0.5)
}
