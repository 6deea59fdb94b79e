import type { ZoneRow } from '../../src/db/tables.ts'
import { zoneCode } from '../../src/territory/code.ts'
import type { Blueprint } from './blueprint.ts'
import type { Coverage } from './geography/coverage.ts'

/** One row a zone of every level, coarse to fine. Labels are left to the writer, which places them on the contours. */
export function zoneRows(
  { epci, groups, communes, quarters, work }: Blueprint,
  coverage: ReadonlyMap<string, Coverage>,
): ZoneRow[] {
  const none = { commune: null, group: null, kind: null, perimeter: null, lon: null, lat: null }
  return [
    { ...none, level: 'epci', name: epci.name, code: zoneCode('epci', epci.code) },
    ...groups.map(
      (group): ZoneRow => ({
        ...none,
        level: 'group',
        name: group.name,
        code: zoneCode('group', group.code),
      }),
    ),
    ...communes.map(
      ({ code, name, group }): ZoneRow => ({
        ...none,
        level: 'commune',
        code: zoneCode('commune', code),
        name,
        group: zoneCode('group', group),
      }),
    ),
    ...communes.flatMap((commune) => {
      const parents = { commune: zoneCode('commune', commune.code), group: zoneCode('group', commune.group) }
      return commune.iris.map(({ code, name, kind }): ZoneRow => {
        const perimeter = coverage.get(code)?.perimeter ?? null
        return { ...none, ...parents, level: 'iris', code: zoneCode('iris', code), name, kind, perimeter }
      })
    }),
    ...quarters.map(
      ({ code, name, kind }): ZoneRow => ({ ...none, level: 'qpv', code: zoneCode('qpv', code), name, kind }),
    ),
    ...work.map(
      ({ code, name }): ZoneRow => ({ ...none, level: 'work', code: zoneCode('work', code), name }),
    ),
  ]
}
