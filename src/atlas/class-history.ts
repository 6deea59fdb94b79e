import type { Parts } from '../indicators/ratio.ts'
import type { State } from '../indicators/value.ts'
import { evaluate } from '../methods/evaluate.ts'
import type { Method } from '../methods/method.ts'
import type { MapLevel } from '../territory/level.ts'
import type { Choice } from './choice.ts'
import { boundsOf } from './method-bounds.ts'
import { readCriteria } from './read.ts'
import { type Opened, settingsOf } from './resolve-input.ts'

/** What is read: a method at a level, in its years. */
interface Read {
  readonly method: Method | null
  readonly level: MapLevel
  readonly years: readonly number[]
}

/** What a method counts in one zone in one year, and its thresholds that follow from the territory in that year. */
export interface CriteriaOfYear {
  readonly year: number
  readonly parts: readonly Parts[]
  readonly bounds: Readonly<Record<string, number>>
}

/** The class of one zone in one year, or why it has none. */
export interface ClassOfYear {
  readonly year: number
  /** null where `state` stands */
  readonly index: number | null
  readonly state: State | null
}

/** What a method counts in a zone in each of its years, increasing; empty for other indicators. */
export function criteriaByYear(
  { store }: Pick<Opened, 'store'>,
  { method, level, years }: Read,
  code: string,
): readonly CriteriaOfYear[] {
  const zone = store.zone(level, code)
  if (!method || !zone) return []
  return years.map((year) => {
    const [parts = []] = readCriteria(store, method, level, year, [zone])
    return { year, parts, bounds: boundsOf(method)(store, level, year) }
  })
}

/** The class in each year, under the thresholds and the rule as they are chosen. */
export const classesByYear = (
  method: Method,
  counted: readonly CriteriaOfYear[],
  chosen: Pick<Choice, 'thresholds' | 'rule'>,
): readonly ClassOfYear[] =>
  counted.map(({ year, parts, bounds }) => {
    const outcome = evaluate(method, settingsOf(method, chosen, bounds), parts)
    return outcome.kind === 'class'
      ? { year, index: outcome.index, state: null }
      : { year, index: null, state: outcome.state }
  })
