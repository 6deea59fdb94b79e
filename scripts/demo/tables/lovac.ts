import type { CellRow } from '../../../src/db/tables.ts'
import { FLAGS } from '../../../src/indicators/value.ts'
import type { Blueprint, CommunePlan } from '../blueprint.ts'
import { stream } from '../random.ts'
import type { Housing } from '../stock/housing.ts'
import type { SocialStock } from '../stock/social-stock.ts'
import { sumBy } from './cells.ts'
import { lovacRows } from './lovac-secrecy.ts'
import type { PrivateStock } from './private-stock.ts'
import { lovacReference } from './reference.ts'

export const LOVAC_YEARS = [2020, 2021, 2022, 2023, 2024, 2025] as const

/** Years when the producer changed its method: numbers do not compare with the year before. */
const BREAKS: ReadonlyMap<number, number> = new Map([
  [2023, 0.9],
  [2025, 1.06],
])

/** True counts of each commune in a year, by code. */
function privateStocks(
  seed: number,
  communes: readonly CommunePlan[],
  housings: readonly Housing[],
  stocks: ReadonlyMap<string, SocialStock>,
  year: number,
): Map<string, PrivateStock> {
  const homes = sumBy(
    housings,
    ({ commune }) => commune.code,
    ({ iris, dwellings }) => {
      const { located, outside } = stocks.get(iris.code) ?? { located: 0, outside: 0 }
      return dwellings - located - outside
    },
  )
  return new Map(
    communes.map(({ code, kind }): [string, PrivateStock] => {
      const random = stream(seed, 'lovac', code)
      const total = Math.round((homes.get(code) ?? 0) * random.between(1.006, 1.012) ** (year - 2022))
      const rate = kind === 'ring' ? random.between(0.045, 0.075) : random.between(0.065, 0.105)
      const long = kind === 'rural' ? random.between(0.42, 0.6) : random.between(0.3, 0.45)
      const noise = stream(seed, 'lovac', code, year).between(0.95, 1.05)
      const breaks = [...BREAKS].reduce((all, [from, factor]) => (year >= from ? all * factor : all), 1)
      const vacant = Math.round(total * rate * noise * breaks)
      return [code, { total, vacant, vacant2Years: Math.round(vacant * long) }]
    }),
  )
}

/** LOVAC as published: by commune with what secrecy masks, and for the département. */
export function lovacCells(
  { seed, communes }: Blueprint,
  housings: readonly Housing[],
  socialStocks: ReadonlyMap<string, SocialStock>,
  threshold: number | null,
): CellRow[] {
  return LOVAC_YEARS.flatMap((year) => {
    const flags = BREAKS.has(year) ? FLAGS.not_comparable : 0
    const stocks = privateStocks(seed, communes, housings, socialStocks, year)
    return [...lovacRows(year, stocks, flags, threshold), ...lovacReference(seed, year, stocks, flags)]
  })
}
