import type { Method } from '../../../src/methods/method.ts'
import type { FragilityCase } from '../blueprint.ts'
import type { Stream } from '../random.ts'
import type { Met } from './fragility-plan.ts'

/** The six counts of the OPS survey in an IRIS, before secrecy. */
export interface Occupancy {
  readonly households: number
  /** under 40 % of the PLUS ceilings */
  readonly householdsU40: number
  readonly recent: number
  readonly recentU40: number
  readonly adults: number
  readonly unemployed: number
}

/** How far from its threshold the rate of a criterion lies, in points: spread of the draw, when met and when not. */
const SPREAD: Record<string, { met: number; below: number; floor: number }> = {
  income: { met: 8, below: 9, floor: 14 },
  recent_income: { met: 6, below: 9, floor: 22 },
  unemployment: { met: 5, below: 5, floor: 5 },
}

/**
 * Counts of the households that answered, such that exactly the criteria of `met` are met.
 * @param occupied social dwellings with a tenant
 */
export function drawOccupancy(
  random: Stream,
  occupied: number,
  met: Met,
  fragility: FragilityCase | undefined,
  method: Method,
): Occupancy {
  const rate = (id: string): ((denominator: number) => number) => {
    const threshold = method.criteria.find((criterion) => criterion.id === id)?.threshold ?? 0
    const { met: above, below, floor } = SPREAD[id] as { met: number; below: number; floor: number }
    const away = Math.abs(random.bell())
    if (!met.has(id)) {
      const percent = Math.max(floor, threshold - below * away)
      return (d) =>
        Math.max(0, Math.min(Math.round((percent * d) / 100), Math.ceil((threshold * d) / 100) - 1))
    }
    const percent = fragility === `${id}_at_bound` ? threshold : threshold + above * away
    return (d) => Math.min(d, Math.max(Math.round((percent * d) / 100), Math.ceil((threshold * d) / 100)))
  }
  // 40 % and 20 % of a multiple of 5 are whole: only then can a rate be exactly at the bound.
  const answered = (count: number, id: string) =>
    fragility === `${id}_at_bound` ? count - (count % 5) : count
  const [income, recentIncome, unemployment] = [rate('income'), rate('recent_income'), rate('unemployment')]
  const households = answered(Math.round(occupied * random.between(0.9, 0.99)), 'income')
  const recent = Math.round(households * random.between(0.23, 0.31))
  const adults = answered(Math.round(households * random.between(1.4, 1.75)), 'unemployment')
  return {
    households,
    householdsU40: income(households),
    recent,
    recentU40: recentIncome(recent),
    adults,
    unemployed: unemployment(adults),
  }
}
