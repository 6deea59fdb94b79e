import type { MapLevel } from '../territory/level.ts'
import type { Store } from './store.ts'

/** Households that the survey counts as moved in recently: what lettings are read from. */
export const RECENT_MOVERS = 'OPS_RECENT'

/** Finer than a commune: a district, a part of one, or a residence. */
const LEVELS: readonly MapLevel[] = ['iris', 'qpv', 'residence']

/** Whether scenarios of attributions are made at a level: it is fine enough, and the territory has the survey. */
export const hasScenario = (store: Store, level: MapLevel): boolean =>
  LEVELS.includes(level) && store.years('iris', RECENT_MOVERS).length > 0
