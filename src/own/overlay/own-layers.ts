import type { ZoneRow } from '../../db/tables.ts'
import { territoryGeometry } from '../../publish/folder/territory-geometry.ts'
import type { ZoneLayer } from '../../publish/territory-source.ts'
import { FOLDER_FORMAT } from '../../territory/folder-format.ts'

/** Zones and contours of the levels that the reader changes, as the files that a page reads. */
export interface OwnLayers {
  /** every zone with a contour, labels of those of the levels included */
  readonly zones: readonly ZoneRow[]
  readonly geometry: Uint8Array
}

/**
 * The contours of groups of communes, those of their communes without the borders between them, and of perimeters of work,
 * as one file of contours. A level that the reader does not change is not in it.
 * @param commune contours of the communes, where the reader has groups of their own; null else
 * @param work every perimeter of work, where the reader has some; null else
 */
export function ownLayers(
  zones: readonly ZoneRow[],
  { commune, work }: { readonly commune: ZoneLayer | null; readonly work: ZoneLayer | null },
): OwnLayers {
  // zones without an outline here are no group's
  const drawn = new Set<string>(commune?.features.map(({ properties }) => properties.code))
  const kept = commune
    ? zones.filter(({ level, code }) => level === 'group' || (level === 'commune' && drawn.has(code)))
    : []
  const { topology, labels } = territoryGeometry({
    zones: kept,
    layers: { ...(commune && { commune }), ...(work && { work }) },
  })
  const { group, work: perimeters } = topology.objects
  const objects = { ...(group && { group }), ...(perimeters && { work: perimeters }) }
  return {
    zones: zones.map((zone) =>
      zone.level in objects ? { ...zone, ...labels.get(`${zone.level} ${zone.code}`) } : zone,
    ),
    geometry: new TextEncoder().encode(JSON.stringify({ ...topology, objects, format: FOLDER_FORMAT })),
  }
}
