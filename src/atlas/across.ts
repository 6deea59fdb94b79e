import type { Territory } from '../indicators/territory.ts'
import type { MapLevel } from '../territory/level.ts'
import type { Catalogue } from './catalogue.ts'
import { levelsOf } from './levels-of.ts'

interface Where {
  readonly level: MapLevel
  readonly territory: Territory
  readonly catalogue: Catalogue
}

/** Whether an indicator can stand across another in a scatter: numbers, at the level shown, of another indicator. */
export const isAcross = (id: string, shown: string, { level, territory, catalogue }: Where): boolean =>
  id !== shown &&
  levelsOf(territory, id).includes(level) &&
  catalogue.indicators.some((one) => one.id === id && one.unit !== 'class')
