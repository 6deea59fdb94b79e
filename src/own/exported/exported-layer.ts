import { property } from '../../sources/contours/properties.ts'
import type { RawLayer } from '../../sources/contours/raw-layer.ts'
import type { OwnPlace } from '../own-place.ts'
import { exportedColumns } from './exported-columns.ts'

/** Whether a layer is one that the page has exported: its first feature has the columns of that table, as do all of an export. */
export const isExportedLayer = ({ features }: RawLayer): boolean =>
  exportedColumns(Object.keys(features[0]?.properties ?? {})) !== null

/** Whether a layer is one that the page has exported of the territory in view. One of another territory is contours. */
export function isExportedHere(layer: RawLayer, { zones }: OwnPlace): boolean {
  if (!isExportedLayer(layer)) return false
  const known = new Set<string>(zones.map(({ code }) => code))
  const here = layer.features.filter((feature) => known.has(property(feature, ['code']) ?? ''))
  return here.length * 2 > layer.features.length
}
