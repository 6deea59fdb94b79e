import type { Contoured } from '../../atlas/perimeter-basis.ts'
import type { Opened } from '../../atlas/resolve-input.ts'
import { sideName } from '../../atlas/side-words.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { agreementExport } from './agreement-export.ts'
import { crossExport } from './cross-export.ts'
import { discrepanciesExport } from './discrepancies-export.ts'
import { documentExport } from './document-export.ts'
import { nearExport } from './near-export.ts'
import { scenarioExport } from './scenario-export.ts'
import { sensitivityExport } from './sensitivity-export.ts'
import type { SideTable } from './side-table.ts'
import { TRANSITIONS, transitionsExport } from './transitions-export.ts'

/**
 * What a view can give beside the table of its zones: the cross-table, zones near a threshold, what hangs on each criterion,
 * what changed class between two years, agreement with other methods, the scenario of a link, printed against summed, tables
 * of the document.
 */
export const sideTables = (view: ResolvedView, opened: Opened & Contoured): readonly SideTable[] => [
  ...methodTables(view, opened),
  ...otherTables(view, opened),
]

const methodTables = (view: ResolvedView, opened: Opened): readonly SideTable[] => [
  ...crossExport(view),
  ...nearExport(view),
  ...sensitivityExport(view),
  ...transitionsExport(view, opened),
  ...agreementExport(view, opened),
]

const otherTables = (view: ResolvedView, opened: Opened & Contoured): readonly SideTable[] => [
  ...scenarioExport(view, opened),
  ...discrepanciesExport(view),
  ...documentExport(view),
]

/**
 * What the two maps of a difference can give: the tables of the method of each, named after the map that they are of, and what
 * went from class to class between the two years, which is of both; then what is of neither alone.
 */
export function differenceTables(
  { first, second }: { readonly first: ResolvedView; readonly second: ResolvedView },
  opened: Opened & Contoured,
): readonly SideTable[] {
  const ofYears = first.year !== second.year && first.method !== null && first.method.id === second.method?.id
  const of = (side: 'A' | 'B', view: ResolvedView, other: ResolvedView) =>
    methodTables(view, opened).flatMap((table): SideTable[] => {
      if (ofYears && table.id === TRANSITIONS) return side === 'A' ? [table] : []
      const name = sideName(side, view, other)
      return [{ ...table, id: `${table.id}-${side.toLowerCase()}`, title: `${table.title}, ${name}` }]
    })
  return [...of('A', first, second), ...of('B', second, first), ...otherTables(first, opened)]
}
