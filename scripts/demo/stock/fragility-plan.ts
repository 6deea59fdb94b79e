import type { Method } from '../../../src/methods/method.ts'
import type { Blueprint, FragilityCase } from '../blueprint.ts'
import { stream } from '../random.ts'
import type { Housing } from './housing.ts'
import type { SocialStock } from './social-stock.ts'

/** Criteria that an IRIS meets, by id. None: not fragile. */
export type Met = ReadonlySet<string>

/** Share of the dwellings of a pool that stands in fragile IRIS: what the published table shows. */
const CONCERN = { located: 0.71, outsideCentre: 0.22, outsideElsewhere: 0.017 }

/** Weight of each way to be fragile, by number of criteria met: fragile in QPV and QVA is more often very fragile. */
const NUMBER_MET = { located: [0.42, 0.36, 0.22], outside: [0.66, 0.26, 0.08] }

/** Criteria that an IRIS must meet to show its case; the other cases leave no class. */
const CASE_MET: Partial<Record<FragilityCase, readonly string[]>> = {
  income_at_bound: ['income'],
  unemployment_at_bound: ['unemployment'],
  recent_untold: ['income', 'unemployment'],
}

/** Which criteria each IRIS is to meet, so that fragility gathers in and around the QPV; by IRIS code. */
export function planFragility(
  { seed, cases }: Blueprint,
  housings: readonly Housing[],
  stocks: ReadonlyMap<string, SocialStock>,
  method: Method,
): Map<string, Met> {
  const plan = new Map<string, Met>()
  const stockOf = (housing: Housing) => stocks.get(housing.iris.code) ?? { located: 0, outside: 0 }
  const inHabited = housings.filter((housing) => stockOf(housing).located + stockOf(housing).outside > 0)
  const free = inHabited.filter((housing) => !cases.has(housing.iris.code))
  for (const [code, fragility] of cases) plan.set(code, new Set(CASE_MET[fragility] ?? []))

  /** Takes IRIS of the pool, the most exposed first, until the fragile ones hold `quota` dwellings. */
  const take = (pool: readonly Housing[], weight: (housing: Housing) => number, quota: number) => {
    const concerned = (housing: Housing) => (plan.get(housing.iris.code)?.size ?? 0) > 0
    let sum = inHabited.filter(concerned).reduce((total, housing) => total + weight(housing), 0)
    for (const housing of [...pool].sort((a, b) => exposure(seed, b) - exposure(seed, a))) {
      if (sum + weight(housing) / 2 > quota) continue
      sum += weight(housing)
      plan.set(housing.iris.code, drawMet(seed, housing, method))
    }
  }
  const total = (weight: (housing: Housing) => number) => housings.reduce((sum, h) => sum + weight(h), 0)
  const located = (housing: Housing) => stockOf(housing).located
  const outside = (housing: Housing) => stockOf(housing).outside
  const inCentre = (housing: Housing) => housing.commune.kind === 'centre'
  take(
    free.filter((h) => located(h) > 0),
    located,
    CONCERN.located * total(located),
  )
  const away = free.filter((h) => located(h) === 0)
  take(away.filter(inCentre), (h) => (inCentre(h) ? outside(h) : 0), CONCERN.outsideCentre * total(outside))
  take(
    away.filter((h) => !inCentre(h)),
    (h) => (inCentre(h) ? 0 : outside(h)),
    CONCERN.outsideElsewhere * total(outside),
  )
  return plan
}

const exposure = (seed: number, { iris, covered }: Housing): number =>
  covered + 0.25 * stream(seed, 'exposure', iris.code).bell()

function drawMet(seed: number, { iris, covered }: Housing, method: Method): Met {
  const random = stream(seed, 'met', iris.code)
  const number = 1 + random.index(covered > 0 ? NUMBER_MET.located : NUMBER_MET.outside)
  const left = method.criteria.map((criterion) => criterion.id)
  const met = new Set<string>()
  while (met.size < Math.min(number, method.criteria.length)) {
    met.add(left.splice(random.index(left.map(() => 1)), 1)[0] as string)
  }
  return met
}
