import { isNumber } from '../indicators/value.ts'
import { evaluate, type Outcome } from '../methods/evaluate.ts'
import type { Method, MethodSettings } from '../methods/method.ts'
import type { ViewZone } from './view.ts'
import { zoneWeight } from './zone-weight.ts'

/** What moves to another class when a method is changed: in the unit of its weight, and zones. */
export interface Change {
  readonly moved: number
  /** in zones that have no class before or after, and may have moved */
  readonly doubtful: number
  readonly zones: number
  /** zones that move or may, whose weight is not known */
  readonly unweighed: number
}

export interface Sensitivity {
  readonly criterion: string
  /** the criterion is left out; null where it is the only one */
  readonly without: Change | null
  /** its points count twice */
  readonly doubled: Change
}

type Zone = Pick<ViewZone, 'checks' | 'weight'>

/** @param outcomes of the zones before and after, in the order of the zones */
function changeBetween(
  method: Method,
  zones: readonly Zone[],
  before: readonly Outcome[],
  after: readonly Outcome[],
): Change {
  let [moved, doubtful, count, unweighed] = [0, 0, 0, 0]
  zones.forEach((zone, i) => {
    const weight = zoneWeight(method, zone)
    const [was, is] = [before[i], after[i]]
    if (!was || !is) return
    const classed = was.kind === 'class' && is.kind === 'class'
    const same = classed
      ? was.index === is.index
      : was.kind === 'state' && is.kind === 'state' && was.candidates.length === 0
    if (same) return
    if (weight === null || !isNumber(weight)) unweighed += 1
    else if (classed) moved += weight
    else doubtful += weight
    if (classed) count += 1
  })
  return { moved, doubtful, zones: count, unweighed }
}

/**
 * How much the classes of a method hang on each of its criteria: what changes class where it is left out, and where its
 * points double, the rule of the classes being the same.
 * @param zones of a view of the method: what each criterion counts, and what weighs the zone
 */
export function sensitivityOf(
  method: Method,
  settings: MethodSettings,
  zones: readonly Zone[],
): readonly Sensitivity[] {
  const outcomes = (of: Method, kept: (index: number) => boolean): Outcome[] =>
    zones.map(({ checks }) =>
      evaluate(
        of,
        settings,
        checks.filter((_, i) => kept(i)),
      ),
    )
  const all = outcomes(method, () => true)
  return method.criteria.map(({ id }, at) => {
    const without = { ...method, criteria: method.criteria.filter((_, i) => i !== at) }
    const twice = {
      ...method,
      criteria: method.criteria.map((c, i) => (i === at ? { ...c, points: c.points * 2 } : c)),
    }
    return {
      criterion: id,
      without:
        method.criteria.length > 1
          ? changeBetween(
              method,
              zones,
              all,
              outcomes(without, (i) => i !== at),
            )
          : null,
      doubled: changeBetween(
        method,
        zones,
        all,
        outcomes(twice, () => true),
      ),
    }
  })
}
