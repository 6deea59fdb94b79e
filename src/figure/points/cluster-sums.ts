import type { ResolvedView } from '../../atlas/view.ts'
import { STATES } from '../../indicators/value.ts'
import { classLook, type PointLook, stateLook } from './point-look.ts'

/** What points together weigh, and which share of it is of each class. */
export interface ClusterSum {
  /** of what weighs them (dwellings), or how many they are where nothing does */
  readonly total: number
  readonly isWeighed: boolean
  /** in the order of the classes, then without a class; their shares add up to 1 */
  readonly parts: readonly { readonly look: PointLook; readonly label: string; readonly share: number }[]
  /** how many of them a workshop gives a class */
  readonly corrected: number
}

type View = Pick<ResolvedView, 'zones' | 'classes' | 'states'>

/**
 * A camera that moves asks for the same sums at each frame: they are those of the zones of a view and of its classes, whose
 * colours are others in another theme, and kept with both.
 */
const kept = new WeakMap<View['zones'], WeakMap<View['classes'], WeakMap<readonly number[], ClusterSum>>>()

/** @param members positions of the points among the zones of the view: the same list each time it is asked for */
export function clusterSum(view: View, members: readonly number[]): ClusterSum {
  const ofZones =
    kept.get(view.zones) ?? new WeakMap<View['classes'], WeakMap<readonly number[], ClusterSum>>()
  kept.set(view.zones, ofZones)
  const sums = ofZones.get(view.classes) ?? new WeakMap<readonly number[], ClusterSum>()
  ofZones.set(view.classes, sums)
  const known = sums.get(members)
  if (known) return known
  const made = sumOf(view, members)
  sums.set(members, made)
  return made
}

function sumOf({ zones, classes, states }: View, members: readonly number[]): ClusterSum {
  const weights = members.map((at) => {
    const weight = zones[at]?.weight
    return typeof weight === 'number' ? weight : 0
  })
  const isWeighed = weights.some((weight) => weight > 0)
  // a place for each class, then for each state
  const sums = new Array<number>(classes.length + STATES.length).fill(0)
  members.forEach((at, i) => {
    const zone = zones[at]
    if (!zone) return
    const slot = classes[zone.classIndex]
      ? zone.classIndex
      : classes.length + STATES.indexOf(zone.state ?? 'missing')
    sums[slot] = (sums[slot] ?? 0) + (isWeighed ? (weights[i] ?? 0) : 1)
  })
  const total = sums.reduce((a, b) => a + b, 0)
  const parts = sums.flatMap((sum, slot) => {
    if (sum === 0) return []
    const one = classes[slot]
    if (one) return [{ look: classLook(one), label: one.label, share: sum / total }]
    const state = STATES[slot - classes.length] ?? 'missing'
    const label = states.find((other) => other.state === state)?.label ?? ''
    return [{ look: stateLook(state), label, share: sum / total }]
  })
  const corrected = members.filter((at) => zones[at] && zones[at].correction !== null).length
  return { total, isWeighed, parts, corrected }
}
