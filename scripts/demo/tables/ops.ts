import type { CellRow } from '../../../src/db/tables.ts'
import { OPS_MEASURES, OPS_YEAR, type Survey } from '../stock/fragility.ts'
import { cell } from './cells.ts'

/** The survey by IRIS, as it may be published. There is no total: it would give what is masked. */
export const opsCells = (surveys: ReadonlyMap<string, Survey>): CellRow[] =>
  Object.values(OPS_MEASURES).flatMap((measure) =>
    [...surveys].map(([iris, survey]) => cell('iris', iris, measure, OPS_YEAR, survey[measure] ?? 'missing')),
  )
