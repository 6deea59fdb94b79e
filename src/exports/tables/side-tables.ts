import type { Opened } from '../../atlas/resolve-input.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { agreementExport } from './agreement-export.ts'
import { crossExport } from './cross-export.ts'
import { discrepanciesExport } from './discrepancies-export.ts'
import { documentExport } from './document-export.ts'
import { nearExport } from './near-export.ts'
import { scenarioExport } from './scenario-export.ts'
import { sensitivityExport } from './sensitivity-export.ts'
import type { SideTable } from './side-table.ts'
import { transitionsExport } from './transitions-export.ts'

/**
 * What a view can give beside the table of its zones: the cross-table, zones near a threshold, what hangs on each criterion,
 * what changed class between two years, agreement with other methods, the scenario of a link, printed against summed, tables
 * of the document.
 */
export const sideTables = (view: ResolvedView, opened: Opened): readonly SideTable[] => [
  ...crossExport(view),
  ...nearExport(view),
  ...sensitivityExport(view),
  ...transitionsExport(view, opened),
  ...agreementExport(view, opened),
  ...scenarioExport(view, opened),
  ...discrepanciesExport(view),
  ...documentExport(view),
]
