import type { ZoneRow } from '../db/tables.ts'
import type { ZoneCode } from '../territory/code.ts'
import { FINEST_TILES, levelRow, type MapLevel, MEMBER_LEVEL } from '../territory/level.ts'
import type { Store } from './store.ts'

/** A commune named over the finer zones of a map. */
export interface ParentName {
  readonly code: ZoneCode
  readonly name: string
  readonly lon: number
  readonly lat: number
  /** zones of the level in it: where names would touch, the greatest comes first */
  readonly zones: number
}

/** Zones of the finest level in each commune, by its code. */
function countedIn(zones: readonly Pick<ZoneRow, 'commune'>[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { commune } of zones) if (commune !== null) counts.set(commune, (counts.get(commune) ?? 0) + 1)
  return counts
}

/**
 * How many of the finest zones each commune of a map of communes holds: where names would touch, the greatest comes first.
 * Empty for any other level.
 */
export const communeSizes = (store: Store, level: MapLevel): ReadonlyMap<string, number> =>
  level === MEMBER_LEVEL ? countedIn(store.zones(FINEST_TILES)) : new Map()

/** The communes that a map of a finer level, or of districts across them, names first; none for any other level. */
export function parentNames(store: Store, level: MapLevel): readonly ParentName[] {
  const { edges } = levelRow(level)
  if (edges !== 'commune') return []
  const counts = countedIn(store.zones(level))
  return store
    .zones(edges)
    .flatMap(({ code, name, lon, lat }) =>
      lon === null || lat === null ? [] : [{ code, name, lon, lat, zones: counts.get(code) ?? 0 }],
    )
}
