import { isNumber } from '../indicators/value.ts'
import { type Elsewhere, roomElsewhere } from '../scenario/room-elsewhere.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { ScenarioStart } from './scenario-start.ts'

/** Where the lettings of a year that move could go: the survey counts those of several years, which the scenario says. */
export function lettingsElsewhere(
  { ceiling, recentYears }: Pick<Scenario, 'ceiling' | 'recentYears'>,
  { others }: Pick<ScenarioStart, 'others'>,
  toMove: number,
): Elsewhere {
  const aYear = others.map((zone) => ({
    ...zone,
    lettings: isNumber(zone.lettings) ? zone.lettings / recentYears : zone.lettings,
    under: isNumber(zone.under) ? zone.under / recentYears : zone.under,
  }))
  return roomElsewhere(aYear, toMove, ceiling)
}
