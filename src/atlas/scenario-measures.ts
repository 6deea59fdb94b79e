import { RECENT_MOVERS } from './has-scenario.ts'

/** What a scenario of attributions begins with, as the survey and the register count it. */
export const SCENARIO_MEASURES = {
  dwellings: 'RPLS_STOCK',
  households: 'OPS_HOUSEHOLDS',
  householdsUnder: 'OPS_HOUSEHOLDS_U40',
  recent: RECENT_MOVERS,
  recentUnder: 'OPS_RECENT_U40',
} as const

export type ScenarioMeasure = keyof typeof SCENARIO_MEASURES
