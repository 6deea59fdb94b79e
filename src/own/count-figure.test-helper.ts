import type { OwnFigure } from './own-table.ts'
import type { OwnUnit } from './own-unit.ts'

/** A column that counts, as its reader describes it. */
export const countFigure = (column: string, unit: OwnUnit = 'dwellings'): OwnFigure => ({
  kind: 'count',
  column,
  label: column,
  unit,
  direction: 'neutral',
})
