import type { ResolvedView } from '../../atlas/view.ts'
import { crossExport } from './cross-export.ts'
import { discrepanciesExport } from './discrepancies-export.ts'
import { documentExport } from './document-export.ts'
import { nearExport } from './near-export.ts'
import type { SideTable } from './side-table.ts'

/** What a view can give beside the table of its zones: the cross-table, zones near a threshold, printed against summed, tables of the document. */
export const sideTables = (view: ResolvedView): readonly SideTable[] => [
  ...crossExport(view),
  ...nearExport(view),
  ...discrepanciesExport(view),
  ...documentExport(view),
]
