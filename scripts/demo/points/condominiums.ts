import type { CellRow } from '../../../src/db/tables.ts'
import type { Place } from '../../../src/territory/place.ts'
import type { Blueprint } from '../blueprint.ts'
import { stream } from '../random.ts'
import type { Housing } from '../stock/housing.ts'
import type { SocialStock } from '../stock/social-stock.ts'
import { cell } from '../tables/cells.ts'
import { pointNames } from './point-names.ts'
import type { PieceSites } from './sites.ts'

export const CONDOMINIUM_YEAR = 2024

/** A condominium of the private stock, at one place. */
export interface Condominium {
  readonly code: string
  readonly name: string
  readonly iris: string
  readonly commune: string
  readonly place: Place
  readonly counts: Readonly<Record<CondominiumMeasure, number | 'missing'>>
}

export const REGISTERED = [
  'COPRO',
  'COPRO_LOTS',
  'COPRO_DWELLINGS',
  'COPRO_UNREGISTERED',
  'COPRO_NO_MANDATE',
  'COPRO_BEFORE_1975',
] as const
export const WATCHED = [
  'COPRO_ADMINISTRATION',
  'COPRO_LABEL',
  'COPRO_LABEL_FG',
  'COPRO_CHARGES',
  'COPRO_UNPAID',
] as const
export type CondominiumMeasure = (typeof REGISTERED)[number] | (typeof WATCHED)[number]

/** One condominium for so many private dwellings in towns; the demonstration has about 400. */
const DWELLINGS_EACH = { centre: 240, ring: 370, rural: 0 } as const

/** Condominiums of each IRIS, in proportion of its private dwellings; one in nine gives no accounts. */
export function drawCondominiums(
  { seed }: Blueprint,
  housings: readonly Housing[],
  stocks: ReadonlyMap<string, SocialStock>,
  sites: PieceSites,
): Condominium[] {
  const nameOf = pointNames('Copropriété')
  let rank = 0
  return housings.flatMap(({ iris: { code: iris }, commune, dwellings }) => {
    const each = DWELLINGS_EACH[commune.kind]
    const social = stocks.get(iris) ?? { located: 0, outside: 0 }
    const own = Math.max(0, dwellings - social.located - social.outside)
    const random = stream(seed, 'condominiums', iris)
    const count = each === 0 ? 0 : Math.floor(own / each + random.between(0, 1))
    return Array.from({ length: count }, (): Condominium => {
      rank += 1
      const homes = Math.max(3, Math.round(22 * Math.exp(0.9 * random.bell())))
      const lots = homes + Math.round(homes * random.between(0.2, 1.4))
      const isOld = random.chance(0.55)
      const frailty = random.between(0, 1) + (isOld ? 0.15 : 0)
      const charges = Math.round(homes * random.between(1400, 2600))
      const unpaid = Math.min(
        charges,
        Math.round(charges * Math.max(0, 0.32 * frailty ** 3 + 0.02 * random.bell())),
      )
      const isRated = random.chance(0.7)
      const tells = random.chance(8 / 9)
      return {
        code: `ZZ${String(rank).padStart(7, '0')}`,
        name: nameOf(commune.code, rank),
        iris,
        commune: commune.code,
        place: sites({ iris }, random),
        counts: {
          COPRO: 1,
          COPRO_LOTS: lots,
          COPRO_DWELLINGS: homes,
          COPRO_UNREGISTERED: Number(random.chance(0.06 + 0.1 * frailty)),
          COPRO_NO_MANDATE: Number(random.chance(0.05 + 0.08 * frailty)),
          COPRO_BEFORE_1975: Number(isOld),
          COPRO_ADMINISTRATION: Number(frailty > 1.05 && random.chance(0.4)),
          COPRO_LABEL: Number(isRated),
          COPRO_LABEL_FG: Number(isRated && random.chance(isOld ? 0.32 : 0.06)),
          COPRO_CHARGES: tells ? charges : 'missing',
          COPRO_UNPAID: tells ? unpaid : 'missing',
        },
      }
    })
  })
}

export const condominiumCells = (condominiums: readonly Condominium[]): CellRow[] =>
  condominiums.flatMap(({ code, counts }) =>
    Object.entries(counts).map(([measure, value]) =>
      cell('condominium', code, measure, CONDOMINIUM_YEAR, value),
    ),
  )
