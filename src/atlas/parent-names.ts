import type { ZoneRow } from '../db/tables.ts'
import type { Territory } from '../indicators/territory.ts'
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

/** A territory without finer zones says of its communes which it is named after: of each of the others, it has no size. */
const NAMESAKE = 2

/**
 * How many of the finest zones each commune of a map of communes holds: where names would touch, the greatest comes first.
 * Where none are known, the communes that the territory is named after are the great ones. Empty for any other level.
 */
export function communeSizes(
  store: Store,
  { name }: Pick<Territory, 'name'>,
  level: MapLevel,
): ReadonlyMap<string, number> {
  if (level !== MEMBER_LEVEL) return new Map()
  const counted = countedIn(store.zones(FINEST_TILES))
  if (counted.size > 0) return counted
  const words = plainWords(name.fr)
  const namesakes = store.zones(level).filter((zone) => words.includes(plainWords(zone.name)))
  return new Map(namesakes.map(({ code }) => [code, NAMESAKE]))
}

/** Words of a name between spaces, hyphens and the like, so that one is found whole in another. */
const plainWords = (name: string): string =>
  ` ${name
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean)
    .join(' ')} `

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
