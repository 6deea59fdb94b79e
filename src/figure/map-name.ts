import type { ViewZone } from '../atlas/view.ts'

/** Points of the compass and the like, which say nothing where the commune is out of sight. */
const BARE =
  /^(nord|sud|est|ouest|centre|bourg|ville|centre[- ]ville|centre[- ]bourg)([- ](nord|sud|est|ouest|centre|\d+))?$/i

/**
 * What a map calls a zone: its name, after that of its commune where it is no name by itself ("Lille Nord"); nothing where
 * it is that of the commune, which the map names already, unless the zone is selected.
 */
export function mapName({
  name,
  communeName,
  selected,
}: Pick<ViewZone, 'name' | 'communeName' | 'selected'>): string | null {
  if (communeName === null) return name
  if (name.toLowerCase() === communeName.toLowerCase()) return selected ? name : null
  return BARE.test(name) ? `${communeName} ${name}` : name
}
