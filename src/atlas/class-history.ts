import type { State } from '../indicators/value.ts'
import type { Method } from '../methods/method.ts'
import type { MapLevel } from '../territory/level.ts'
import type { Choice } from './choice.ts'
import { methodBounds } from './method-bounds.ts'
import { readCriteria, readMethod } from './read.ts'
import { type Opened, settingsOf } from './resolve-input.ts'

/** What is read: a method at a level, in its years. */
interface Read {
  readonly method: Method | null
  readonly level: MapLevel
  readonly years: readonly number[]
}

/** The class of one zone in one year, or why it has none. */
export interface ClassOfYear {
  readonly year: number
  /** null where `state` stands */
  readonly index: number | null
  readonly state: State | null
}

/**
 * The class of a zone in each year of a method, increasing, under the thresholds and the rule as they are chosen; a
 * bound that follows from the territory is that of each year. Empty for other indicators.
 */
export function classHistory(
  { store }: Pick<Opened, 'store'>,
  { method, level, years }: Read,
  chosen: Pick<Choice, 'thresholds' | 'rule'>,
  code: string,
): readonly ClassOfYear[] {
  const zone = store.zone(level, code)
  if (!method || !zone) return []
  const at = store.zones(level).findIndex((one) => one.code === code)
  return years.flatMap((year): ClassOfYear[] => {
    const criteria = readCriteria(store, method, level, year)
    const settings = settingsOf(method, chosen, methodBounds({ store }, method, year, criteria))
    const [reading] = readMethod(method, settings, [zone], [criteria[at] ?? []])
    const { outcome } = reading ?? {}
    if (!outcome) return []
    return outcome.kind === 'class'
      ? [{ year, index: outcome.index, state: null }]
      : [{ year, index: null, state: outcome.state }]
  })
}
