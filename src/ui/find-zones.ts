import type { ViewZone } from '../atlas/view.ts'
import { plainText } from '../lib/plain-text.ts'

const MAX_RESULTS = 12

/** Zones whose name has the words or whose code begins so; names that begin so come first. */
export function findZones(zones: readonly ViewZone[], query: string): ViewZone[] {
  const wanted = plainText(query)
  if (wanted === '') return []
  const rank = (zone: ViewZone): number => {
    const name = plainText(zone.name)
    if (name.startsWith(wanted)) return 0
    if (plainText(zone.code).startsWith(wanted)) return 1
    if (` ${name}`.includes(` ${wanted}`)) return 2
    return plainText(`${zone.name} ${zone.communeName ?? ''}`).includes(wanted) ? 3 : -1
  }
  return zones
    .map((zone) => ({ zone, rank: rank(zone) }))
    .filter((found) => found.rank >= 0)
    .sort((a, b) => a.rank - b.rank || a.zone.name.localeCompare(b.zone.name, 'fr'))
    .slice(0, MAX_RESULTS)
    .map((found) => found.zone)
}
