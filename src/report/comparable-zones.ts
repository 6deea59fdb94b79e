import type { Opened } from '../atlas/resolve-input.ts'
import type { ZoneRow } from '../db/tables.ts'
import { metresBetween } from '../territory/metres-between.ts'
import type { SheetZone } from './sheet-zone.ts'

/** More zones than these are no list to choose from: the nearest are offered. */
const MOST = 150
const NEAREST = 20

export interface ComparableZones {
  readonly zones: readonly Pick<ZoneRow, 'code' | 'name'>[]
  /** the nearest ones alone; a link compares with any other */
  readonly areNearest: boolean
}

/**
 * The zones of its scale that a sheet offers to set a zone beside.
 * @param chosen code of the one that it is beside already, which stays in the list
 */
export function comparableZones(
  { store }: Opened,
  { level, code }: Pick<SheetZone, 'level' | 'code'>,
  chosen: string | null,
): ComparableZones {
  if (level === 'epci') return { zones: [], areNearest: false }
  const all = store.zones(level)
  const others = all.filter((zone) => zone.code !== code)
  const own = all.find((zone) => zone.code === code)
  if (others.length <= MOST || !own) return { zones: others, areNearest: false }
  const nearest = others.toSorted((a, b) => apart(own, a) - apart(own, b)).slice(0, NEAREST)
  const kept = others.filter((zone) => zone.code === chosen && !nearest.includes(zone))
  return { zones: [...nearest, ...kept], areNearest: true }
}

/** Metres from one zone to another; one without a place is the farthest. */
function apart(from: ZoneRow, { lon, lat }: ZoneRow): number {
  if (lon === null || lat === null || from.lon === null || from.lat === null) return Number.POSITIVE_INFINITY
  return Math.hypot(...metresBetween([from.lon, from.lat], [lon, lat]))
}
