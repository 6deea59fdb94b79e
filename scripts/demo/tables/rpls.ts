import type { CellRow } from '../../../src/db/tables.ts'
import type { Blueprint } from '../blueprint.ts'
import { type SocialPiece, type StockUse, stockUse } from '../stock/social-pieces.ts'
import type { SocialStock } from '../stock/social-stock.ts'
import { cell, sumBy } from './cells.ts'

export const RPLS_YEARS = [2022, 2023, 2024] as const

/** Each measure from parts of the stock that do not overlap, so that measures agree with one another. */
export const RPLS_MEASURES: Readonly<Record<string, (use: StockUse) => number>> = {
  RPLS_STOCK: (use) => use.technical + use.withdrawn + use.vacant + use.occupied,
  RPLS_VACANT: (use) => use.vacant,
  RPLS_VACANT_TECHNICAL: (use) => use.technical,
  RPLS_LETTABLE: (use) => use.vacant + use.occupied,
}

/** Where some social dwellings stand. */
type Standing = Pick<SocialPiece, 'commune' | 'iris' | 'quarter'>

/** A count by commune, IRIS, QPV and QVA of what stands in them; a zone without social housing counts 0. */
export function cellsByZone<T extends Standing>(
  { communes, quarters }: Pick<Blueprint, 'communes' | 'quarters'>,
  counted: readonly T[],
  measure: string,
  year: number,
  count: (one: T) => number,
): CellRow[] {
  const levels = [
    { level: 'commune', zones: communes, of: ({ commune }: Standing) => commune },
    { level: 'iris', zones: communes.flatMap(({ iris }) => iris), of: ({ iris }: Standing) => iris },
    { level: 'qpv', zones: quarters, of: ({ quarter }: Standing) => quarter ?? '' },
  ]
  return levels.flatMap(({ level, zones, of }) => {
    const sums = sumBy(counted, of, count)
    return zones.map(({ code }) => cell(level, code, measure, year, sums.get(code) ?? 0))
  })
}

/** The register by commune, IRIS, QPV and QVA. */
export const rplsCells = (blueprint: Blueprint, pieces: readonly SocialPiece[]): CellRow[] =>
  RPLS_YEARS.flatMap((year) => {
    const used = pieces.map((piece) => ({ ...piece, use: stockUse(blueprint.seed, piece, year) }))
    return Object.entries(RPLS_MEASURES).flatMap(([measure, count]) =>
      cellsByZone(blueprint, used, measure, year, ({ use }) => count(use)),
    )
  })

/** Social dwellings of each IRIS that stand in a QPV or QVA. */
export const locatedCells = (stocks: ReadonlyMap<string, SocialStock>, year: number): CellRow[] =>
  [...stocks].map(([iris, { located }]) => cell('iris', iris, 'SOCIAL_IN_QPV', year, located))
