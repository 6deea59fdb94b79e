import type { Scenario } from '../scenario/scenario.ts'
import type { ScenarioDraft } from './scenario-start.ts'

/** The scenario of a draft that has every number but the two that may be unknown; null where one is wanting. */
export function completed(draft: ScenarioDraft): Scenario | null {
  const { zone, dwellings, occupancy, ...needed } = draft
  const isFull = (all: typeof needed): all is { [K in keyof typeof needed]: number } =>
    Object.values(all).every((value) => value !== null)
  return isFull(needed) ? { zone, dwellings, occupancy, ...needed } : null
}
