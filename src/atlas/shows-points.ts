import type { Territory } from '../indicators/territory.ts'
import { isPointLevel } from '../territory/level.ts'
import type { PartialChoice } from './choice-url.ts'
import { levelsOf } from './levels-of.ts'

/** Whether a link shows points of a territory: it names their level, or an indicator that has no other. */
export function showsPoints({ indicator, level }: PartialChoice, territory: Territory): boolean {
  if (level !== undefined && isPointLevel(level)) return true
  const levels = indicator === undefined ? [] : levelsOf(territory, indicator)
  const stays = level !== undefined && levels.includes(level)
  return !stays && levels.length > 0 && levels.every(isPointLevel)
}
