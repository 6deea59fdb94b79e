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

/** The register by commune, IRIS, QPV and QVA; a zone without social housing counts 0. */
export function rplsCells(
  { seed, communes, quarters }: Blueprint,
  pieces: readonly SocialPiece[],
): CellRow[] {
  const iris = communes.flatMap((commune) => commune.iris)
  const levels = [
    { level: 'commune', zones: communes, of: (piece: SocialPiece) => piece.commune },
    { level: 'iris', zones: iris, of: (piece: SocialPiece) => piece.iris },
    { level: 'qpv', zones: quarters, of: (piece: SocialPiece) => piece.quarter ?? '' },
  ]
  return RPLS_YEARS.flatMap((year) => {
    const used = pieces.map((piece) => ({ piece, use: stockUse(seed, piece, year) }))
    return Object.entries(RPLS_MEASURES).flatMap(([measure, count]) =>
      levels.flatMap(({ level, zones, of }) => {
        const sums = sumBy(
          used,
          ({ piece }) => of(piece),
          ({ use }) => count(use),
        )
        return zones.map(({ code }) => cell(level, code, measure, year, sums.get(code) ?? 0))
      }),
    )
  })
}

/** Social dwellings of each IRIS that stand in a QPV or QVA. */
export const locatedCells = (stocks: ReadonlyMap<string, SocialStock>, year: number): CellRow[] =>
  [...stocks].map(([iris, { located }]) => cell('iris', iris, 'SOCIAL_IN_QPV', year, located))
