import type { Place } from '../../../src/territory/place.ts'
import { apportion } from '../apportion.ts'
import type { Blueprint } from '../blueprint.ts'
import { stream } from '../random.ts'
import type { SocialPiece, StockUse } from '../stock/social-pieces.ts'
import { stockUse } from '../stock/social-pieces.ts'
import { pointNames } from './point-names.ts'
import type { PieceSites } from './sites.ts'

/** A social residence: some dwellings of one piece of an IRIS, at one place. */
export interface Residence {
  readonly code: string
  readonly name: string
  readonly iris: string
  readonly commune: string
  readonly quarter: string | null
  readonly place: Place
  /** of `RESIDENCE_YEAR`: the sums of a piece are those of the piece */
  readonly use: StockUse
  readonly dwellings: number
}

/** Dwellings of a residence, on the mean; the published stock of 27 008 makes about 600 of them. */
const MEAN = 46
/** Dwellings of a small one, where a piece has several residences. */
const SMALL = 8
const SEVERAL = 5

/**
 * The social dwellings of each piece, parted into residences. Sizes, places and what is vacant are drawn; dwellings of
 * every use add up to those of the piece exactly.
 */
export function planResidences(
  { seed }: Blueprint,
  pieces: readonly SocialPiece[],
  sites: PieceSites,
  year: number,
): Residence[] {
  const nameOf = pointNames('Résidence')
  const ranks = new Map<string, number>()
  return pieces.flatMap((piece) => {
    const key = [piece.iris, piece.quarter ?? ''] as const
    const random = stream(seed, 'residences', ...key)
    const use = stockUse(seed, piece, year)
    const stock = use.technical + use.withdrawn + use.vacant + use.occupied
    const count = Math.max(1, Math.round(stock / MEAN))
    const weights = Array.from({ length: count }, () => Math.exp(0.45 * random.bell()))
    // some are small, which secrecy then has to hide among the others
    if (count >= SEVERAL && random.chance(0.3)) weights[0] = SMALL / MEAN
    const sizes = apportion(stock, weights)
    const uses = partUse(use, sizes, (n) => Math.floor(random.between(0, n)))
    return sizes.flatMap((dwellings, k): Residence[] => {
      const own = uses[k]
      if (dwellings === 0 || !own) return []
      const rank = (ranks.get(piece.commune) ?? 0) + 1
      ranks.set(piece.commune, rank)
      return [
        {
          code: `RS${piece.commune}-${String(rank).padStart(4, '0')}`,
          name: nameOf(piece.commune, rank),
          iris: piece.iris,
          commune: piece.commune,
          quarter: piece.quarter,
          place: sites(piece, random),
          use: own,
          dwellings,
        },
      ]
    })
  })
}

/** Deals the uses of a stock out to the residences, dwelling by dwelling, as a hand of cards. */
function partUse(use: StockUse, sizes: readonly number[], below: (n: number) => number): StockUse[] {
  const kinds = ['technical', 'withdrawn', 'vacant', 'occupied'] as const
  const cards = kinds.flatMap((kind) => Array.from({ length: use[kind] }, () => kind))
  for (let i = cards.length - 1; i > 0; i--) {
    const j = below(i + 1)
    ;[cards[i], cards[j]] = [cards[j] as (typeof kinds)[number], cards[i] as (typeof kinds)[number]]
  }
  let dealt = 0
  return sizes.map((size) => {
    const hand = cards.slice(dealt, dealt + size)
    dealt += size
    const count = (kind: (typeof kinds)[number]) => hand.filter((one) => one === kind).length
    return {
      technical: count('technical'),
      withdrawn: count('withdrawn'),
      vacant: count('vacant'),
      occupied: count('occupied'),
    }
  })
}
