import type { CellRow } from '../../../src/db/tables.ts'
import { FLAGS } from '../../../src/indicators/value.ts'
import { stream } from '../random.ts'
import type { Housing } from '../stock/housing.ts'
import { socialStockIn } from '../stock/social-pieces.ts'
import type { SocialStock } from '../stock/social-stock.ts'
import { cell, sumBy } from './cells.ts'

export const CENSUS_YEARS = [2011, 2016, 2022] as const

export const CENSUS_MEASURES = ['LOG', 'RP', 'LOGVAC', 'RP_LOCHLMV', 'POPULATION'] as const
type Census = Record<(typeof CENSUS_MEASURES)[number], number>

/**
 * Census of every IRIS, and of every commune as the sum of its IRIS. It is not secret, but a count of dwellings under
 * `unreliableUnder` says so.
 */
export function censusCells(
  seed: number,
  housings: readonly Housing[],
  stocks: ReadonlyMap<string, SocialStock>,
  unreliableUnder: number | null,
): CellRow[] {
  return CENSUS_YEARS.flatMap((year) => {
    const counts = housings.map((housing) => {
      const { located, outside } = stocks.get(housing.iris.code) ?? { located: 0, outside: 0 }
      return { housing, census: census(seed, housing, located + outside, year) }
    })
    return CENSUS_MEASURES.flatMap((measure): CellRow[] => {
      const row = (level: string, code: string, value: number) => {
        const unreliable = measure !== 'POPULATION' && unreliableUnder !== null && value < unreliableUnder
        return cell(level, code, measure, year, value, unreliable ? FLAGS.unreliable : 0)
      }
      const communes = sumBy(
        counts,
        ({ housing }) => housing.commune.code,
        (count) => count.census[measure],
      )
      return [
        ...[...communes].map(([code, value]) => row('commune', code, value)),
        ...counts.map((count) => row('iris', count.housing.iris.code, count.census[measure])),
      ]
    })
  })
}

/** Counts of an IRIS in a year, worked out backwards from 2022: homes were fewer and households larger. */
function census(seed: number, housing: Housing, socialStock: number, year: number): Census {
  const random = stream(seed, 'census', housing.iris.code)
  const past = 2022 - year
  const growth = random.between(-0.002, 0.016)
  const vacancyDrift = random.between(-0.005, 0.03)
  const socialShare = random.between(0.9, 0.99)
  const scale = (count: number) => Math.round(count / (1 + growth) ** past)
  const dwellings = scale(housing.dwellings)
  const secondary = scale(housing.dwellings - housing.households - housing.vacant)
  const vacant = Math.min(
    dwellings - secondary,
    Math.round(scale(housing.vacant) / (1 + vacancyDrift) ** past),
  )
  const main = dwellings - secondary - vacant
  const persons = housing.households === 0 ? 0 : housing.population / housing.households
  const social = socialStockIn(seed, housing.iris.code, socialStock * socialShare, year)
  return {
    LOG: dwellings,
    RP: main,
    LOGVAC: vacant,
    RP_LOCHLMV: Math.min(main, social),
    POPULATION: year === 2022 ? housing.population : Math.round(main * persons * 1.004 ** past),
  }
}
