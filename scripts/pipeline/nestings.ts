import type { ZoneRow } from '../../src/db/tables.ts'

/** What a zone is the sum of. */
export function nestings(zones: readonly ZoneRow[]) {
  const of = (level: string, parent: (zone: ZoneRow) => string | null, code: string) =>
    zones.filter((zone) => zone.level === level && parent(zone) === code).map((zone) => zone.code)
  return (level: string, code: string): { level: string; codes: string[] }[] => {
    switch (level) {
      case 'epci':
        return [
          { level: 'commune', codes: of('commune', () => code, code) },
          { level: 'group', codes: of('group', () => code, code) },
        ]
      case 'group':
        return [{ level: 'commune', codes: of('commune', ({ group }) => group, code) }]
      case 'commune':
        return [{ level: 'iris', codes: of('iris', ({ commune }) => commune, code) }]
      default:
        return []
    }
  }
}

/** Position of each zone against the QPV: a commune or an EPCI is inside, or outside, where all of its IRIS are. */
export function positions(
  zones: readonly ZoneRow[],
): (level: string, code: string) => 'inside' | 'outside' | null {
  const found = new Map<string, Set<string | null>>()
  const add = (key: string, perimeter: string | null) =>
    found.set(key, (found.get(key) ?? new Set()).add(perimeter))
  const epci = zones.find(({ level }) => level === 'epci')?.code
  for (const { level, code, commune, perimeter } of zones.filter(({ level }) => level === 'iris')) {
    for (const key of [`${level}|${code}`, `commune|${commune}`, `epci|${epci}`]) add(key, perimeter)
  }
  return (level, code) => {
    const [only, ...others] = found.get(`${level}|${code}`) ?? []
    return others.length === 0 && (only === 'inside' || only === 'outside') ? only : null
  }
}

export type PositionOf = ReturnType<typeof positions>
