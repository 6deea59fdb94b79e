import type { ViewZone } from '../atlas/view.ts'

/** Points of the compass and the like, which say nothing where the commune is out of sight. */
const BARE =
  /^(nord|sud|est|ouest|centre|bourg|ville|centre[- ]ville|centre[- ]bourg)([- ](nord|sud|est|ouest|centre|\d+))?$/i

/** Names that zones of several communes bear. */
function sharedNames(zones: readonly Pick<ViewZone, 'name' | 'communeName'>[]): ReadonlySet<string> {
  const communes = new Map<string, string | null>()
  const shared = new Set<string>()
  for (const { name, communeName } of zones) {
    if (!communes.has(name)) communes.set(name, communeName)
    else if (communes.get(name) !== communeName) shared.add(name)
  }
  return shared
}

/**
 * What a map calls its zones: the name of each, after that of its commune where it is no name by itself ("Lille Nord") or
 * where a zone of another commune bears it; null where it is that of the commune, which the map names already, unless the
 * zone is selected.
 */
export function mapNames(
  zones: readonly Pick<ViewZone, 'name' | 'communeName'>[],
): (zone: Pick<ViewZone, 'name' | 'communeName' | 'selected'>) => string | null {
  const shared = sharedNames(zones)
  return ({ name, communeName, selected }) => {
    if (communeName === null) return name
    if (name.toLowerCase() === communeName.toLowerCase()) return selected ? name : null
    return BARE.test(name) || shared.has(name) ? `${communeName} ${name}` : name
  }
}
