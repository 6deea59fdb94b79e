import type { Value } from '../../../src/indicators/value.ts'
import { evaluate } from '../../../src/methods/evaluate.ts'
import { defaultSettings, type Method } from '../../../src/methods/method.ts'
import type { Blueprint } from '../blueprint.ts'
import type { Geography } from '../geography/geography.ts'
import { stream } from '../random.ts'
import { calibrate } from './calibrate.ts'
import { type Met, planFragility } from './fragility-plan.ts'
import type { Housing } from './housing.ts'
import { drawOccupancy, type Occupancy } from './occupancy.ts'
import { protectOccupancy, type SurveyRule } from './occupancy-secrecy.ts'
import { type SocialPiece, socialPieces, stockUse } from './social-pieces.ts'
import { drawSocialStock, type SocialStock } from './social-stock.ts'

/** Year of the survey, and of the stock it is held against. */
export const OPS_YEAR = 2024

export const OPS_MEASURES: Readonly<Record<keyof Occupancy, string>> = {
  households: 'OPS_HOUSEHOLDS',
  householdsU40: 'OPS_HOUSEHOLDS_U40',
  recent: 'OPS_RECENT',
  recentU40: 'OPS_RECENT_U40',
  adults: 'OPS_ADULTS',
  unemployed: 'OPS_ADULTS_UNEMPLOYED',
}

/** What is published of an IRIS: the six measures of the survey. */
export type Survey = Readonly<Record<string, Value>>

export interface SocialHousing {
  readonly stocks: ReadonlyMap<string, SocialStock>
  readonly pieces: readonly SocialPiece[]
  readonly surveys: ReadonlyMap<string, Survey>
  /** criteria that each IRIS is made to meet */
  readonly plan: ReadonlyMap<string, Met>
  /** social dwellings with a tenant, by IRIS */
  readonly tenants: ReadonlyMap<string, number>
}

/** Dwellings for fewer than 11 households to answer, and for few of them to have moved in recently. */
const TINY_STOCK = 9
const SMALL_STOCK = 82

/**
 * Social dwellings of each IRIS and the survey of their occupancy. What an IRIS is planned to be and what a reader
 * can tell of it differ where secrecy hides a criterion: such an IRIS is planned again as not fragile, and stocks
 * are calibrated again, until the published counts give the calibrated table.
 * @param rule of secrecy of the survey
 */
export function houseTenants(
  blueprint: Blueprint,
  geography: Geography,
  housings: readonly Housing[],
  method: Method,
  rule: SurveyRule,
): SocialHousing {
  const drawn = new Map(housings.map((housing) => [housing.iris.code, drawnStock(blueprint, housing)]))
  const plan = planFragility(blueprint, housings, drawn, method)
  const planned = () => new Set([...plan].filter(([, met]) => met.size > 0).map(([code]) => code))
  for (;;) {
    const stocks = calibrate(blueprint.calibration, housings, drawn, planned())
    const pieces = socialPieces(housings, geography, stocks)
    const tenants = new Map(
      housings.map(({ iris: { code } }) => {
        const own = pieces.filter((piece) => piece.iris === code)
        const occupied = own.reduce(
          (sum, piece) => sum + stockUse(blueprint.seed, piece, OPS_YEAR).occupied,
          0,
        )
        return [code, occupied]
      }),
    )
    const surveys = new Map(
      [...tenants].map(([code, occupied]) => [
        code,
        survey(blueprint, code, occupied, plan.get(code) ?? new Set(), method, rule),
      ]),
    )
    const doubtful = [...planned()].filter((code) => !isConcern(method, surveys.get(code) ?? {}))
    if (doubtful.length === 0) return { stocks, pieces, surveys, plan, tenants }
    for (const code of doubtful) plan.set(code, new Set())
  }
}

function drawnStock({ seed, cases }: Blueprint, housing: Housing): SocialStock {
  const fragility = cases.get(housing.iris.code)
  if (fragility === 'tiny_stock') return { located: 0, outside: TINY_STOCK }
  if (fragility === 'recent_untold') return { located: 0, outside: SMALL_STOCK }
  return drawSocialStock(seed, housing)
}

function survey(
  { seed, cases }: Blueprint,
  code: string,
  occupied: number,
  met: ReadonlySet<string>,
  method: Method,
  rule: SurveyRule,
): Survey {
  const fragility = cases.get(code)
  const random = stream(seed, 'occupancy', code)
  const counts = protectOccupancy(drawOccupancy(random, occupied, met, fragility, method), rule)
  const measures = Object.entries(OPS_MEASURES) as [keyof Occupancy, string][]
  const isUntold = (measure: string) =>
    fragility === 'no_answer' || (fragility === 'recent_untold' && measure.startsWith('OPS_RECENT'))
  return Object.fromEntries(
    measures.map(([count, measure]) => [measure, isUntold(measure) ? 'missing' : counts[count]]),
  )
}

function isConcern(method: Method, counts: Survey): boolean {
  const parts = method.criteria.map(({ numerator, denominator }) => {
    return { numerator: counts[numerator] ?? 'missing', denominator: counts[denominator] ?? 'missing' }
  })
  const outcome = evaluate(method, defaultSettings(method), parts)
  return outcome.kind === 'class' && (method.classes[outcome.index]?.concern ?? false)
}
