import type { ScenarioNumber } from './scenario.ts'

/** The numbers of a scenario as they are read: first what a scenario is about, then what it supposes besides. */
export const READ_NUMBERS: readonly ScenarioNumber[] = [
  'present',
  'target',
  'lettings',
  'horizon',
  'dwellings',
  'demolitions',
  'firstLettings',
  'occupancy',
  'ceiling',
  'recentYears',
]
