import { type Level, type MapLevel, WORK_LEVEL } from '../territory/level.ts'
import type { Store } from './store.ts'

/** Households that the survey counts as moved in recently: what lettings are read from. */
export const RECENT_MOVERS = 'OPS_RECENT'

/** The level of the districts, whose scenario is under a card of their own. */
export const DISTRICTS = 'qpv' satisfies MapLevel

/** Finer than a commune: a district, as the law or as those who work on it draw it, a part of one, or a residence. */
const LEVELS = ['iris', DISTRICTS, WORK_LEVEL, 'residence'] as const satisfies readonly MapLevel[]

/** Whether scenarios of attributions are made at a level, where the territory has the survey. */
export const takesScenario = (level: Level): level is (typeof LEVELS)[number] =>
  (LEVELS as readonly Level[]).includes(level)

/** Whether scenarios of attributions are made at a level: it is fine enough, and the territory has the survey. */
export const hasScenario = (store: Store, level: MapLevel): boolean =>
  takesScenario(level) && store.years('iris', RECENT_MOVERS).length > 0
