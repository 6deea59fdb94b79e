import type { ViewZone } from '../atlas/view.ts'

type Named = Pick<ViewZone, 'code' | 'name'>

/** Made once: thousands of names are compared at a time. */
const FRENCH = new Intl.Collator('fr')
export const compareNames = FRENCH.compare

let last: { readonly zones: readonly Named[]; readonly ranks: readonly number[] } | null = null

/**
 * The rank of each zone in order of name, then code. Those of the last list are kept: another list of zones of the same
 * codes and names, each at the same place, has the same ranks, whatever is read in them.
 */
export function nameRanks(zones: readonly Named[]): readonly number[] {
  if (last && isSameNames(last.zones, zones)) return last.ranks
  const ranks = new Array<number>(zones.length)
  zones
    .map((zone, at) => ({ zone, at }))
    .sort((a, b) => compareNames(a.zone.name, b.zone.name) || (a.zone.code < b.zone.code ? -1 : 1))
    .forEach(({ at }, rank) => {
      ranks[at] = rank
    })
  last = { zones, ranks }
  return ranks
}

const isSameNames = (a: readonly Named[], b: readonly Named[]): boolean =>
  a === b ||
  (a.length === b.length && a.every(({ code, name }, i) => code === b[i]?.code && name === b[i]?.name))
