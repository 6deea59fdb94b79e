import type { Indicator } from '../indicators/catalogue.ts'
import type { Value } from '../indicators/value.ts'
import type { Level } from '../territory/level.ts'
import { readIndicator, readProgress } from './read.ts'
import { type Opened, readContext } from './resolve-input.ts'

/** One year of results of an objective in one zone. */
export interface YearResult {
  readonly year: number
  /** what happened in that year */
  readonly done: Value
  /** all that happened since the plan began, and what was expected of it at 31 December of that year */
  readonly cumulated: Value
  readonly expected: Value
}

/**
 * Results of the objective that an indicator of progress follows, year by year of the plan, up to the last year that has
 * one in the territory; empty for any other indicator, and without a plan.
 */
export function zoneResults(opened: Opened, indicator: Indicator, level: Level, code: string): YearResult[] {
  const { formula } = indicator
  const context = readContext(opened)
  const zone = opened.store.zone(level, code)
  const { plan } = context
  if (formula.kind !== 'progress' || !zone || !plan) return []
  const counted: Indicator = {
    ...indicator,
    formula: {
      kind: 'count',
      terms: [{ measure: formula.result, coefficient: 1, year: 'same' }],
      per_year: false,
    },
  }
  const years = Array.from({ length: plan.end - plan.start + 1 }, (_, i) => plan.start + i)
  const results = years.flatMap((year): YearResult[] => {
    const done = readIndicator(context, counted, level, year, undefined, [zone])[0]?.value ?? 'missing'
    const progress = readProgress(context, formula, level, zone, year)
    // without a result of its own, what was done up to an earlier year is not a value of this one
    const reached = progress?.lastYear === year
    return progress && done !== 'missing'
      ? [
          {
            year,
            done,
            cumulated: reached ? progress.done : 'missing',
            expected: reached ? progress.expected : 'missing',
          },
        ]
      : []
  })
  return results
}
