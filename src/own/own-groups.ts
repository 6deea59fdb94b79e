import { blankZone } from '../publish/assemble/base-territory.ts'
import { DEFAULT_GROUPS_LABEL } from '../publish/assemble/groups.ts'
import type { Membership } from '../sources/membership.ts'
import { type ZoneCode, zoneCode } from '../territory/code.ts'
import { MAP_LEVELS } from '../territory/level.ts'
import type { Shown } from './overlay/collect-own.ts'

/**
 * The territory in view in the groups of its reader, which take the place of those published: figures that were printed
 * for the latter go with them. All of it is marked as local, since any view of it may show them.
 */
export function withOwnGroups(shown: Shown, members: readonly Membership[]): Shown {
  if (members.length === 0) return shown
  const { territory } = shown
  const names = new Map(members.map(({ group, name }) => [group, name]))
  const of = new Map<string, ZoneCode>(
    members.map(({ commune, group }) => [commune, zoneCode('group', group)]),
  )
  const groups = [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, name]) => ({ code, name, note: null }))
  const zones = shown.zones
    .filter(({ level }) => level !== 'group')
    .map((zone) => ({
      ...zone,
      group: of.get(zone.level === 'commune' ? zone.code : (zone.commune ?? '')) ?? null,
    }))
  return {
    territory: {
      ...territory,
      groups,
      groups_label: DEFAULT_GROUPS_LABEL,
      levels: MAP_LEVELS.filter((level) => level === 'group' || territory.levels.includes(level)),
      counts: { ...territory.counts, group: groups.length },
      discrepancies: territory.discrepancies.filter(({ level }) => level !== 'group'),
      geometry: { ...territory.geometry, local: true },
    },
    zones: [
      ...zones,
      ...groups.map(({ code, name }) => ({
        ...blankZone,
        level: 'group',
        code: zoneCode('group', code),
        name,
      })),
    ],
    cells: shown.cells.filter(({ level }) => level !== 'group'),
  }
}
