import type { ViewZone } from '../../atlas/view.ts'
import { MAX_POINT_RADIUS } from '../../atlas/view-zones.ts'
import { circleSteps } from '../../classify/circles.ts'
import type { Value } from '../../indicators/value.ts'
import type { PointClusters } from './point-clusters.ts'

/** How large the marks of points are at a zoom: the area of each follows what it weighs, one alone as several together. */
export interface PointScale {
  /** CSS pixels of the radius of a weight of 1 */
  readonly unit: number
  /** what the heaviest mark weighs */
  readonly heaviest: number
  /** the weight from which areas are in proportion: under it, marks have the least size that can be told; 0 where all are */
  readonly from: number
  /** nothing weighs the points: those of a mark are counted */
  readonly isCounted: boolean
}

/** Radius of the greatest mark, in CSS pixels. */
export const GREATEST = 26
/** Of a point that nothing weighs. */
const UNWEIGHED = 5
/** Least radius of a mark, so that its colours and its sign can be told. */
export const LEAST = 5
/** Radius of the greatest circle in a legend. */
export const IN_LEGEND = 20

type Weighed = Pick<ViewZone, 'weight'>

export const weightOf = (weight: Value | null): number => (typeof weight === 'number' ? weight : 0)

const WORLD = [-180, -90, 180, 90] as const
const kept = new WeakMap<readonly Weighed[], Map<number, PointScale>>()

/**
 * The scale of the points of a territory at a zoom: one for all of them, so that a map that moves changes none, with the
 * greatest mark as large as others beside it allow.
 */
export function pointScale(zones: readonly Weighed[], clusters: PointClusters, zoom: number): PointScale {
  const scales = kept.get(zones) ?? new Map<number, PointScale>()
  kept.set(zones, scales)
  // groups are those of the nearest whole zoom, see `pointClusters`
  const whole = Math.round(zoom)
  const known = scales.get(whole)
  if (known) return known
  const made = scaleOf(zones, clusters, whole)
  scales.set(whole, made)
  return made
}

function scaleOf(zones: readonly Weighed[], clusters: PointClusters, zoom: number): PointScale {
  const weights = zones.map(({ weight }) => weightOf(weight))
  const single = weights.reduce((most, weight) => Math.max(most, weight), 0)
  const isWeighed = single > 0
  const heaviest = clusters.at(WORLD, zoom).reduce((most, { members }) => {
    const sum = isWeighed ? members.reduce((total, at) => total + (weights[at] ?? 0), 0) : members.length
    return Math.max(most, sum)
  }, 1)
  const unit = Math.min(
    isWeighed ? MAX_POINT_RADIUS / Math.sqrt(single) : UNWEIGHED,
    GREATEST / Math.sqrt(heaviest),
  )
  const from = (LEAST / unit) ** 2
  return { unit, heaviest, from: from > 1 ? Math.ceil(from) : 0, isCounted: !isWeighed }
}

/** Radius of a mark, in CSS pixels. */
export const markRadius = ({ unit }: PointScale, weight: number): number =>
  Math.max(LEAST, unit * Math.sqrt(weight))

/** Round weights whose circles a legend has room for, as large as on the map, the greatest first. */
export const legendSizes = ({
  unit,
  heaviest,
}: PointScale): readonly { readonly value: number; readonly radius: number }[] =>
  circleSteps(Math.min(heaviest, (IN_LEGEND / unit) ** 2))
    .map((value) => ({ value, radius: unit * Math.sqrt(value) }))
    .filter(({ radius }) => radius >= LEAST)
