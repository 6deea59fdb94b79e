import { communeOf } from '../../atlas/parents.ts'
import type { Store } from '../../atlas/store.ts'
import { keptWith } from '../../lib/kept-with.ts'
import { plainText } from '../../lib/plain-text.ts'
import type { MapLevel } from '../../territory/level.ts'

/** A zone that the search can lead to. */
export interface SearchedZone {
  readonly level: MapLevel
  readonly code: string
  readonly name: string
  /** name of its commune, for an iris */
  readonly communeName: string | null
}

/** What is looked for in a zone, in plain letters: worked out when it is first looked for, not at each letter typed. */
const plainOf = keptWith(({ name, code, communeName }: SearchedZone) => ({
  name: plainText(name),
  code: plainText(code),
  /** name and commune */
  all: plainText(`${name} ${communeName ?? ''}`),
}))

/** Results shown at most; their total number is returned as well. */
const MAX_RESULTS = 12

/** The zones of all `levels`, those of the first one first. */
export const searchedZones = (store: Store, levels: readonly MapLevel[]): SearchedZone[] =>
  levels.flatMap((level) =>
    store.zones(level).map((zone) => ({
      level,
      code: zone.code,
      name: zone.name,
      communeName: communeOf(store, zone)?.name ?? null,
    })),
  )

/**
 * Zones whose name has the words or whose code begins so; names that begin so come first, then the zones of the level
 * that is given first.
 * @returns the first 12, and how many there are in all
 */
export function findZones(
  zones: readonly SearchedZone[],
  query: string,
): { readonly shown: SearchedZone[]; readonly total: number } {
  const wanted = plainText(query)
  if (wanted === '') return { shown: [], total: 0 }
  const rank = (zone: SearchedZone): number => {
    const { name, code, all } = plainOf(zone)
    if (name.startsWith(wanted)) return 0
    if (code.startsWith(wanted)) return 1
    if (` ${name}`.includes(` ${wanted}`)) return 2
    return all.includes(wanted) ? 3 : -1
  }
  const first = zones[0]?.level
  const found = zones
    .map((zone) => ({ zone, rank: rank(zone), away: zone.level === first ? 0 : 1 }))
    .filter((one) => one.rank >= 0)
    .sort((a, b) => a.rank - b.rank || a.away - b.away || a.zone.name.localeCompare(b.zone.name, 'fr'))
    .map(({ zone }) => zone)
  return { shown: found.slice(0, MAX_RESULTS), total: found.length }
}
