import type { Lang } from '../i18n/lang.ts'
import { STATE_WORDS } from '../i18n/words/values.ts'
import { sum } from '../indicators/ratio.ts'
import { isNumber, STATES, type Value } from '../indicators/value.ts'
import type { ViewClass, ViewState, ViewZone } from './view.ts'
import type { Classes } from './view-classes.ts'

/** How zones are weighed: null where nothing weighs them. */
export interface Weighing {
  /** a sum under it is not printed */
  readonly threshold: number | null
}

/**
 * The weight of a set of zones: their sum, or why there is none; null where the sum is under the threshold, or where the
 * weight of one of them is not given at all.
 */
function publishableWeight(weights: readonly (Value | null)[], threshold: number | null): Value | null {
  if (weights.length === 0 || weights.includes(null)) return null
  const { value } = sum(weights as readonly Value[])
  if (!isNumber(value)) return value
  return threshold !== null && value > 0 && value < threshold ? null : value
}

/** What a set of zones weighs, as far as it is publishable. */
export const weigh = (
  members: readonly Pick<ViewZone, 'weight'>[],
  weighing: Weighing | null,
): Value | null =>
  weighing
    ? publishableWeight(
        members.map((z) => z.weight),
        weighing.threshold,
      )
    : null

/** The classes with the zones in them and their weight. */
export const countClasses = (
  { classes }: Classes,
  zones: readonly ViewZone[],
  weighing: Weighing | null,
): ViewClass[] =>
  classes.map((c) => {
    const members = zones.filter((z) => z.classIndex === c.index)
    const weight = members.length > 0 ? weigh(members, weighing) : weighing ? 0 : null
    return { ...c, count: members.length, weight }
  })

/** The states met, with the zones in them and their weight. */
export const countStates = (zones: readonly ViewZone[], weighing: Weighing | null, lang: Lang): ViewState[] =>
  STATES.flatMap((state) => {
    const members = zones.filter((z) => z.state === state)
    return members.length === 0
      ? []
      : [{ state, label: STATE_WORDS[lang][state], count: members.length, weight: weigh(members, weighing) }]
  })
