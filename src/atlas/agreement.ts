import { isNumber } from '../indicators/value.ts'
import type { Method } from '../methods/method.ts'
import type { ViewClass, ViewZone } from './view.ts'
import { zoneWeight } from './zone-weight.ts'

/** Two methods on the same zones: what each pair of classes weighs. */
export interface Agreement {
  /** rows: classes of the first method; columns: of the second */
  readonly weights: readonly (readonly number[])[]
  /** what both methods class */
  readonly classed: number
  /** of what both class: in classes of the same order; null where the methods have not as many classes */
  readonly same: number | null
  /** zones that one of the two does not class, or whose weight is not known */
  readonly leftOut: number
}

type Side = {
  readonly method: Pick<Method, 'weight'> | null
  readonly zones: readonly Pick<ViewZone, 'code' | 'classIndex' | 'weight'>[]
  readonly classes: readonly Pick<ViewClass, 'label'>[]
}

/** @param first whose weights are counted; both sides are of the same level */
export function agreementOf(first: Side, second: Side): Agreement {
  const others = new Map(second.zones.map((zone) => [zone.code, zone.classIndex]))
  const weights = first.classes.map(() => second.classes.map(() => 0))
  let leftOut = 0
  for (const zone of first.zones) {
    const { code, classIndex } = zone
    const weight = zoneWeight(first.method, zone)
    const row = weights[classIndex]
    const column = others.get(code) ?? -1
    if (!row || column < 0 || weight === null || !isNumber(weight)) leftOut += 1
    else row[column] = (row[column] ?? 0) + weight
  }
  const classed = weights.flat().reduce((sum, weight) => sum + weight, 0)
  const same =
    first.classes.length === second.classes.length
      ? weights.reduce((sum, row, i) => sum + (row[i] ?? 0), 0)
      : null
  return { weights, classed, same, leftOut }
}
