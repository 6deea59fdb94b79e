import type { ParentName } from '../atlas/parent-names.ts'
import type { ViewZone } from '../atlas/view.ts'

/** Points of the compass and the like, which say nothing where the commune is out of sight. */
const BARE =
  /^(nord|sud|est|ouest|centre|bourg|ville|centre[- ]ville|centre[- ]bourg)([- ](nord|sud|est|ouest|centre|\d+))?$/i

/** What names a zone; the code of its commune in any form. */
type NamedZone = Pick<ViewZone, 'name' | 'communeName' | 'selected'> & { readonly commune: string | null }

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
 * What a map calls its zones: the name of each, after that of its commune where it is no name by itself ("Lille Nord"),
 * where a zone of another commune bears it, or where the map does not name the commune in sight; null where it is that of
 * the commune, which the map names already, unless the zone is selected.
 * @param named codes of the communes that the map names in sight, see `namedInSight`
 */
export function mapNames(
  zones: readonly Pick<ViewZone, 'name' | 'communeName'>[],
  named: ReadonlySet<string>,
): (zone: NamedZone) => string | null {
  const shared = sharedNames(zones)
  return ({ name, commune, communeName, selected }) => {
    if (communeName === null) return name
    const isNamed = commune !== null && named.has(commune)
    if (name.toLowerCase() === communeName.toLowerCase()) return selected || !isNamed ? name : null
    return BARE.test(name) || shared.has(name) || !isNamed ? `${communeName} ${name}` : name
  }
}

/** The codes of the communes whose names stand in sight. */
export const namedInSight = <P extends Pick<ParentName, 'code' | 'lon' | 'lat'>>(
  parents: readonly P[],
  isInSight: (parent: P) => boolean,
): ReadonlySet<string> => new Set(parents.filter(isInSight).map(({ code }) => code))
