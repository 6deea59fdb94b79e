import type { ZoneCode } from '../territory/code.ts'
import { levelRow, type MapLevel } from '../territory/level.ts'
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

/** The communes that a map of a finer level, or of districts across them, names first; none for any other level. */
export function parentNames(store: Store, level: MapLevel): readonly ParentName[] {
  const { edges } = levelRow(level)
  if (edges !== 'commune') return []
  const counts = new Map<string, number>()
  for (const { commune } of store.zones(level))
    if (commune !== null) counts.set(commune, (counts.get(commune) ?? 0) + 1)
  return store
    .zones(edges)
    .flatMap(({ code, name, lon, lat }) =>
      lon === null || lat === null ? [] : [{ code, name, lon, lat, zones: counts.get(code) ?? 0 }],
    )
}
