import type { Territory } from '../indicators/territory.ts'
import { isPointLevel, openingLevel } from '../territory/level.ts'
import type { PartialChoice } from './choice-url.ts'
import { levelsOf } from './levels-of.ts'

/** Whether a link shows points of a territory: it names their level, or an indicator that opens there. */
export function showsPoints({ indicator, level }: PartialChoice, territory: Territory): boolean {
  if (level !== undefined && isPointLevel(level)) return true
  const levels = indicator === undefined ? [] : levelsOf(territory, indicator)
  const shown = level !== undefined && levels.includes(level) ? level : openingLevel(levels)
  return shown !== undefined && isPointLevel(shown)
}
