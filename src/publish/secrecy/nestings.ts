import type { ZoneRow } from '../../db/tables.ts'
import type { ZoneCode } from '../../territory/code.ts'

export type MembersOf = (total: string, code: string, members: string) => readonly ZoneCode[]

/** Codes of the zones of the level `members` that make the zone `code` of the level `total`. */
export function membersOf(zones: readonly ZoneRow[]): MembersOf {
  const found = new Map<string, ZoneCode[]>()
  const add = (total: string, code: string | null, zone: ZoneRow) => {
    if (code === null) return
    const key = `${total}|${code}|${zone.level}`
    const list = found.get(key)
    if (list) list.push(zone.code)
    else found.set(key, [zone.code])
  }
  const epci = zones.find(({ level }) => level === 'epci')?.code ?? null
  for (const zone of zones) {
    if (zone.level === 'commune' || zone.level === 'iris') {
      add('epci', epci, zone)
      add('group', zone.group, zone)
      add('commune', zone.commune, zone)
    } else if (zone.level === 'group') add('epci', epci, zone)
  }
  return (total, code, members) => found.get(`${total}|${code}|${members}`) ?? []
}

/** Position of each zone against the QPV: a commune, a group or an EPCI is inside, or outside, where all of its IRIS are. */
export function positions(
  zones: readonly ZoneRow[],
): (level: string, code: string) => 'inside' | 'outside' | null {
  const found = new Map<string, Set<string | null>>()
  const add = (key: string, perimeter: string | null) =>
    found.set(key, (found.get(key) ?? new Set()).add(perimeter))
  const epci = zones.find(({ level }) => level === 'epci')?.code
  for (const { level, code, commune, group, perimeter } of zones.filter(({ level }) => level === 'iris')) {
    const keys = [`${level}|${code}`, `commune|${commune}`, `group|${group}`, `epci|${epci}`]
    for (const key of keys) add(key, perimeter)
  }
  return (level, code) => {
    const [only, ...others] = found.get(`${level}|${code}`) ?? []
    return others.length === 0 && (only === 'inside' || only === 'outside') ? only : null
  }
}

export type PositionOf = ReturnType<typeof positions>
