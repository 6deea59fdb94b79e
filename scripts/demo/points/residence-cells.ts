import type { CellRow } from '../../../src/db/tables.ts'
import { groupBy } from '../../../src/lib/group-by.ts'
import type { Blueprint } from '../blueprint.ts'
import { stream } from '../random.ts'
import { OPS_YEAR, type Survey } from '../stock/fragility.ts'
import type { SurveyRule } from '../stock/occupancy-secrecy.ts'
import { cell } from '../tables/cells.ts'
import { cellsByZone, RPLS_MEASURES } from '../tables/rpls.ts'
import { houseResidences, RESIDENCE_OPS } from './households.ts'
import type { Residence } from './residence-plan.ts'
import { protectResidences } from './residence-secrecy.ts'

/** What the register says of a residence, from what it is and when it was built. */
const REGISTER = {
  SOCIAL_IN_QPV: ({ quarter, dwellings }, _) => (quarter === null ? 0 : dwellings),
  RPLS_BEFORE_1975: ({ dwellings }, { built }) => (built < 1975 ? dwellings : 0),
  RPLS_DPE: (_, { rated }) => rated,
  RPLS_DPE_EFG: (_, { rated, poor }) => Math.round(rated * poor),
  RPLS_SURFACE: ({ use }, { surface }) => Math.round(use.occupied * surface),
  RPLS_RENT: ({ use }, { surface, rent }) => Math.round(Math.round(use.occupied * surface) * rent),
} as const satisfies Readonly<Record<string, (residence: Residence, building: Building) => number>>

export const REGISTER_MEASURES = Object.keys(REGISTER)

interface Building {
  /** year of construction */
  readonly built: number
  /** dwellings whose energy class is known */
  readonly rated: number
  /** share of them of class E, F or G */
  readonly poor: number
  /** m² of a dwelling */
  readonly surface: number
  /** € a month and m² */
  readonly rent: number
}

/** Districts are mostly of 1955 to 1974; half of what is from before 1975 has been renovated. */
function building(seed: number, { code, quarter, dwellings }: Residence): Building {
  const random = stream(seed, 'building', code)
  const isOld = random.chance(quarter === null ? 0.35 : 0.8)
  const built = Math.floor(isOld ? random.between(1952, 1975) : random.between(1975, 2023))
  const isRenovated = random.chance(0.5)
  const poor = isOld && !isRenovated ? random.between(0.35, 0.95) : built < 1990 ? random.between(0, 0.4) : 0
  const rent = 4.6 + (built - 1952) * 0.03 + random.between(-0.35, 0.35)
  return {
    built,
    rated: Math.round(dwellings * random.between(0.72, 1)),
    poor,
    surface: random.between(54, 72),
    rent,
  }
}

/** What the register says of zones by their residences: labels, period, surface, rents. Dwellings are counted otherwise. */
export function registerCells(blueprint: Blueprint, residences: readonly Residence[]): CellRow[] {
  const { SOCIAL_IN_QPV: _, ...counts } = REGISTER
  const built = residences.map((one) => ({ ...one, own: building(blueprint.seed, one) }))
  return Object.entries(counts).flatMap(([measure, count]) =>
    cellsByZone(blueprint, built, measure, OPS_YEAR, (one) => count(one, one.own)),
  )
}

/** What the register says of every residence. */
export function residenceRegister(seed: number, residences: readonly Residence[]): CellRow[] {
  return residences.flatMap((residence) => {
    const own = building(seed, residence)
    const at = (measure: string, value: number) => cell('residence', residence.code, measure, OPS_YEAR, value)
    return [
      ...Object.entries(RPLS_MEASURES).map(([measure, count]) => at(measure, count(residence.use))),
      ...Object.entries(REGISTER).map(([measure, count]) => at(measure, count(residence, own))),
    ]
  })
}

/**
 * The survey of a year by residence, as it may be published beside that of the IRIS, which is its sum.
 * @param surveys of that year, by IRIS
 * @param measures of them, those that are published by residence
 */
export function residenceSurvey(
  seed: number,
  residences: readonly Residence[],
  surveys: ReadonlyMap<string, Survey>,
  rule: SurveyRule,
  year: number = OPS_YEAR,
  measures: readonly string[] = RESIDENCE_OPS,
): CellRow[] {
  const byIris = groupBy(residences, ({ iris }) => iris)
  return [...surveys].flatMap(([iris, given]) => {
    const own = byIris.get(iris) ?? []
    const counts = houseResidences(seed, iris, own, given, year)
    const told = protectResidences(own, counts, given, rule, year === OPS_YEAR)
    return own.flatMap(({ code }, i) =>
      measures.map((measure) => cell('residence', code, measure, year, told[i]?.[measure] ?? 'missing')),
    )
  })
}
