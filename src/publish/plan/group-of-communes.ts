import type { DeclaredYaml } from '../../declared/declared-yaml.ts'
import { type ZoneCode, zoneCode } from '../../territory/code.ts'
import { SUM_LEVEL } from '../../territory/level.ts'

interface DeclaredGroups {
  readonly groups: readonly { readonly code: string; readonly members: readonly string[] }[]
}

/**
 * Group of each commune that a declared group names.
 * @param epci what the communes are of, for the messages
 * @throws DeclarationError: a group given twice, a member that is no commune of the territory, or is in two groups
 */
export function groupOfCommunes(
  { value, fail }: DeclaredYaml<DeclaredGroups>,
  communes: readonly { readonly code: string }[],
  epci: string,
): ReadonlyMap<string, ZoneCode> {
  const known = new Set(communes.map(({ code }) => code))
  const groupOf = new Map<string, ZoneCode>()
  const codes = new Set<string>()
  for (const [g, { code, members }] of value.groups.entries()) {
    if (codes.has(code)) fail(['groups', g, 'code'], `group "${code}" is given twice`)
    codes.add(code)
    for (const [m, member] of members.entries()) {
      const path = ['groups', g, 'members', m]
      if (!known.has(member)) fail(path, `${member} is not a commune of ${epci}`)
      if (groupOf.has(member)) fail(path, `${member} is in two groups`)
      groupOf.set(member, zoneCode(SUM_LEVEL, code))
    }
  }
  return groupOf
}
