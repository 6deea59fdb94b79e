import type { ZoneRow } from '../../db/tables.ts'
import { irisCode } from '../../sources/code.ts'
import { holdsSecrets } from '../../sources/declaration.ts'
import { blankZone } from '../assemble/base-territory.ts'
import type { OfficialLayers } from '../read/official-layers.ts'
import type { SourceAccount } from '../read/source-account.ts'

/**
 * IRIS that have figures and no contour: they are not published, and are yet members of their commune. Their figures
 * are what a total has beyond the others; they are outside of no district.
 */
export function unplacedIris(
  accounts: readonly Pick<SourceAccount, 'declaration' | 'unmatched'>[],
  refused: Pick<OfficialLayers['refused'], 'iris'>,
  zones: readonly ZoneRow[],
): ZoneRow[] {
  const communes = new Map<string, ZoneRow>(
    zones.flatMap((zone) => (zone.level === 'commune' ? [[zone.code, zone] as const] : [])),
  )
  const placed = new Set<string>(zones.flatMap(({ level, code }) => (level === 'iris' ? [code] : [])))
  const named = accounts.flatMap(({ declaration, unmatched }) =>
    holdsSecrets(declaration.secrecy) && 'level' in declaration && declaration.level === 'iris'
      ? unmatched.codes
      : [],
  )
  return [...new Set([...refused.iris, ...named].flatMap(irisCode))].flatMap((code): ZoneRow[] => {
    const commune = communes.get(code.slice(0, 5))
    if (!commune || placed.has(code)) return []
    return [{ ...blankZone, level: 'iris', code, name: code, commune: commune.code, group: commune.group }]
  })
}
