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

/** What is looked for in each zone, in plain letters: worked out once for a list, not at each letter typed. */
const plainZones = keptWith((zones: readonly SearchedZone[]) =>
  zones.map(({ name, code, communeName }) => {
    const plain = plainText(name)
    return {
      name: plain,
      code: plainText(code),
      /** name and commune */
      all: communeName === null ? plain : `${plain} ${plainText(communeName)}`,
    }
  }),
)

/** Results shown at most; their total number is returned as well. */
const MAX_RESULTS = 12

/** The zones of all `levels`, those of the first one first: gathered once, and not at each letter typed. */
export const searchedZones = (store: Store, levels: readonly MapLevel[]): readonly SearchedZone[] =>
  gatheredZones(store, ...levels)

const gatheredZones = keptWith((store: Store, ...levels: MapLevel[]): readonly SearchedZone[] =>
  levels.flatMap((level) =>
    store.zones(level).map((zone) => ({
      level,
      code: zone.code,
      name: zone.name,
      communeName: communeOf(store, zone)?.name ?? null,
    })),
  ),
)

/**
 * Zones whose name has the words or whose code begins so. The one that has this very name or code comes first, then names
 * that begin so; among equals, the zones of the level that is given first.
 * @returns the first 12, and how many there are in all
 */
export function findZones(
  zones: readonly SearchedZone[],
  query: string,
): { readonly shown: SearchedZone[]; readonly total: number } {
  const wanted = plainText(query)
  if (wanted === '') return { shown: [], total: 0 }
  const rank = ({ name, code, all }: ReturnType<typeof plainZones>[number]): number => {
    if (name === wanted || code === wanted) return 0
    if (name.startsWith(wanted)) return 1
    if (code.startsWith(wanted)) return 2
    if (` ${name}`.includes(` ${wanted}`)) return 3
    return all.includes(wanted) ? 4 : -1
  }
  const first = zones[0]?.level
  const shown: Found[] = []
  let total = 0
  for (const [at, plain] of plainZones(zones).entries()) {
    const [zone, ranked] = [zones[at], rank(plain)]
    if (!zone || ranked < 0) continue
    total++
    putInOrder(shown, { zone, rank: ranked, away: zone.level === first ? 0 : 1 })
  }
  return { shown: shown.map(({ zone }) => zone), total }
}

interface Found {
  readonly zone: SearchedZone
  readonly rank: number
  /** 1 on another level than the first */
  readonly away: number
}

/** Made once: thousands of names are compared at a time. */
const FRENCH = new Intl.Collator('fr')
const inOrder = (a: Found, b: Found): number =>
  a.rank - b.rank || a.away - b.away || FRENCH.compare(a.zone.name, b.zone.name)

/** Puts one of those found at its place among the first in order, after those that equal it; what comes beyond them leaves. */
function putInOrder(firsts: Found[], one: Found): void {
  const last = firsts[MAX_RESULTS - 1]
  if (last && inOrder(one, last) >= 0) return
  const at = firsts.findIndex((other) => inOrder(one, other) < 0)
  firsts.splice(at < 0 ? firsts.length : at, 0, one)
  firsts.length = Math.min(firsts.length, MAX_RESULTS)
}
