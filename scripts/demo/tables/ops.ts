import type { CellRow } from '../../../src/db/tables.ts'
import { OPS_MEASURES, OPS_YEAR, type Survey } from '../stock/fragility.ts'
import { cell } from './cells.ts'

/** The survey of a year by IRIS, as it may be published. There is no total: it would give what is masked. */
export const opsCells = (surveys: ReadonlyMap<string, Survey>, year: number = OPS_YEAR): CellRow[] =>
  Object.values(OPS_MEASURES).flatMap((measure) =>
    [...surveys].map(([iris, survey]) => cell('iris', iris, measure, year, survey[measure] ?? 'missing')),
  )
