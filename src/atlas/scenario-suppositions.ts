import { digitsOf, formatNumber, formatPercent } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { scenarioWords } from '../i18n/words/scenario.ts'
import { suppositionWords } from '../i18n/words/scenario-suppositions.ts'
import { attributionsByYear, turnoverOf } from '../scenario/attributions.ts'
import { READ_NUMBERS } from '../scenario/read-numbers.ts'
import type { Scenario, ScenarioNumber } from '../scenario/scenario.ts'
import { lettingsElsewhere } from './lettings-elsewhere.ts'
import { areOfSurvey, type ScenarioOrigin, scenarioOrigins } from './scenario-origins.ts'
import type { ScenarioStart } from './scenario-start.ts'

/** The numbers of a scenario that come from one place, in words. */
export interface Suppositions {
  readonly origin: ScenarioOrigin
  readonly title: string
  readonly items: readonly string[]
}

const ORIGINS: readonly ScenarioOrigin[] = ['reader', 'data', 'usual']
/** All that a scenario supposes, what its reader set first; a place that gives none is left out. */
export function suppositionsOf(scenario: Scenario, start: ScenarioStart, lang: Lang): Suppositions[] {
  const w = suppositionWords[lang]
  const origins = scenarioOrigins(scenario, start)
  return ORIGINS.flatMap((origin) => {
    const items = READ_NUMBERS.filter((name) => origins[name] === origin).map((name) =>
      w.item(w[name], valueText(name, scenario, lang)),
    )
    return items.length > 0 ? [{ origin, title: w[origin], items }] : []
  })
}

function valueText(name: ScenarioNumber, scenario: Scenario, lang: Lang): string {
  const w = suppositionWords[lang]
  const value = scenario[name]
  if (value === null) return w.unknown
  const count = formatNumber(value, lang, digitsOf(value))
  switch (name) {
    case 'present':
    case 'target':
    case 'occupancy':
    case 'ceiling':
      return formatPercent(value, lang, digitsOf(value))
    case 'horizon':
      return w.years(value)
    case 'recentYears':
    case 'dwellings':
      return count
    case 'lettings': {
      const turnover = turnoverOf(scenario)
      return turnover === null ? w.aYear(count) : w.withTurnover(count, formatPercent(turnover, lang, 1))
    }
    case 'demolitions':
    case 'firstLettings':
      return w.aYear(count)
  }
}

/** How a scenario is worked out, and what its lettings of a year are: counted by the survey, or given by its reader. */
export function workingOf(scenario: Scenario, start: ScenarioStart, lang: Lang): string {
  const w = suppositionWords[lang]
  const { suppositions } = scenarioWords[lang]
  if (areOfSurvey(scenario, start)) return `${suppositions} ${w.lettingsOfSurvey}`
  const toMove = attributionsByYear(scenario).at(-1)?.toMove ?? 0
  const isReceived = toMove > 0 && lettingsElsewhere(scenario, start, toMove).receivers.length > 0
  return `${suppositions} ${w.lettingsTyped}${isReceived ? ` ${w.receiversOfSurvey}` : ''}`
}
