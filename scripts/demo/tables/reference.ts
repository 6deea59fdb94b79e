import type { CellRow } from '../../../src/db/tables.ts'
import { stream } from '../random.ts'
import { cell, sumBy } from './cells.ts'
import { CENSUS_MEASURES } from './census.ts'
import { LOVAC_MEASURES } from './lovac-secrecy.ts'
import type { PrivateStock } from './private-stock.ts'

/** The département that would hold the EPCI: no real one has this code. */
const DEPARTEMENT = '00'

/** The département against the EPCI: its other communes are emptier and have less social housing. */
const CENSUS_SCALE = { LOG: 2.16, RP: 2.1, LOGVAC: 2.45, RP_LOCHLMV: 1.5, POPULATION: 2.15 } as const
const LOVAC_SCALE = { total: 2.3, vacant: 2.65, vacant2Years: 3.05 } as const

/** Census of the département, from the rows of the communes. */
export function censusReference(census: readonly CellRow[]): CellRow[] {
  return CENSUS_MEASURES.flatMap((measure) => {
    const rows = census.filter((row) => row.level === 'commune' && row.measure === measure)
    const years = sumBy(
      rows,
      (row) => String(row.year),
      (row) => row.value ?? 0,
    )
    return [...years].map(([year, sum]) =>
      cell('departement', DEPARTEMENT, measure, Number(year), Math.round(sum * CENSUS_SCALE[measure])),
    )
  })
}

/** LOVAC of the département in a year: it holds other communes, so it gives away nothing of those of the EPCI. */
export function lovacReference(
  seed: number,
  year: number,
  stocks: ReadonlyMap<string, PrivateStock>,
  flags: number,
): CellRow[] {
  return (['total', 'vacant', 'vacant2Years'] as const).map((column) => {
    const sum = [...stocks.values()].reduce((total, counts) => total + counts[column], 0)
    const scale = LOVAC_SCALE[column] * stream(seed, 'departement', column).between(0.98, 1.02)
    return cell('departement', DEPARTEMENT, LOVAC_MEASURES[column], year, Math.round(sum * scale), flags)
  })
}
