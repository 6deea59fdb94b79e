import { property } from '../../sources/contours/properties.ts'
import { type RawLayer, readLayer } from '../../sources/contours/raw-layer.ts'
import type { Engines } from '../../sources/formats/engines.ts'
import { sniff } from '../../sources/formats/sniff.ts'
import { ProblemLog } from '../../sources/problem.ts'
import type { PlacesLook } from '../guess/look-contours.ts'
import type { OwnPlace } from '../own-place.ts'
import { propertiesCsv } from '../points/point-layer.ts'
import { exportedColumns } from './exported-columns.ts'

/** Whether a layer is one that the page has exported: every feature has the columns of its table. */
export const isExportedLayer = ({ features }: RawLayer): boolean =>
  exportedColumns(Object.keys(features[0]?.properties ?? {})) !== null

/**
 * A GeoJSON that the page has exported of the territory in view, as the table that it holds; null of any other file. One of
 * another territory is contours.
 */
export async function exportedLayer(
  bytes: Uint8Array,
  { zones }: OwnPlace,
  engines: Engines,
): Promise<PlacesLook | null> {
  if (sniff(bytes) !== 'json') return null
  const layer = await readLayer(bytes, null, engines, new ProblemLog(''))
  if (!layer || !isExportedLayer(layer)) return null
  const known = new Set<string>(zones.map(({ code }) => code))
  const here = layer.features.filter((feature) => known.has(property(feature, ['code']) ?? ''))
  if (here.length * 2 <= layer.features.length) return null
  return { kind: 'places', csv: propertiesCsv(layer), of: { worksheets: [], worksheet: null } }
}
