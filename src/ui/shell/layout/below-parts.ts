import type { ResolvedView } from '../../../atlas/view.ts'

/** What stands under the map, one part at a time, in the order of its buttons. */
export const PARTS = [
  'table',
  'columns',
  'plots',
  'small_maps',
  'method_tables',
  'document',
  'definition',
  'contents',
] as const
export type PartId = (typeof PARTS)[number]

/** The parts that a view has something for. */
export const partsOf = ({ method, document, choice, isDifference }: ResolvedView): readonly PartId[] =>
  PARTS.filter((part) => {
    if (part === 'columns') return choice.selection.length > 1 && !isDifference
    if (part === 'method_tables') return method !== null
    if (part === 'document') return document.tables.length + document.discrepancies.length > 0
    return true
  })
