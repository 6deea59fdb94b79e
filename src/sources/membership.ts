import { type ZoneCode, zoneCode } from '../territory/code.ts'
import type { SourceDeclaration } from './declaration.ts'
import type { Scope } from './long-cell.ts'
import { EXPECTED, isCodeOf, readForm } from './own-form.ts'
import { place } from './placing.ts'
import { type Problem, ProblemLog } from './problem.ts'
import { notGrouped, notOfTerritory } from './problem-words.ts'

/** Which group of communes a commune belongs to: docs/formats/groups.md. */
export interface Membership {
  readonly group: ZoneCode
  readonly name: string
  readonly commune: ZoneCode
}

export const MEMBERSHIP_COLUMNS = {
  group: { names: ['groupe', 'group'] },
  name: { names: ['nom_groupe', 'group_name'] },
  commune: { names: ['commune'] },
} as const

const SLUG = {
  fr: 'un identifiant en minuscules, chiffres et tirets',
  en: 'an identifier of lower-case letters, digits and hyphens',
}

/** Reads the groups of an EPCI. A commune belongs to one group; those of the scope that belong to none are reported. */
export function readMembership(
  file: string,
  bytes: Uint8Array,
  declaration: SourceDeclaration,
  scope: Scope,
): { members: Membership[]; problems: readonly Problem[]; read: number } {
  const log = new ProblemLog(file)
  const seen = new Set<string>()
  const rows = readForm(bytes, declaration, MEMBERSHIP_COLUMNS, log)
  const members = (rows ?? []).flatMap(({ row, field, wrong }) => {
    if (!isCodeOf('group', field.group)) return wrong('group', SLUG) ?? []
    const zone = place('commune', field.commune, { row, column: 'commune' }, scope, log, notOfTerritory)
    if (!zone) return []
    if (seen.has(zone.target)) return wrong('commune', EXPECTED.once) ?? []
    seen.add(zone.target)
    return [{ group: zoneCode('group', field.group), name: field.name || field.group, commune: zone.target }]
  })
  const alone = rows ? [...(scope.communes ?? [])].filter((code) => !seen.has(code)).sort() : []
  if (alone.length > 0) log.add(notGrouped, { column: 'commune', value: alone.join(', ') })
  return { members, problems: log.problems, read: rows?.length ?? 0 }
}
