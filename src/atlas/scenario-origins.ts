import { READ_NUMBERS } from '../scenario/read-numbers.ts'
import type { Scenario, ScenarioNumber } from '../scenario/scenario.ts'
import type { ScenarioStart } from './scenario-start.ts'

/** Where a number of a scenario comes from: its reader, the survey or the register, or what the atlas supposes by itself. */
export type ScenarioOrigin = 'reader' | 'data' | 'usual'

/** What neither the survey nor the register gives. */
const USUAL: ReadonlySet<ScenarioNumber> = new Set(['horizon', 'demolitions', 'firstLettings', 'recentYears'])

/** As links carry a number: two that are written alike are one. */
const tenths = (value: number | null) => (value === null ? null : Math.round(value * 10))

/** The lettings of a year, in tenths, that the survey's recent movers make over some years; null where they are not known. */
export const surveyLettings = ({ recent }: Pick<ScenarioStart, 'recent'>, years: number): number | null =>
  recent === null ? null : Math.round((recent * 10) / years) / 10

/** Whether the lettings of a year are the survey's recent movers, divided by the years that they cover. */
export const areOfSurvey = (
  { lettings, recentYears }: { readonly lettings: number | null; readonly recentYears: number | null },
  start: Pick<ScenarioStart, 'recent'>,
): boolean =>
  lettings !== null &&
  recentYears !== null &&
  start.recent !== null &&
  tenths(lettings) === tenths(surveyLettings(start, recentYears))

/** Where each number of a scenario comes from: what differs from the start is its reader's. */
export function scenarioOrigins(
  scenario: Scenario,
  start: Pick<ScenarioStart, 'draft' | 'recent'>,
): Readonly<Record<ScenarioNumber, ScenarioOrigin>> {
  const originOf = (name: ScenarioNumber): ScenarioOrigin => {
    if (name === 'lettings') return areOfSurvey(scenario, start) ? 'data' : 'reader'
    if (tenths(scenario[name]) !== tenths(start.draft[name])) return 'reader'
    return USUAL.has(name) ? 'usual' : 'data'
  }
  return Object.fromEntries(READ_NUMBERS.map((name) => [name, originOf(name)])) as Record<
    ScenarioNumber,
    ScenarioOrigin
  >
}
