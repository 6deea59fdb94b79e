import type { ZoneRow } from '../db/tables.ts'
import { territoryGeometry } from '../publish/folder/territory-geometry.ts'
import type { ZoneLayer } from '../publish/territory-source.ts'
import { FOLDER_FORMAT } from '../territory/folder-format.ts'

/**
 * The contours of groups of communes, as a file of contours that a page reads: those of their communes, without the
 * borders between them. Labels of the groups are put in their rows.
 */
export function groupContours(
  zones: readonly ZoneRow[],
  commune: ZoneLayer,
): { readonly zones: readonly ZoneRow[]; readonly geometry: Uint8Array } {
  // zones without an outline here are no group's
  const drawn = new Set<string>(commune.features.map(({ properties }) => properties.code))
  const kept = zones.filter(
    ({ level, code }) => level === 'group' || (level === 'commune' && drawn.has(code)),
  )
  const { topology, labels } = territoryGeometry({ zones: kept, layers: { commune } })
  const { group } = topology.objects
  return {
    zones: zones.map((zone) =>
      zone.level === 'group' ? { ...zone, ...labels.get(`group ${zone.code}`) } : zone,
    ),
    geometry: new TextEncoder().encode(
      JSON.stringify({ ...topology, objects: group ? { group } : {}, format: FOLDER_FORMAT }),
    ),
  }
}
