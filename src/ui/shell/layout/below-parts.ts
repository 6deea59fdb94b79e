import type { ResolvedView } from '../../../atlas/view.ts'

/** What stands under the map, one part at a time, in the order of its buttons. */
export const PARTS = [
  'table',
  'plots',
  'small_maps',
  'method_tables',
  'document',
  'definition',
  'contents',
] as const
export type PartId = (typeof PARTS)[number]

/** The parts that a view has something for. */
export const partsOf = ({ method, document }: ResolvedView): readonly PartId[] =>
  PARTS.filter((part) => {
    if (part === 'method_tables') return method !== null
    if (part === 'document') return document.tables.length + document.discrepancies.length > 0
    return true
  })
