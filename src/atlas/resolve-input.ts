import type { Indicator } from '../indicators/catalogue.ts'
import type { Territory } from '../indicators/territory.ts'
import { defaultSettings, type Method, type MethodSettings } from '../methods/method.ts'
import type { Catalogue } from './catalogue.ts'
import type { Choice } from './choice.ts'
import type { ReadContext } from './read.ts'
import type { Store } from './store.ts'

/** What a territory is read from, whatever is chosen. */
export interface Opened {
  readonly catalogue: Catalogue
  readonly territory: Territory
  readonly store: Store
}

export interface ResolveInput extends Opened {
  readonly choice: Choice
}

/** The method of an indicator, where it is one that a method gives. */
export function methodOf(catalogue: Catalogue, indicator: Indicator): Method | undefined {
  const { formula } = indicator
  return formula.kind === 'method' ? catalogue.methods.find((m) => m.id === formula.method) : undefined
}

/**
 * Thresholds and rule as chosen, over the method's own.
 * @param bounds thresholds that follow from the territory (`boundsOf`)
 */
export function settingsOf(
  method: Method,
  chosen: Pick<Choice, 'thresholds' | 'rule'>,
  bounds: Readonly<Record<string, number>>,
): MethodSettings {
  const own = defaultSettings(method)
  const thresholds = { ...own.thresholds, ...bounds }
  for (const { id, unit } of method.criteria) {
    const at = chosen.thresholds[id]
    // a reader and a link say 2.1 of a mean, whose figures are in hundredths
    if (at !== undefined) thresholds[id] = unit === 'mean' ? Math.round(at * 100) : at
  }
  const rule = method.rules.some((r) => r.id === chosen.rule) && chosen.rule !== null ? chosen.rule : own.rule
  return { thresholds, rule }
}

/** Thresholds as a reader and a link say them: those of a mean in its own unit; none that the territory does not give. */
export const saidThresholds = (method: Method, settings: MethodSettings): Choice['thresholds'] =>
  Object.fromEntries(
    method.criteria.flatMap(({ id, threshold, unit }) => {
      const at = settings.thresholds[id] ?? threshold
      return Number.isNaN(at) ? [] : [[id, unit === 'mean' ? at / 100 : at]]
    }),
  )

/** The year shown: the one chosen, or the latest; null where the indicator cannot be read. */
export const yearOf = (chosen: number | null, years: readonly number[]): number | null =>
  chosen !== null && years.includes(chosen) ? chosen : (years.at(-1) ?? null)

/** Where the indicators of a territory are read. */
export const readContext = ({ store, catalogue, territory }: Opened): ReadContext => ({
  store,
  methods: catalogue.methods,
  measures: catalogue.measures,
  plan: territory.plan,
})
