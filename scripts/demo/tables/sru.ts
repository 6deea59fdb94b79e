import type { CellRow } from '../../../src/db/tables.ts'
import type { Blueprint } from '../blueprint.ts'
import { stream } from '../random.ts'
import type { Housing } from '../stock/housing.ts'
import type { SocialStock } from '../stock/social-stock.ts'
import { cell, sumBy } from './cells.ts'

export const SRU_YEAR = 2024
export const SRU_MEASURES = ['SRU_LLS', 'SRU_RP', 'SRU_TARGET_RATE', 'SRU_MISSING'] as const

/** Article 55 (CCH L302-5): communes of at least 3 500 inhabitants in an agglomeration of more than 50 000. */
const SCOPE_FROM = 3500

/** Percent; 25 where pressure on demand is high, 20 elsewhere: the same for the whole agglomeration. */
const TARGET_RATE = 20

/** The inventory of 1 January 2024; a commune outside the scope has no figure, which is not a zero. */
export function sruCells(
  { seed, communes }: Blueprint,
  housings: readonly Housing[],
  stocks: ReadonlyMap<string, SocialStock>,
): CellRow[] {
  const homes = sumBy(
    housings,
    ({ commune }) => commune.code,
    ({ households }) => households,
  )
  const social = sumBy(
    housings,
    ({ commune }) => commune.code,
    ({ iris }) => (stocks.get(iris.code)?.located ?? 0) + (stocks.get(iris.code)?.outside ?? 0),
  )
  return communes.flatMap(({ code, population }) => {
    if (population < SCOPE_FROM) {
      return SRU_MEASURES.map((measure) => cell('commune', code, measure, SRU_YEAR, 'not_applicable'))
    }
    const random = stream(seed, 'sru', code)
    // The inventory also counts homes for the elderly and private dwellings let at a social rent.
    const lls = Math.round((social.get(code) ?? 0) * random.between(1.02, 1.12))
    const rp = Math.round((homes.get(code) ?? 0) * random.between(1.005, 1.02))
    const missing = Math.max(0, Math.ceil((rp * TARGET_RATE) / 100) - lls)
    const values = { SRU_LLS: lls, SRU_RP: rp, SRU_TARGET_RATE: TARGET_RATE, SRU_MISSING: missing }
    return SRU_MEASURES.map((measure) => cell('commune', code, measure, SRU_YEAR, values[measure]))
  })
}
