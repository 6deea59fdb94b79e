import type { DeclaredYaml } from '../../declared/declared-yaml.ts'
import type { Territory } from '../../indicators/territory.ts'
import type { Membership } from '../../sources/membership.ts'
import { type ZoneCode, zoneCode } from '../../territory/code.ts'
import { MEMBER_LEVEL, SUM_LEVEL } from '../../territory/level.ts'
import { groupOfCommunes } from '../plan/group-of-communes.ts'
import type { BaseTerritory } from './base-territory.ts'
import type { TerritoryDeclaration } from './declaration.ts'

export interface Groups {
  readonly groups: Territory['groups']
  readonly label: Territory['groups_label']
  /** group of a commune */
  readonly of: ReadonlyMap<string, ZoneCode>
}

const EPCI_LABEL = { fr: 'Intercommunalités', en: 'Intercommunalities' }
/** what groups are called where nobody says */
export const DEFAULT_GROUPS_LABEL = { fr: 'Groupes de communes', en: 'Groups of communes' }

/**
 * Groups of communes: those that the declaration writes, or those of a file of groups, or those of the plan, or the
 * EPCIs themselves where several publish one atlas.
 * @throws DeclarationError: a group given twice, a member that is no commune of the territory, or is in two groups
 */
export function groupsOf(
  yaml: DeclaredYaml<TerritoryDeclaration>,
  base: BaseTerritory,
  members: readonly Membership[],
): Groups {
  const declared = yaml.value
  if (declared.groups.length > 0) {
    const of = groupOfCommunes(yaml, base.communes, declared.epci.join(', '))
    const groups = declared.groups.map(({ code, name, note }) => ({ code, name, note }))
    return { groups, label: declared.groups_label ?? DEFAULT_GROUPS_LABEL, of }
  }
  if (members.length > 0) {
    const names = new Map(members.map(({ group, name }) => [group, name]))
    const groups = [...names]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, name]) => ({ code, name, note: null }))
    return {
      groups,
      label: declared.groups_label ?? DEFAULT_GROUPS_LABEL,
      of: new Map(members.map(({ commune, group }) => [commune, group])),
    }
  }
  if (base.plan && base.plan.meta.groups.length > 0) {
    const { groups, groups_label: label } = base.plan.meta
    const of = base.plan.zones.flatMap(({ level, code, group }): [string, ZoneCode][] =>
      level === MEMBER_LEVEL && group !== null ? [[code, group]] : [],
    )
    return { groups, label, of: new Map(of) }
  }
  if (base.epcis.length > 1)
    return {
      groups: base.epcis.map(({ code, name }) => ({ code: `epci-${code}`, name, note: null })),
      label: declared.groups_label ?? EPCI_LABEL,
      of: new Map(
        base.epcis.flatMap((epci) =>
          epci.members.map((code) => [code, zoneCode(SUM_LEVEL, `epci-${epci.code}`)]),
        ),
      ),
    }
  return { groups: [], label: null, of: new Map() }
}
