import type { Value } from '../../../src/indicators/value.ts'
import type { Method } from '../../../src/methods/method.ts'
import type { Blueprint } from '../blueprint.ts'
import { stream } from '../random.ts'
import { OPS_MEASURES, OPS_YEAR, type SocialHousing, type Survey } from './fragility.ts'
import type { Met } from './fragility-plan.ts'
import type { Housing } from './housing.ts'
import { drawOccupancy, type Occupancy } from './occupancy.ts'
import { protectOccupancy, type SurveyRule } from './occupancy-secrecy.ts'

/** Surveys before the one that is calibrated, one every two years; the latest first. */
export const PAST_OPS_YEARS = [2022, 2020, 2018, 2016, 2014, 2012, 2010] as const

/** From one survey back to the one before: chances that a criterion met was not yet, that one not met still was. */
const CHANCES = { notYet: 0.16, stillInQuarter: 0.1, still: 0.03, noAnswer: 0.02 }
/** Growth of the tenants in a year, as a share of those of the calibrated survey. */
const GROWTH = 0.004

/**
 * The survey by IRIS in each earlier year, drawn backwards from the one that is calibrated: an IRIS changes by a
 * criterion now and then. Under the same rule of secrecy, year by year.
 */
export function pastSurveys(
  { seed }: Pick<Blueprint, 'seed'>,
  housings: readonly Housing[],
  { plan, tenants }: Pick<SocialHousing, 'plan' | 'tenants'>,
  method: Method,
  rule: SurveyRule,
): ReadonlyMap<number, ReadonlyMap<string, Survey>> {
  const met = new Map<string, Met>(plan)
  return new Map(
    PAST_OPS_YEARS.map((year) => [
      year,
      new Map(
        housings.map(({ iris: { code }, covered }) => {
          const random = stream(seed, 'past-survey', code, year)
          const was = earlier(met.get(code) ?? new Set(), method, covered > 0, () => random.between(0, 1))
          met.set(code, was)
          const occupied = Math.round((tenants.get(code) ?? 0) * (1 - GROWTH * (OPS_YEAR - year)))
          const isSilent = occupied > 0 && random.chance(CHANCES.noAnswer)
          const counts = protectOccupancy(drawOccupancy(random, occupied, was, undefined, method), rule)
          return [code, Object.fromEntries(entries(counts, isSilent))]
        }),
      ),
    ]),
  )
}

const entries = (counts: { readonly [K in keyof Occupancy]: Value }, isSilent: boolean): [string, Value][] =>
  (Object.entries(OPS_MEASURES) as [keyof Occupancy, string][]).map(([count, measure]) => [
    measure,
    isSilent ? 'missing' : counts[count],
  ])

function earlier(met: Met, method: Method, inQuarter: boolean, draw: () => number): Met {
  const still = inQuarter ? CHANCES.stillInQuarter : CHANCES.still
  return new Set(
    method.criteria.flatMap(({ id }) => (draw() < (met.has(id) ? 1 - CHANCES.notYet : still) ? [id] : [])),
  )
}
