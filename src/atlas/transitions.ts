import { isNumber, STATES, type State, strongestState, type Value } from '../indicators/value.ts'
import type { Method } from '../methods/method.ts'
import type { ViewClass, ViewZone } from './view.ts'
import { zoneWeight } from './zone-weight.ts'

/** A class of the method, or a state: what is not known is a place of its own. */
export type TransitionEnd =
  | { readonly kind: 'class'; readonly index: number; readonly label: string }
  | { readonly kind: 'state'; readonly state: State }

export interface TransitionCell {
  readonly zones: number
  /** what these zones weigh in the later year; the strongest state where one of them is no number */
  readonly weight: Value
}

export interface Transitions {
  /** classes, then the states that stand in either year */
  readonly ends: readonly TransitionEnd[]
  /** rows: the earlier year; columns: the later one; null where no zone went that way */
  readonly cells: readonly (readonly (TransitionCell | null)[])[]
}

interface Year {
  readonly method: Pick<Method, 'weight'> | null
  readonly classes: readonly Pick<ViewClass, 'index' | 'label'>[]
  readonly zones: readonly Pick<ViewZone, 'code' | 'classIndex' | 'state' | 'weight'>[]
}

/**
 * From which class to which the zones went between two years of one method, in the zones of the later one. A zone that
 * the earlier year does not have was `missing` then.
 */
export function transitionsOf(earlier: Year, later: Year): Transitions {
  const before = new Map(earlier.zones.map((zone) => [zone.code, zone]))
  const stateOf = (zone: Year['zones'][number] | undefined): State | null =>
    zone === undefined ? 'missing' : zone.classIndex >= 0 ? null : (zone.state ?? 'missing')
  const met = new Set(
    later.zones.flatMap((zone) => [stateOf(zone) ?? [], stateOf(before.get(zone.code)) ?? []].flat()),
  )
  const ends: TransitionEnd[] = [
    ...later.classes.map(({ index, label }) => ({ kind: 'class' as const, index, label })),
    ...STATES.filter((state) => met.has(state)).map((state) => ({ kind: 'state' as const, state })),
  ]
  const placeOf = (zone: Year['zones'][number] | undefined) => {
    const state = stateOf(zone)
    return ends.findIndex((end) =>
      end.kind === 'class' ? state === null && end.index === zone?.classIndex : end.state === state,
    )
  }
  const pools = ends.map(() => ends.map((): Value[] => []))
  for (const zone of later.zones) {
    const [row, column] = [placeOf(before.get(zone.code)), placeOf(zone)]
    pools[row]?.[column]?.push(zoneWeight(later.method, zone) ?? 'missing')
  }
  return {
    ends,
    cells: pools.map((row) =>
      row.map((weights) => {
        if (weights.length === 0) return null
        const known = weights.filter(isNumber)
        const total = known.reduce((sum, weight) => sum + weight, 0)
        return {
          zones: weights.length,
          weight: known.length === weights.length ? total : (strongestState(weights) ?? total),
        }
      }),
    ),
  }
}
