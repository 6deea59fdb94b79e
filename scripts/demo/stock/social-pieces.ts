import { apportion } from '../apportion.ts'
import type { Geography } from '../geography/geography.ts'
import { stream } from '../random.ts'
import type { Housing } from './housing.ts'
import type { SocialStock } from './social-stock.ts'

/** The social dwellings of an IRIS that stand in one QPV or QVA, or in none: IRIS and quarters are sums of these. */
export interface SocialPiece {
  readonly iris: string
  readonly commune: string
  readonly quarter: string | null
  /** dwellings in 2024 */
  readonly dwellings: number
}

/** A stock in parts that do not overlap, whole dwellings. */
export interface StockUse {
  /** empty for works or demolition */
  readonly technical: number
  /** not offered for letting for another reason */
  readonly withdrawn: number
  /** offered for letting and empty */
  readonly vacant: number
  readonly occupied: number
}

/** The stock of each IRIS cut by the quarters that cover it. Pieces of no dwelling are left out. */
export function socialPieces(
  housings: readonly Housing[],
  { coverage }: Geography,
  stocks: ReadonlyMap<string, SocialStock>,
): SocialPiece[] {
  return housings.flatMap(({ iris: { code: iris }, commune: { code: commune } }) => {
    const stock = stocks.get(iris) ?? { located: 0, outside: 0 }
    const quarters = [...(coverage.get(iris)?.quarters ?? [])]
    const located = apportion(
      stock.located,
      quarters.map(([, share]) => share),
    )
    const pieces = quarters.map(([quarter], i): SocialPiece => {
      return { iris, commune, quarter, dwellings: located[i] ?? 0 }
    })
    pieces.push({ iris, commune, quarter: null, dwellings: stock.outside })
    return pieces.filter((piece) => piece.dwellings > 0)
  })
}

/** Social dwellings in a year of what counts `dwellings` in 2024, at the pace of its IRIS. */
export function socialStockIn(seed: number, iris: string, dwellings: number, year: number): number {
  const growth = stream(seed, 'social-growth', iris).between(-0.004, 0.014)
  return Math.round(dwellings / (1 + growth) ** (2024 - year))
}

/** How a piece was used in a year; quarters are under renovation more often, and let less easily. */
export function stockUse(seed: number, { iris, quarter, dwellings }: SocialPiece, year: number): StockUse {
  const random = stream(seed, 'stock-use', iris, quarter ?? '')
  const yearly = stream(seed, 'stock-use', iris, quarter ?? '', year).between(0.85, 1.15)
  const rates = quarter ? { technical: 0.1, vacant: 0.055 } : { technical: 0.025, vacant: 0.035 }
  const stock = socialStockIn(seed, iris, dwellings, year)
  const technical = Math.round(stock * yearly * random.between(0, rates.technical))
  const withdrawn = Math.round(stock * random.between(0, 0.015))
  const offered = stock - technical - withdrawn
  const vacant = Math.round(offered * yearly * random.between(0.01, rates.vacant))
  return { technical, withdrawn, vacant, occupied: offered - vacant }
}
