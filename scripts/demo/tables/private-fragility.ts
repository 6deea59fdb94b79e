import type { CellRow } from '../../../src/db/tables.ts'
import { FLAGS, type Value } from '../../../src/indicators/value.ts'
import type { CommuneKind } from '../blueprint.ts'
import { stream } from '../random.ts'
import type { Housing } from '../stock/housing.ts'
import type { SocialStock } from '../stock/social-stock.ts'
import { cell, sumBy } from './cells.ts'

export const PRIVATE_FRAGILITY_YEAR = 2022

export const CROWDING_MEASURES = ['RP_CROWDING_BASE', 'RP_OVERCROWDED'] as const
export const UNFIT_MEASURES = ['PRIVATE_RP', 'PRIVATE_UNFIT'] as const
export const SALES_MEASURES = ['SALES', 'SALES_LOW'] as const
type Count = (typeof CROWDING_MEASURES | typeof UNFIT_MEASURES | typeof SALES_MEASURES)[number]

/** Fewer potentially unfit residences than this are masked by their producer. */
const MASKED_UNDER = 11
/** Fewer sales than this in a year make no figure. */
const FEWEST_SALES = 5

type Range = readonly [number, number]
/** Ranges that the rates of an IRIS are drawn from, by ring. */
const RATES: Record<CommuneKind, { unfit: Range; crowded: Range; low: Range }> = {
  centre: { unfit: [0.01, 0.11], crowded: [0.05, 0.16], low: [0.03, 0.26] },
  ring: { unfit: [0.005, 0.05], crowded: [0.02, 0.07], low: [0.02, 0.14] },
  rural: { unfit: [0.01, 0.08], crowded: [0.01, 0.04], low: [0.03, 0.2] },
}

/** Counts of an IRIS: what ails one of them mostly ails the others, more so in a district. */
function drawn(seed: number, { iris, commune, covered, households }: Housing, social: number) {
  const random = stream(seed, 'private-fragility', iris.code)
  const rates = RATES[commune.kind]
  const ill = random.between(0, 1)
  const at = ([low, high]: Range) => {
    const own = 0.65 * ill + 0.35 * random.between(0, 1)
    return low + (high - low) * Math.min(1, own * (1 + 0.25 * covered))
  }
  const mains = Math.max(0, households - social)
  const base = Math.round(households * random.between(0.93, 0.98))
  const sales = Math.round(mains * random.between(0.02, 0.045))
  return {
    PRIVATE_RP: mains,
    PRIVATE_UNFIT: Math.round(mains * at(rates.unfit)),
    RP_CROWDING_BASE: base,
    RP_OVERCROWDED: Math.round(base * at(rates.crowded)),
    SALES: sales,
    SALES_LOW: Math.round(sales * at(rates.low)),
  } satisfies Record<Count, number>
}

/**
 * What an index of the private stock reads, of every IRIS, and of every commune where its producer gives it: the census
 * of each as the sum of its IRIS; no total of what is masked, which would give it.
 * @param unreliableUnder of the census
 */
export function privateFragilityCells(
  seed: number,
  housings: readonly Housing[],
  stocks: ReadonlyMap<string, SocialStock>,
  unreliableUnder: number | null,
): CellRow[] {
  const counts = housings.map((housing) => {
    const { located, outside } = stocks.get(housing.iris.code) ?? { located: 0, outside: 0 }
    return { housing, drawn: drawn(seed, housing, located + outside) }
  })
  const census = CROWDING_MEASURES.flatMap((measure): CellRow[] => {
    const row = (level: string, code: string, value: number) =>
      cell(
        level,
        code,
        measure,
        PRIVATE_FRAGILITY_YEAR,
        value,
        unreliableUnder !== null && value < unreliableUnder ? FLAGS.unreliable : 0,
      )
    const communes = sumBy(
      counts,
      ({ housing }) => housing.commune.code,
      (count) => count.drawn[measure],
    )
    return [
      ...[...communes].map(([code, value]) => row('commune', code, value)),
      ...counts.map((count) => row('iris', count.housing.iris.code, count.drawn[measure])),
    ]
  })
  const others = counts.flatMap(({ housing, drawn: { PRIVATE_RP, PRIVATE_UNFIT, SALES, SALES_LOW } }) => {
    const few = SALES < FEWEST_SALES
    const values: Record<string, Value> = {
      PRIVATE_RP,
      PRIVATE_UNFIT: PRIVATE_UNFIT > 0 && PRIVATE_UNFIT < MASKED_UNDER ? 'suppressed' : PRIVATE_UNFIT,
      SALES: few ? 'missing' : SALES,
      SALES_LOW: few ? 'missing' : SALES_LOW,
    }
    return Object.entries(values).map(([measure, value]) =>
      cell('iris', housing.iris.code, measure, PRIVATE_FRAGILITY_YEAR, value),
    )
  })
  return [...census, ...others]
}
