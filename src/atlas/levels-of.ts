import type { Territory } from '../indicators/territory.ts'
import type { MapLevel } from '../territory/level.ts'

/** Levels an indicator can be mapped at in this territory, in the territory's order. */
export function levelsOf(territory: Territory, indicator: string): readonly MapLevel[] {
  const available = territory.available.find((a) => a.indicator === indicator)
  return territory.levels.filter((level) => (available?.years[level]?.length ?? 0) > 0)
}
